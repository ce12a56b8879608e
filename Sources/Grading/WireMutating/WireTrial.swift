internal import Checks
internal import CourseKit
internal import Foundation
internal import Synchronization
internal import Wire

/// Puts mistakes between the judge and the answer of an exercise and sees whether its checks notice.
package struct WireTrial: Sendable {
  private let builder: ProbeBuilder
  private let judge: Judge
  private let share: Share
  private let draws: Int

  private var folders: CourseFolders { builder.folders }

  /// A trial.
  ///
  /// - Parameters:
  ///   - seed: The seed that decides the inputs of all checks.
  ///   - share: The part of the mutants that is tried.
  ///   - draws: How many sessions of the domain a mutant that passes is compared on with the right
  ///     solution, before it counts as right.
  package init(_ builder: ProbeBuilder, seed: UInt64, share: Share, draws: Int) {
    self.draws = draws
    self.builder = builder
    self.share = share
    judge = Judge(builder: builder, seed: seed)
  }

  /// How many are looked at first, which is enough for most.
  private static let firstDraws = 600

  /// Judges mutants; nil where the exercise has no contract.
  func proof(of exercise: Exercise) async throws -> WireProof? {
    guard let contract = exercise.contract,
      case .built(let probe) = try await builder.build(
        exercise, from: ExerciseSources(folder: folders.answers.appending(path: exercise.id)))
    else { return nil }
    let excuses = try EquivalentMutants(of: "\(exercise.id)-wire", in: folders)
    let sessions = try await answered(contract.sessions(Self.firstDraws, seed: 1), probe, exercise)
    let asked = try await checks(of: exercise, probe)
    let mutants = WireMutant.all(of: sessions.map(\.exchanges) + asked)
    let tried = share.drawn(mutants, for: exercise, name: \.words)
      .prefix(share.count(of: mutants.count))
    var proof = WireProof(wanted: mutants.count)
    var passed: [WireMutant] = []
    var names: [(WireMutant, String)] = []
    let verdicts = try await concurrentMap(Array(tried)) { mutant in
      try await judge.verdict(on: exercise, probe, limits: Self.limits) { mutant.subject(on: $0) }
    }
    for (mutant, verdict) in zip(tried, verdicts) {
      proof.families[mutant.family.rawValue, default: .init()].mutants += 1
      if verdict.passed {
        passed.append(mutant)
      } else {
        proof.families[mutant.family.rawValue, default: .init()].caught += 1
      }
      names += verdict.names.map { (mutant, $0) }
    }

    let differing = try await differing(passed, sessions, contract, probe, exercise)
    for (mutant, differs) in zip(passed, differing) {
      if !differs {
        proof.families[mutant.family.rawValue, default: .init()].equivalent += 1
      } else if let reason = excuses.reason(before: mutant.words) {
        proof.excused[mutant.words] = reason
      } else {
        proof.survivors.append(mutant.words)
      }
    }
    proof.named = names.count
    proof.falselyNamed = try await falseNames(names, exercise, probe, sessions)
    return proof
  }

  /// What the answer makes of sessions, all in one process.
  private func answered(
    _ sessions: [(calls: [Call], expected: [Expected])], _ probe: Probe, _ exercise: Exercise
  ) async throws -> [RightSessions.Session] {
    let kept = Mutex<[RightSessions.Session]>([])
    let end = try await ProbeRun(probe: probe, exercise: exercise, limits: Self.limits) { subject in
      var subject: any Subject = subject
      for (calls, expected) in sessions {
        let exchanges = try await subject.exchanges(of: calls)
        kept.withLock {
          $0.append(RightSessions.Session(exchanges: exchanges, expected: expected))
        }
      }
    }
    try end.result.get()
    return kept.withLock { $0 }
  }

  /// What each check asks of the answer.
  private func checks(of exercise: Exercise, _ probe: Probe) async throws -> [[Exchange]] {
    try await concurrentMap(exercise.checks) { check in
      let log = RecordingSubject.Log()
      _ = try await judge.run(check, of: exercise, probe) { RecordingSubject($0, in: log) }
      return log.exchanges
    }
  }

  /// Whether each mutant answers otherwise than the right solution somewhere on the domain.
  private func differing(
    _ mutants: [WireMutant], _ sessions: [RightSessions.Session], _ contract: Contract,
    _ probe: Probe, _ exercise: Exercise
  ) async throws -> [Bool] {
    var differing = try await concurrentMap(mutants) {
      try await differs($0, on: sessions, probe, exercise)
    }
    guard differing.contains(false), draws > Self.firstDraws else { return differing }
    let more = try await answered(
      contract.sessions(draws - Self.firstDraws, seed: 2), probe, exercise)
    let rest = mutants.indices.filter { !differing[$0] }
    let late = try await concurrentMap(rest) {
      try await differs(mutants[$0], on: more, probe, exercise)
    }
    for (index, differs) in zip(rest, late) { differing[index] = differs }
    return differing
  }

  /// Whether a mutant answers one of the sessions otherwise; asked only where the record does not
  /// tell.
  private func differs(
    _ mutant: WireMutant, on sessions: [RightSessions.Session], _ probe: Probe,
    _ exercise: Exercise
  ) async throws -> Bool {
    let whole = sessions.flatMap(\.exchanges)
    do {
      var subject = mutant.subject(on: ReplayingSubject(whole))
      for session in sessions {
        if try await !RightSessions.answers(session, as: &subject) { return true }
      }
      return false
    } catch is ReplayingSubject.Diverged {
      let differs = Mutex(false)
      let end = try await ProbeRun(probe: probe, exercise: exercise, limits: Self.limits) {
        var subject = mutant.subject(on: $0)
        for session in sessions {
          if try await !RightSessions.answers(session, as: &subject) {
            differs.withLock { $0 = true }
            return
          }
        }
      }
      // Code that stops where the right one answers differs too.
      if case .failure = end.result { return true }
      return differs.withLock { $0 }
    }
  }

  /// Long enough for ten thousand sessions.
  private static let limits = ProbeLimits(
    cpuSeconds: 120, wallSeconds: 240, memoryBytes: ProbeLimits().memoryBytes,
    outputBytes: ProbeLimits().outputBytes)

  /// The names that are not true: the wrong solution that proves the name answers otherwise.
  private func falseNames(
    _ names: [(WireMutant, String)], _ exercise: Exercise, _ probe: Probe,
    _ sessions: [RightSessions.Session]
  ) async throws -> [String] {
    let solutions = WrongSolution.all(of: exercise, in: folders)
    var falsehoods: [String] = []
    for (name, mutants) in Dictionary(grouping: names, by: \.1) {
      guard let solution = solutions.first(where: { $0.name == name }),
        let wrong = try await answers(of: solution, exercise, sessions)
      else { continue }
      for (mutant, _) in mutants {
        let same = try await mutant.answers(
          sessions, as: wrong, ProbeRun(probe: probe, exercise: exercise, limits: Self.limits))
        if !same { falsehoods.append("\(mutant.words) → \(name)") }
      }
    }
    return falsehoods.sorted()
  }

  /// What a wrong solution makes of the sessions, as far as it gets.
  private func answers(
    of solution: WrongSolution, _ exercise: Exercise, _ sessions: [RightSessions.Session]
  ) async throws -> [[Answered]]? {
    try await withScratchFolder(named: "wrong") { scratch in
      let folder = try solution.folder(of: exercise, in: folders, scratch: scratch)
      guard
        case .built(let probe) = try await builder.build(
          exercise, from: ExerciseSources(folder: folder, parts: folders.answers), base: folder)
      else { return nil }
      let kept = Mutex<[[Answered]]>([])
      _ = try await ProbeRun(probe: probe, exercise: exercise, limits: Self.limits) { subject in
        var subject: any Subject = subject
        for session in sessions {
          let answers = try await subject.exchanges(of: session.exchanges.map(\.call))
            .map(\.answered)
          kept.withLock { $0.append(answers) }
        }
      }
      return kept.withLock { $0 }
    }
  }
}

