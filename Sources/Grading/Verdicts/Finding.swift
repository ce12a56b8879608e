package import Checks

/// Why a check has not passed: facts, without sentences.
package enum Finding: Codable, Equatable, Sendable {
  /// The answer to a question is wrong.
  case wrongAnswer(question: String, fault: Failure.Fault)
  /// The code ended before it had answered.
  case stopped(by: Stop)
  /// These parts of the code are still to be written; `more` is how many are left out.
  case unfinished(parts: [String], more: Int = 0)
  /// It is asked once this check of the same exercise passes.
  case waits(for: String)
  /// A fault of the course, in the words of the program.
  case courseFault(description: String)
  /// The process that judges was gone while this was being asked.
  case judgeGone(because: JudgeFault)
}
