/// A question with options, each with its reason.
struct Quiz: Equatable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// Exactly one option is right.
    case single
    /// One or more options are right.
    case multi
  }

  struct Option: Equatable, Sendable {
    var isCorrect: Bool
    var text: [LessonBlock]
    /// Why the option is right or wrong.
    var reason: [LessonBlock]
    /// The name of the misconception that leads to the option.
    var misconception: String?
    var line: Int
  }

  static let optionLimits = 2...4

  var id: String
  var kind: Kind
  /// The objective that it examines, such as `LO2.1`.
  var objective: String
  /// The anchor of the paragraph to read again.
  var reference: String?
  var prompt: [LessonBlock]
  var options: [Option]
  var hints: [[LessonBlock]]
  var explanation: [LessonBlock]

  /// The numbers of the right options, from 1.
  var key: [Int] { options.indices.filter { options[$0].isCorrect }.map { $0 + 1 } }
}
