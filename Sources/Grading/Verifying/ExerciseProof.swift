/// What the course knows about the strength of one exercise.
public struct ExerciseProof: Codable, Equatable, Sendable {
  /// Section, question and name.
  public var id: String
  /// Whether the lesson of its section is written.
  public var hasLesson: Bool
  /// What comes of the stub as it is handed out; `unfinished` is right.
  public var stub: Outcome
  /// What comes of the model answer; `passed` is right.
  public var answer: Outcome
  /// The right solutions written differently that pass.
  public var variantsPassed: Int
  /// All of them.
  public var variants: Int
  /// The wrong solutions of those tried that do not pass.
  public var caught: Int
  /// The wrong solutions of those tried that are named by their own message.
  public var named: Int
  /// The wrong solutions that were tried.
  public var tried: Int
  /// All wrong solutions.
  public var misconceptions: Int
  /// What became of mechanical mistakes in the answer; absent when none were tried.
  public var mutation: MutationProof?
  /// What is not as it should be, a sentence each.
  public var problems: [String]
}
