/// What a file holds, as its first bytes tell.
public enum FileContent: Equatable, Sendable {
  // What is read here.
  case png
  case jpeg

  // Pictures of other formats.
  case gif
  case webP
  case heic
  case avif
  case bmp
  case tiff
  case svg

  // What is no picture.
  case pdf
  case html
  case text
  case nothing
  case unknown

  /// Whether it is a picture, which other programs can convert.
  var isPicture: Bool {
    switch self {
    case .png, .jpeg, .gif, .webP, .heic, .avif, .bmp, .tiff, .svg: true
    case .pdf, .html, .text, .nothing, .unknown: false
    }
  }

  /// Looks at the first bytes; a PNG or JPEG file cut short within its signature counts as one.
  init(of file: [UInt8]) {
    let (png, jpeg) = (PNGChunks.signature, JPEGHeader.signature)
    let heicBrands = ["hei", "hev", "mif1", "msf1"]
    func has(_ letters: String, at offset: Int = 0) -> Bool {
      file.dropFirst(offset).starts(with: letters.utf8)
    }
    self =
      if file.isEmpty {
        .nothing
      } else if file.starts(with: png.prefix(4)) || png.starts(with: file) {
        .png
      } else if file.starts(with: jpeg) || jpeg.starts(with: file) {
        .jpeg
      } else if has("GIF87a") || has("GIF89a") {
        .gif
      } else if has("RIFF"), has("WEBP", at: 8) {
        .webP
      } else if has("ftyp", at: 4), has("avi", at: 8) {
        .avif
      } else if has("ftyp", at: 4), heicBrands.contains(where: { has($0, at: 8) }) {
        .heic
      } else if has("BM"), has("\0\0\0\0", at: 6) {
        .bmp
      } else if has("II*\0") || has("MM\0*") {
        .tiff
      } else if has("%PDF-") {
        .pdf
      } else {
        Self(ofText: file.prefix(1024))
      }
  }

  /// Tells marked-up text from other text and from bytes that are no text.
  private init(ofText start: ArraySlice<UInt8>) {
    let isText = start.allSatisfy { byte in
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...0xBF, 0xC2...0xF4: true
      // The rest are control characters, and bytes that UTF-8 does not have.
      default: false
      }
    }
    let mark = "\u{FEFF}"
    let text = String(decoding: start, as: UTF8.self).lowercased().drop {
      $0.isWhitespace || String($0) == mark
    }
    self =
      if !isText {
        .unknown
      } else if text.hasPrefix("<svg") || text.hasPrefix("<?xml") && text.contains("<svg") {
        .svg
      } else if ["<!doctype html", "<html", "<head", "<body"].contains(where: text.hasPrefix) {
        .html
      } else {
        .text
      }
  }
}
