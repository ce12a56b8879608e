package import Checks
internal import Numbering

extension Catalogue {
  /// The exercises that the names mean, each once and in the order of their numbers; all if there
  /// is no name.
  ///
  /// - Throws: ``GradingError/unknownExercise(_:nearest:)``.
  package static func select(_ names: [String]) throws -> [Exercise] {
    do {
      return try exercises.selected(by: names)
    } catch {
      throw GradingError.unknownExercise(error.words, nearest: error.nearest)
    }
  }
}
