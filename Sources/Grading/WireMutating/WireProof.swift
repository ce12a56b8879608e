internal import Checks

/// How many mistakes on the wire the checks of an exercise catch, and by which names.
package struct WireProof: Codable, Equatable, Sendable {
  /// The mutants of one family.
  package struct Count: Codable, Equatable, Sendable {
    /// Those that were judged.
    package var mutants = 0
    /// Those that did not pass.
    package var caught = 0
    /// Those that passed and answer as the right solution does.
    package var equivalent = 0
  }

  /// How many would be judged if everything were tried.
  package var wanted = 0
  /// What came of each family.
  package var families: [String: Count] = [:]
  /// Those that passed although they answer otherwise, without a reason.
  package var survivors: [String] = []
  /// Those that answer otherwise and are right all the same, with the reason.
  package var excused: [String: String] = [:]
  /// How many got the name of a mistake.
  package var named = 0
  /// Those whose name is another mistake's: `words → name`.
  package var falselyNamed: [String] = []

  /// Those that one seed catches and another does not.
  package var wavering: [String] = []
  /// The known mistakes that nothing on the domain tells apart: `one = other`.
  package var alike: [String] = []

  /// All families together.
  package var total: Count {
    families.values.reduce(into: Count()) {
      $0.mutants += $1.mutants
      $0.caught += $1.caught
      $0.equivalent += $1.equivalent
    }
  }

  /// The share of the mutants that are no right solutions and were caught, 1 when there are none.
  package var share: Double {
    let wrong = total.caught + survivors.count
    return wrong == 0 ? 1 : Double(total.caught) / Double(wrong)
  }
}
