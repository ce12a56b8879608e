internal import Checks

extension KnownMistakes {
  /// The pairs of mistakes that answer everything alike, so that no name could be true of one alone.
  ///
  /// Mistakes that show in nothing but the law of what is drawn are left out: here only what has one
  /// right answer is compared.
  nonisolated func alike() async throws -> [(String, String)] {
    var shown: [(name: String, answers: SolutionAnswers)] = []
    for name in names {
      if let answers = try await answers(of: name), answers.areWrong(on: sessions) {
        shown.append((name, answers))
      }
    }
    var pairs: [(String, String)] = []
    for (index, one) in shown.enumerated() {
      for other in shown[(index + 1)...]
      where !one.answers.contradict(other.answers, on: sessions) {
        pairs.append((one.name, other.name))
      }
    }
    return pairs
  }
}

extension SolutionAnswers {
  /// Whether something that has one right answer is answered otherwise.
  fileprivate func areWrong(on all: [DomainSession]) -> Bool {
    zip(all, sessions).contains { session, outcomes in
      zip(session.expected, outcomes).contains { expected, outcome in
        switch outcome {
        case .answered(let answer): expected.fault(of: answer) != nil
        case .ended: true
        case .unfinished: false
        }
      }
    }
  }
}
