public import Checks

extension Catalogue {
  /// The exercises that the names mean, each once and in the order of their numbers; all if there
  /// is no name.
  ///
  /// - Throws: ``GradingError/unknownExercise(_:known:)``.
  public static func select(_ names: [String]) throws -> [Exercise] {
    guard !names.isEmpty else { return exercises }
    var selected: Set<String> = []
    for name in names {
      let found = exercises(named: name)
      guard !found.isEmpty else {
        throw GradingError.unknownExercise(name, known: exercises.map(\.id))
      }
      selected.formUnion(found.map(\.id))
    }
    return exercises.filter { selected.contains($0.id) }
  }
}
