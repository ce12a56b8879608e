#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// A folder that is written beside another and takes its place when everything is in it.
///
/// ```swift
/// let draft = try DraftFolder(beside: folder)
/// defer { draft.remove() }
/// try draft.write(["index.html": page])
/// try draft.replace()
/// ```
/// Whatever goes wrong, the other folder stays as it was. Errors are those of Foundation.
package struct DraftFolder: Sendable {
  /// Where to write.
  package let url: URL
  private let folder: URL

  /// Makes an empty draft for a folder, and the folders above it.
  package init(beside folder: URL) throws {
    self.folder = folder.standardizedFileURL
    let name = String(self.folder.lastPathComponent.prefix(40))
    url = self.folder.deletingLastPathComponent()
      .appending(path: ".\(name).draft-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes files into the draft, and the folders that they need.
  ///
  /// - Parameter files: The contents by relative path.
  package func write(_ files: [String: Data]) throws {
    var folders: Set<URL> = []
    for (path, contents) in files {
      let file = url.appending(path: path)
      let folder = file.deletingLastPathComponent()
      if folders.insert(folder).inserted {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try writePlainFile(contents, to: file)
    }
  }

  /// Puts the draft in the place of the folder, in one step where the file system can, and removes
  /// what was there.
  package func replace() throws {
    try swapFolders(url.path, folder.path)
    remove()
  }

  /// Gives the draft the name of the folder, which must not exist.
  package func appear() throws {
    try FileManager.default.moveItem(at: url, to: folder)
  }

  /// Removes the draft, if it is still there.
  package func remove() { try? FileManager.default.removeItem(at: url) }
}
