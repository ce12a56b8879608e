internal import Foundation

/// A program that answers questions about an exercise.
///
/// It stays in the cache while this value lives.
struct Probe: Sendable {
  private let folder: BuildCache.Folder

  init(folder: BuildCache.Folder) { self.folder = folder }

  /// The program.
  var url: URL { Self.program(in: folder.url) }

  /// Holds the program until here.
  func keep() { folder.keep() }

  static func program(in folder: URL) -> URL { folder.appending(path: "probe") }
}