extension WireMutant {
  /// Whether the mutant answers the sessions as a wrong solution did, as far as that one got.
  fileprivate func answers(
    _ sessions: [RightSessions.Session], as wrong: [[Answered]], _ run: ProbeRun
  ) async throws -> Bool {
    let same = Mutex(true)
    _ = try await run { subject in
      var subject = self.subject(on: subject)
      for (session, answers) in zip(sessions, wrong) {
        for (index, answer) in answers.enumerated() {
          // What is left to chance says nothing: another way of drawing is no other mistake.
          if case .open = session.expected[index] { continue }
          let got = try await subject.answered(session.exchanges[index].call)
          guard session.expected[index].agrees(got, with: answer) else {
            same.withLock { $0 = false }
            return
          }
        }
      }
    }
    return same.withLock { $0 }
  }
}

extension Subject {
  /// What it makes of a call, be it an error.
  mutating func answered(_ call: Call) async throws -> Answered {
    do {
      return .value(try await answer(call.operation, call.arguments))
    } catch SubjectError.threw(let text) {
      return .threw(text)
    }
  }

  /// What it makes of the calls of a session.
  mutating func exchanges(of calls: [Call]) async throws -> [Exchange] {
    var exchanges: [Exchange] = []
    for call in calls { exchanges.append(Exchange(call: call, answered: try await answered(call))) }
    return exchanges
  }
}
