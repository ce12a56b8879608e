extension FuzzProof {
  /// What is not as it should be, a sentence each, with how to do it again.
  package var problems: [String] {
    guard isBuilt else { return ["the answer does not compile"] }
    return findings.map {
      "\($0.check) \($0.fault.sentence) over case \($0.number) of seed \(seed)"
        + " (course verify \(id) --fuzz \($0.number + 1) --seed \(seed))"
    }
  }
}

extension FuzzFinding.Fault {
  fileprivate var sentence: String {
    switch self {
    case .signal(let number, let message, let place):
      "brings the judge down with signal \(number)"
        + [message, place].compactMap { $0 }.map { " (\($0))" }.joined()
    case .exited(let code): "ends the judge with status \(code)"
    case .slow(let seconds): "takes \((seconds * 10).rounded() / 10) s"
    case .endless: "finds no end"
    case .threw(let text): "throws what is no verdict, \(text.prefix(200)),"
    }
  }
}
