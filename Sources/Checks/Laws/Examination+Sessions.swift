internal import Wire

/// Asking the same thing in several places before a mistake is named.
extension Examination {
  /// Asks several sessions and holds the last answer of each against what is expected.
  ///
  /// A mistake is named only where it explains the answers of all sessions, and no other one does.
  ///
  /// - Parameters:
  ///   - sessions: What is asked, each from a fresh start.
  ///   - expected: What is right, one for each session.
  ///   - alternatives: What known mistakes give, as many as there are sessions.
  mutating func expect(
    _ sessions: [[Call]], give expected: [Expected],
    unless alternatives: [(any MisconceptionCase, [Expected])] = []
  ) async throws {
    var answers: [Answered] = []
    for session in sessions {
      beginSession()
      var last = Answered.value(.none)
      for call in session {
        last = try await answerOrRefusal(call)
        if case .threw(let text) = last, call != session.last { throw failure(.threw(text)) }
      }
      answers.append(last)
    }
    func explains(_ results: [Expected]) -> Bool {
      results.count == answers.count
        && zip(results, answers).allSatisfy { $0.fault(of: $1) == nil }
    }
    for (index, answer) in answers.enumerated() {
      guard let fault = expected[index].fault(of: answer) else { continue }
      let explanations = alternatives.filter { explains($0.1) }.map { $0.0 }
      let isOne = Set(explanations.map { $0.rawValue }).count == 1
      throw failure(fault, of: sessions[index], means: isOne ? explanations.first : nil)
    }
  }
}
