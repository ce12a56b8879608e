internal import Checks
internal import Synchronization

/// What a solution makes of sessions of the documented domain, as far as it gets.
struct SolutionAnswers: Sendable {
  /// What comes of one call.
  enum Outcome: Equatable, Sendable {
    /// An answer, be it an error.
    case answered(Answered)
    /// The code came across a part that is still to be written.
    case unfinished
    /// The code stopped.
    case ended
  }

  /// What came of the calls of each session, up to the one that went no further.
  private(set) var sessions: [[Outcome]] = []

  /// How often a solution that stops is started again.
  private static let mostStarts = 8

  /// Asks a solution all sessions, in as few processes as it lives through.
  ///
  /// A solution that uses up its time is not asked the rest.
  ///
  /// - Parameter wrap: Puts something between the questions and the probe.
  init(
    of probe: Probe, for exercise: Exercise, to sessions: [DomainSession], limits: ProbeLimits,
    wrap: @escaping @Sendable (any Subject) -> any Subject = { $0 }
  ) async throws {
    let kept = Mutex<[[Outcome]]>([])
    var starts = 0
    var isTooSlow = false
    while kept.withLock({ $0.count < sessions.count }), starts < Self.mostStarts, !isTooSlow {
      starts += 1
      let end = try await ProbeRun(probe: probe, exercise: exercise, limits: limits) {
        var subject = wrap($0)
        for session in sessions.dropFirst(kept.withLock { $0.count }) {
          let (outcomes, error) = await subject.outcomes(of: session.calls)
          kept.withLock { $0.append(outcomes) }
          if let error { throw error }
        }
      }
      switch end.stop {
      case .processorTime, .wallTime:
        isTooSlow = true
        // Had it had more time, it might have answered.
        kept.withLock { _ = $0.popLast() }
      default: break
      }
    }
    self.sessions = kept.withLock { $0 }
  }

  /// Whether a known mistake is another one than what this solution does.
  ///
  /// Answers that are left to chance say nothing, nor does what is still to be written. Where the
  /// mistake is right and something that was not in question is wrong, that is a second mistake, which
  /// speaks neither for the first nor against it.
  ///
  /// - Parameters:
  ///   - operations: What was in question when the mistake was named; nil for everything.
  func contradict(
    _ mistake: SolutionAnswers, on all: [DomainSession], asked operations: Set<String>? = nil
  ) -> Bool {
    for (session, (own, its)) in zip(all, zip(sessions, mistake.sessions)) {
      asking: for (index, (own, its)) in zip(own, its).enumerated() {
        switch session.expected[index].relation(of: own, to: its) {
        case .unknown: break asking
        case .same: continue
        case .different(let isMistaken):
          guard isMistaken || operations?.contains(session.calls[index].operation) ?? true else {
            break asking
          }
          return true
        }
      }
    }
    return false
  }

  /// Answers that are known.
  init(_ sessions: [[Outcome]]) { self.sessions = sessions }
}

/// How what a solution does relates to what a known mistake does.
private enum Relation {
  case same
  /// The mistake shows here, or does not.
  case different(isMistaken: Bool)
  /// Nothing can be said, here and in what follows.
  case unknown
}

extension Expected {
  fileprivate func relation(
    of own: SolutionAnswers.Outcome, to its: SolutionAnswers.Outcome
  ) -> Relation {
    switch (own, its) {
    case (.unfinished, _), (_, .unfinished): return .unknown
    case (.ended, .ended): return .same
    case (.answered, .ended): return .different(isMistaken: true)
    case (.ended, .answered(let its)): return .different(isMistaken: fault(of: its) != nil)
    case (.answered(let own), .answered(let its)):
      if case (.open, .value, .value) = (self, own, its) { return .same }
      return agrees(own, with: its) ? .same : .different(isMistaken: fault(of: its) != nil)
    }
  }
}

extension Subject {
  /// What it makes of the calls of a session, and the error that ended the line, if one did.
  fileprivate mutating func outcomes(
    of calls: [Call]
  ) async -> ([SolutionAnswers.Outcome], (any Error)?) {
    var outcomes: [SolutionAnswers.Outcome] = []
    for call in calls {
      do {
        outcomes.append(.answered(try await answered(call)))
      } catch SubjectError.unfinished {
        return (outcomes + [.unfinished], nil)
      } catch {
        return (outcomes + [.ended], error)
      }
    }
    return (outcomes, nil)
  }
}
