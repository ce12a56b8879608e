/// What the course knows about the strength of one exercise.
package struct ExerciseProof: Codable, Equatable, Sendable {
  /// Section, question and name.
  package var id: String
  /// Whether the lesson of its section is written.
  package var hasLesson: Bool
  /// What comes of the stub as it is handed out; `unfinished` is right.
  package var stub: Outcome
  /// What comes of the model answer; `passed` is right.
  package var answer: Outcome
  /// The right solutions written differently that pass.
  package var variantsPassed: Int
  /// All of them.
  package var variants: Int
  /// The wrong solutions of those tried that do not pass.
  package var caught: Int
  /// The wrong solutions of those tried that are named by their own message.
  package var named: Int
  /// The wrong solutions that were tried.
  package var tried: Int
  /// All wrong solutions.
  package var misconceptions: Int
  /// What became of mechanical mistakes in the answer; absent when none were tried.
  package var mutation: MutationProof?
  /// What became of mistakes on the wire; absent when none were tried.
  package var wire: WireProof?
  /// What is not as it should be, a sentence each.
  package var problems: [String]
}
