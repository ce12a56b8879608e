internal import Foundation

/// The mutants that are right solutions too, each with the reason.
///
/// They stand in `Tests/EquivalentMutants/<id>.json`, by their lines before and after rather than by
/// number, so that an answer can grow.
struct EquivalentMutants: Sendable {
  /// One of them.
  struct Entry: Codable, Equatable, Sendable {
    /// The line as it was.
    var before: String
    /// The line as it is.
    var after: String
    /// Why nothing that the exercise promises has changed.
    var reason: String
  }

  private(set) var entries: [Entry]

  /// Those of an exercise; none when there is no file.
  ///
  /// - Throws: ``GradingError/brokenFile(_:reason:)`` when the file is not such a list.
  init(of id: String, in folders: CourseFolders) throws {
    let file = folders.equivalentMutants.appending(path: "\(id).json")
    guard let contents = try? Data(contentsOf: file) else {
      entries = []
      return
    }
    do {
      entries = try JSONDecoder().decode([Entry].self, from: contents)
    } catch {
      throw GradingError.brokenFile(folders.relativePath(of: file), reason: "\(error)")
    }
  }

  func reason(for mutant: Mutant) -> String? {
    entries.first { $0.before == mutant.before && $0.after == mutant.after }?.reason
  }

  /// The reason for a mutant on the wire, whose rule stands where others have their line.
  func reason(before words: String) -> String? { entries.first { $0.before == words }?.reason }
}
