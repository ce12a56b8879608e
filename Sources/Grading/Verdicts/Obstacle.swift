/// Why nothing of an exercise could be asked: facts, without sentences.
package enum Obstacle: Codable, Equatable, Sendable {
  /// The learner's code is no program that can be asked.
  case notBuilt(BuildFailure)
  /// No file of it was handed in; these are the places where one was looked for.
  case notHandedIn(places: [String])
  /// A file of it was handed in, but is not taken.
  case refused(SubmissionFault)
  /// A fault of the course or the machine.
  case courseFault(GradingError)
  /// The process that judges was gone while nothing was being asked.
  case judgeGone(because: JudgeFault)
  /// A fault that nobody has a name for, in the words of the program.
  case unforeseen(description: String)

  // What has no label in Swift has a name in JSON.
  enum NotBuiltCodingKeys: String, CodingKey { case _0 = "because" }
  enum RefusedCodingKeys: String, CodingKey { case _0 = "because" }
  enum CourseFaultCodingKeys: String, CodingKey { case _0 = "because" }
}
