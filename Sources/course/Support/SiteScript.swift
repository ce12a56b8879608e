internal import Foundation
internal import Presentation

/// A value for pages that are opened from disk, which may read nothing but classic scripts.
struct SiteScript {
  /// The end of each script, behind its value.
  static let closing = ";\n"

  /// The whole script.
  let data: Data

  /// The script that says `start` and a value in JSON; nil for a value that JSON cannot hold.
  init?(_ start: String, _ value: some Encodable) {
    let encoder = JSONCoding.encoder
    // Slashes stay escaped: no text ends a script, wherever it is put.
    encoder.outputFormatting = [.sortedKeys]
    guard let object = try? encoder.encode(value) else { return nil }
    data = Data(start.utf8) + object + Data(Self.closing.utf8)
  }

  /// Writes the script as a whole; says whether it is there.
  func write(to file: URL) -> Bool {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .atomic)
      return true
    } catch {
      return false
    }
  }
}
