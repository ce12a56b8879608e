internal import Foundation
internal import Localization
internal import TensorBoard

/// A folder for the files of one run, inside the folder of all runs.
enum LogFolder {
  /// Makes the folder `name` in `parent`, or `name-2`, `name-3` and so on if it is there already, and
  /// gives its path.
  ///
  /// Two trainings that start at once get a folder each.
  ///
  /// - Throws: `EventFileError.cannotMakeDirectory(path:reason:)`.
  static func make(in parent: String, named name: String) throws -> String {
    let files = FileManager.default
    let parent = parent.isEmpty ? "." : parent
    do {
      try files.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw EventFileError.cannotMakeDirectory(
        path: parent, reason: SystemReason.words(for: error))
    }
    var number = 1
    while true {
      let path =
        (parent.hasSuffix("/") ? parent : parent + "/") + (number == 1 ? name : "\(name)-\(number)")
      do {
        try files.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
      } catch {
        guard SystemReason(error) == .number(EEXIST), number < 1_000_000 else {
          throw EventFileError.cannotMakeDirectory(
            path: path, reason: SystemReason.words(for: error))
        }
        number += 1
      }
    }
  }
}
