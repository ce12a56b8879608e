/// Where the seeds of marks come from.
package enum MarkSeeds: Equatable, Sendable {
  /// All are this one: for trying, since everybody can ask the same beforehand.
  case same(UInt64)
  /// Each student and each exercise has one of its own, made with the key of the course.
  case keyed(CourseKey)

  /// The seed of a mark.
  func seed(student: String, exercise: String) -> UInt64 {
    switch self {
    case .same(let seed): seed
    case .keyed(let key): key.seed(student: student, exercise: exercise)
    }
  }

  /// The one seed of all marks, if they have one.
  var seed: UInt64? { if case .same(let seed) = self { seed } else { nil } }

  /// What tells the key from others, if there is one.
  var fingerprint: String? { if case .keyed(let key) = self { key.fingerprint } else { nil } }
}
