import CourseKit
import Foundation
import Images
import Localization
import Testing

@Suite struct ImageFileTests {
  @Test func theBytesDecideAndNotTheName() throws {
    let picture = Image.plain(3, 2, 3, value: 77)
    let jpeg = try JPEGGolden.file("colour-17x9")
    #expect(try ImageFile.decode(PNG.encode(picture), name: "a.jpg") == picture)
    #expect(try ImageFile.decode(PNG.encode(picture), name: "a") == picture)
    #expect(try ImageFile.decode(jpeg, name: "a.png") == JPEG.decode(jpeg, name: "a"))
    try withTemporaryFolder { folder throws in
      try folder.write(jpeg, "a.JPG")
      #expect(
        try ImageFile.read(folder.appending(path: "a.JPG")) == JPEG.decode(jpeg, name: "a"))
    }
  }

  @Test(arguments: [
    "a.png", "a.jpg", "a.jpeg", "a.PNG", "b c.JPG", "ñ.Jpeg", "a.png.jpg", "a.webp", "a.HEIC",
  ])
  func isAPicture(_ name: String) { #expect(ImageFile.isPicture(name: name)) }

  @Test(arguments: ["a", "png", "", "a.", "a.png.zip", "a.txt", "a.json", "jpg/a", "ajpg"])
  func isNoPicture(_ name: String) { #expect(!ImageFile.isPicture(name: name)) }

  @Test(arguments: [
    ("GIF89a…", "a GIF picture; convert it to JPEG or PNG"),
    ("RIFF\u{8}\0\0\0WEBPVP8 ", "a WebP picture; convert it to JPEG or PNG"),
    ("\0\0\0\u{18}ftypheic\0\0\0\0", "a HEIC picture; convert it to JPEG or PNG"),
    ("\0\0\0\u{18}ftypmif1\0\0\0\0", "a HEIC picture; convert it to JPEG or PNG"),
    ("\0\0\0\u{1C}ftypavif\0\0\0\0", "an AVIF picture; convert it to JPEG or PNG"),
    ("BM6\0\0\0\0\0\0\0", "a BMP picture; convert it to JPEG or PNG"),
    ("II*\0\u{8}\0\0\0", "a TIFF picture; convert it to JPEG or PNG"),
    ("MM\0*\0\0\0\u{8}", "a TIFF picture; convert it to JPEG or PNG"),
    ("<?xml version=\"1.0\"?>\n<svg>", "an SVG picture; convert it to JPEG or PNG"),
    ("%PDF-1.7", "a PDF document"),
    (
      "\u{FEFF}\n<!DOCTYPE html><p>404",
      "a web page (HTML); download the picture and not the page that shows it"
    ),
    ("BMW", "text"), ("ñandú", "text"), ("", "0 bytes"),
    ("\0\0\0\u{18}ftypmp42", "bytes of no format that is known here"),
  ])
  func namesWhatAFileHolds(_ start: String, _ held: String) throws {
    let bytes = Array(start.utf8)
    #expect(
      try sentence { _ = try ImageFile.decode(bytes, name: "foto.jpg") }
        == "foto.jpg: should hold a JPEG picture by its name, and holds \(held)")
    #expect(
      try sentence { _ = try ImageFile.decode(bytes, name: "foto.PNG") }
        == "foto.PNG: should hold a PNG picture by its name, and holds \(held)")
    #expect(
      try sentence { _ = try ImageFile.decode(bytes, name: "foto") }
        == "foto: is neither a PNG nor a JPEG file: it holds \(held)")
  }

  @Test func saysItInSpanish() throws {
    let error = try #require(throws: DataError.self) {
      try ImageFile.decode(Array("RIFF1234WEBP".utf8), name: "foto.jpg")
    }
    #expect(
      error.sentence.es
        == "foto.jpg: por su nombre contendría una imagen JPEG, y contiene una imagen WebP;"
        + " conviértela en JPEG o PNG")
  }

  @Test func bytesCutShortBelongToTheirFormat() throws {
    for length in 1..<8 {
      let start = Array(try PNG.encode(.plain(1, 1)).prefix(length))
      #expect(
        try problem { _ = try ImageFile.decode(start, name: "a.jpg") }
          == .truncatedPNG(byteCount: length))
    }
    #expect(
      try problem { _ = try ImageFile.decode([0xFF, 0xD8], name: "a.png") }
        == .truncatedJPEG(byteCount: 2))
  }
}
