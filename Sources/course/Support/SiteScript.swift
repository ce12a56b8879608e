internal import Foundation

/// Writes values for pages that are opened from disk, which may read nothing but classic scripts.
enum SiteScript {
  /// Writes `start`, an object and the end of the sentence; says whether it is there.
  static func write(_ start: String, _ object: Data, to file: URL) -> Bool {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (Data(start.utf8) + object + Data(";\n".utf8)).write(to: file, options: .atomic)
      return true
    } catch {
      return false
    }
  }
}
