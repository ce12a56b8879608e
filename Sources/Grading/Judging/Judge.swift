internal import Checks
internal import Foundation
internal import Synchronization

/// Compiles, asks and compares: the one way from code to a verdict.
///
/// `swift test`, `course check` and class grading all go through it, so they cannot differ.
package struct Judge: Judging {
  private let builder: ProbeBuilder
  /// What each check may use of the machine.
  package let limits: ProbeLimits
  /// The seed that decides the inputs of all checks.
  package let seed: UInt64
  /// Whether what comes of it is a mark.
  private let isForMark: Bool

  /// The seed of a check when nobody names another.
  package static let defaultSeed: UInt64 = 1

  /// A judge; the seed decides the inputs of all checks.
  package init(builder: ProbeBuilder, seed: UInt64 = defaultSeed, limits: ProbeLimits = .init()) {
    self.builder = builder
    self.seed = seed
    self.limits = limits
    isForMark = false
  }

  /// The same judge for a mark with a seed of its own.
  private init(marking judge: Judge, seed: UInt64) {
    builder = judge.builder
    limits = judge.limits
    self.seed = seed
    isForMark = true
  }

  /// The course that the verdicts are about.
  package var folders: CourseFolders { builder.folders }

  /// Judges one exercise.
  package func report(on assignment: Assignment) async throws -> ExerciseReport {
    try await report(on: assignment, onEvent: { _ in })
  }

  /// Judges one exercise and says meanwhile how far it is, from any thread.
  func report(
    on assignment: Assignment, onEvent: @Sendable (JudgingEvent) -> Void
  ) async throws -> ExerciseReport {
    if let seed = assignment.markSeed, !isForMark {
      return try await Judge(marking: self, seed: seed).report(on: assignment, onEvent: onEvent)
    }
    let start = ContinuousClock.now
    var report = ExerciseReport(on: assignment, in: folders, .passed)
    do {
      try await judge(assignment, into: &report, onEvent)
    } catch {
      try Task.checkCancellation()
      report = ExerciseReport(on: assignment, in: folders, .notGradable, Obstacle(error))
    }
    report.milliseconds = (ContinuousClock.now - start).milliseconds
    return report.bounded
  }

  private func judge(
    _ assignment: Assignment, into report: inout ExerciseReport,
    _ onEvent: @Sendable (JudgingEvent) -> Void
  ) async throws {
    let exercise = assignment.exercise
    let (cache, base) = (assignment.cache, assignment.base)
    let isThorough = !assignment.stopsAtFirstFailure
    let sources = ExerciseSources(folder: assignment.folder, parts: assignment.parts)
    let searchTime = SearchTime()
    onEvent(.compiling)
    switch try await builder.build(exercise, from: sources, cache: cache, base: base) {
    case .doesNotCompile(let failure):
      report.outcome = .doesNotCompile
      report.obstacle = .notBuilt(failure)
    case .built(let probe):
      let names = NameConfirmation(of: exercise, probe, builder, limits: Self.confirmationLimits)
      report.checks = try await records(
        of: exercise, atOnce: assignment.checksAtOnce, stopsAtFirstFailure: !isThorough
      ) { check, earlier in
        var record = try await record(
          check, of: exercise, after: earlier, probe, names, onEvent)
        if record.outcome.isWrong, !exercise.parts.isEmpty, isThorough {
          record.partAtFault = try await PartAtFault.of(
            exercise, from: sources, failedAfter: record.milliseconds / 1000, within: searchTime
          ) { sources, seconds in
            onEvent(.diagnosing)
            return try await passes(
              check, of: exercise, from: sources, cache: cache, base: base, within: seconds)
          }
        }
        onEvent(.answered(record))
        return record
      }
      report.outcome = ExerciseReport.outcome(of: report.checks)
      report.points = report.checks.reduce(0) { $0 + $1.points }
    }
  }

  private func record(
    _ check: Check, of exercise: Exercise, after records: [CheckRecord], _ probe: Probe,
    _ names: NameConfirmation, _ onEvent: @Sendable (JudgingEvent) -> Void
  ) async throws -> CheckRecord {
    var record = CheckRecord(of: check, outcome: .passed)
    let unmet = records.first { check.needs.contains($0.id) && $0.outcome != .passed }
    if let unmet {
      // Behind something unfinished there is nothing wrong, only more to do.
      record.outcome = unmet.outcome == .unfinished ? .unfinished : .notAsked
      record.finding = .waits(for: unmet.id)
      return record
    }

    onEvent(.asking(check.id))
    let start = ContinuousClock.now
    let operations = AskedOperations()
    let log = RecordingSubject.Log()
    var (end, curve) = try await run(check, of: exercise, probe) { subject in
      let watched = operations.watching(subject)
      return check.isAskedAgain ? RecordingSubject(watched, in: log) : watched
    }
    if check.isAskedAgain, end.stop == nil, case .success = end.result {
      end = try await run(check.again(expecting: log.exchanges), of: exercise, probe).0
    }
    record.take(end)
    record.curve = curve
    if record.outcome == .passed { record.points = check.points }
    if record.outcome != .passed, !end.printed.isEmpty { record.printed = end.printed }
    record.milliseconds = (ContinuousClock.now - start).milliseconds
    if let name = record.misconception,
      try await !names.confirms(name, asked: operations.names)
    {
      record.withdrawName()
    }
    return record
  }

  /// What a solution may use while a name is confirmed; generous, so that a busy machine gives the
  /// same names.
  static let confirmationLimits = ProbeLimits(cpuSeconds: 10, wallSeconds: 30)

  /// Asks what a check asks, and hands over how a training went.
  ///
  /// - Parameters:
  ///   - seconds: The most that it may take, where less than the limits allow.
  ///   - wrap: Puts something between the check and the probe.
  func run(
    _ check: Check, of exercise: Exercise, _ probe: Probe, within seconds: Double = .infinity,
    wrap: @escaping @Sendable (any Subject) -> any Subject = { $0 }
  ) async throws -> (ProbeRun.End, LearningCurve?) {
    let seed = seed(of: check, in: exercise)
    let curve = Mutex<LearningCurve?>(nil)
    let limits = (exercise.effort == .training ? limits.forTraining : limits)
      .shortened(to: seconds)
    let materials = materials
    let end = try await ProbeRun(probe: probe, exercise: exercise, limits: limits) { subject in
      var examination = Examination(
        of: wrap(subject), seed: seed, wording: exercise.calls, materials: materials)
      defer { curve.withLock { $0 = examination.curve } }
      try await check.body(&examination)
    }
    return (end, curve.withLock { $0 })
  }

  /// What each check asks of a solution, and is answered.
  func recorded(_ exercise: Exercise, _ probe: Probe) async throws -> [[Exchange]] {
    try await concurrentMap(exercise.checks) { check in
      let log = RecordingSubject.Log()
      _ = try await run(check, of: exercise, probe) { RecordingSubject($0, in: log) }
      return log.exchanges
    }
  }

  /// Whether one check passes with other parts.
  private func passes(
    _ check: Check, of exercise: Exercise, from sources: ExerciseSources, cache: URL?, base: URL?,
    within seconds: Double
  ) async throws -> Bool {
    guard
      case .built(let probe) = try await builder.build(
        exercise, from: sources, cache: cache, base: base)
    else { return false }
    let (end, _) = try await run(check, of: exercise, probe, within: seconds)
    guard end.stop == nil, case .success = end.result else { return false }
    return true
  }

  /// What checks may use besides their seed.
  var materials: Materials {
    Materials(dataFolder: builder.folders.data.path, isForMark: isForMark)
  }

  /// A seed of its own for each check, so that adding a check changes no other's inputs.
  func seed(of check: Check, in exercise: Exercise) -> UInt64 {
    Self.seed(seed, of: check, in: exercise)
  }

  /// The seed of a check for a judge with a seed.
  static func seed(_ seed: UInt64, of check: Check, in exercise: Exercise) -> UInt64 {
    var hash = ContentHash()
    hash.add("\(seed) \(exercise.id) \(check.id)")
    return hash.number
  }
}
