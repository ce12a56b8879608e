internal import Checks
package import Localization

extension ExerciseReport {
  /// Why a check of this exercise has not passed, line by line; empty when it passed.
  package func explanation(of check: CheckRecord) -> [Localized] {
    let found = check.finding.map { lines(about: $0, of: check) } ?? []
    return found + [check.partAtFault?.sentence].compactMap { $0 }
  }

  private func lines(about finding: Finding, of check: CheckRecord) -> [Localized] {
    switch finding {
    case .wrongAnswer(let question, let fault): fault.lines(asking: question)
    case .stopped(let stop): [stop.sentence]
    case .unfinished(let parts, let more):
      [Self.unfinished((parts + (more > 0 ? ["… +\(more)"] : [])).joined(separator: ", "))]
    // Behind something unfinished there is nothing to say, only more to do.
    case .waits(let id) where check.outcome == .notAsked:
      checks.filter { $0.id == id }.map {
        Localized(
          es: "se preguntará cuando pase: \($0.sentence.es)",
          en: "will be asked once this passes: \($0.sentence.en)")
      }
    case .waits: []
    case .courseFault(let description):
      [
        Localized(
          es: "fallo del curso, no tuyo: \(description)",
          en: "a fault of the course, not yours: \(description)")
      ]
    case .judgeGone(let fault): [fault.sentence(at: check.id)]
    }
  }

  private static func unfinished(_ parts: String) -> Localized {
    Localized(es: "falta escribir \(parts)", en: "still to be written: \(parts)")
  }
}
