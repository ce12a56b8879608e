internal import Checks
internal import CourseKit
internal import Foundation
internal import Synchronization
internal import Wire

/// Puts mistakes between the judge and the answer of an exercise and sees whether its checks notice.
package struct WireTrial: Sendable {
  private let builder: ProbeBuilder
  private let judge: Judge
  private let otherJudges: [Judge]
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
  ///   - seeds: With how many seeds each mutant is judged, from the first one on.
  package init(
    _ builder: ProbeBuilder, seed: UInt64, share: Share, draws: Int, seeds: Int = 1
  ) {
    self.draws = draws
    self.builder = builder
    self.share = share
    judge = Judge(builder: builder, seed: seed)
    otherJudges = (1..<max(1, seeds)).map { Judge(builder: builder, seed: seed &+ UInt64($0)) }
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
    let sessions = try await recorded(contract.sessions(Self.firstDraws, seed: 1), probe, exercise)
    let asked = try await judge.recorded(exercise, probe)
    let mutants = WireMutant.all(of: sessions.map(\.exchanges) + asked)
    let tried = share.drawn(mutants, for: exercise, name: \.words)
      .prefix(share.count(of: mutants.count))
    var proof = WireProof(wanted: mutants.count)
    var passed: [WireMutant] = []
    var names: [WireNames.Given] = []
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
      names += verdict.names.map { WireNames.Given(mutant: mutant, name: $0, asked: $1) }
    }

    proof.wavering = try await wavering(Array(zip(tried, verdicts.map(\.passed))), probe, exercise)

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
    let given = try WireNames(of: exercise, contract, probe, builder, limits: Self.limits)
    proof.alike = try await given.alike()
    let confirmed = try await given.confirmed(names)
    proof.named = confirmed.count
    proof.falselyNamed = confirmed.filter { !$0.isTrue }.map(\.words).sorted()
    return proof
  }

  /// The mutants on which another seed gives another verdict.
  private func wavering(
    _ judged: [(WireMutant, Bool)], _ probe: Probe, _ exercise: Exercise
  ) async throws -> [String] {
    try await concurrentMap(judged) { mutant, passed -> String? in
      for other in otherJudges {
        let verdict = try await other.verdict(on: exercise, probe, limits: Self.limits) {
          mutant.subject(on: $0)
        }
        if verdict.passed != passed { return "\(mutant.words) (\(other.seed))" }
      }
      return nil
    }.compactMap { $0 }
  }

  /// What the answer makes of sessions.
  private func recorded(
    _ sessions: [DomainSession], _ probe: Probe, _ exercise: Exercise
  ) async throws -> [RecordedSession] {
    let answers = try await SolutionAnswers(
      of: probe, for: exercise, to: sessions, limits: Self.limits)
    return try zip(sessions, answers.sessions).map { try RecordedSession($0, $1) }
  }

  /// Whether each mutant answers otherwise than the right solution somewhere on the domain.
  private func differing(
    _ mutants: [WireMutant], _ sessions: [RecordedSession], _ contract: Contract,
    _ probe: Probe, _ exercise: Exercise
  ) async throws -> [Bool] {
    var differing = try await concurrentMap(mutants) {
      try await differs($0, on: sessions, probe, exercise)
    }
    guard differing.contains(false), draws > Self.firstDraws else { return differing }
    let more = try await recorded(
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
    _ mutant: WireMutant, on sessions: [RecordedSession], _ probe: Probe,
    _ exercise: Exercise
  ) async throws -> Bool {
    let whole = sessions.flatMap(\.exchanges)
    do {
      var subject = mutant.subject(on: ReplayingSubject(whole))
      for session in sessions {
        if try await !session.isAnswered(by: &subject) { return true }
      }
      return false
    } catch is ReplayingSubject.Diverged {
      let differs = Mutex(false)
      let end = try await ProbeRun(probe: probe, exercise: exercise, limits: Self.limits) {
        var subject = mutant.subject(on: $0)
        for session in sessions {
          if try await !session.isAnswered(by: &subject) {
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
}
