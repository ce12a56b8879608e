public import Checks
public import Foundation
internal import Synchronization

/// Compiles, asks and compares: the one way from code to a verdict.
///
/// `swift test`, `course check` and class grading all go through it, so they cannot differ.
public struct Judge: Sendable {
  private let builder: ProbeBuilder
  let limits: ProbeLimits
  let seed: UInt64

  /// The seed of a check when nobody names another.
  public static let defaultSeed: UInt64 = 1

  /// A judge; the seed decides the inputs of all checks.
  public init(builder: ProbeBuilder, seed: UInt64 = defaultSeed, limits: ProbeLimits = .init()) {
    self.builder = builder
    self.seed = seed
    self.limits = limits
  }

  /// Judges several exercises, as many at once as there are processors.
  ///
  /// - Parameters:
  ///   - sources: The folder that holds a folder for each exercise.
  ///   - cache: Where to build, if not in the course's own cache.
  ///   - onReport: Called as soon as an exercise is judged, in any order.
  public func report(
    on exercises: [Exercise], in sources: URL, cache: URL? = nil,
    onReport: @Sendable (ExerciseReport) -> Void = { _ in }
  ) async throws -> Report {
    // Where there are more processors than exercises, their checks share them.
    let checksAtOnce = ProcessInfo.processInfo.activeProcessorCount / max(1, exercises.count)
    let reports = try await concurrentMap(exercises) { exercise in
      let report = try await self.report(
        on: exercise, in: sources.appending(path: exercise.id), cache: cache,
        checksAtOnce: checksAtOnce)
      onReport(report)
      return report
    }
    return Report(
      seed: seed, sources: builder.folders.relativePath(of: sources), limits: limits,
      exercises: reports)
  }

  /// Judges one exercise whose files lie in a folder.
  ///
  /// - Parameters:
  ///   - parts: The folder that holds the exercises that it is put together from, if they are not
  ///     beside it.
  ///   - cache: Where to build, if not in the course's own cache.
  ///   - base: The folder that the report sees the files from, if not the root of the course.
  ///   - checksAtOnce: How many checks may be asked at a time; what they come to is the same.
  ///   - stopsAtFirstFailure: Whether nothing more is asked once something is wrong.
  public func report(
    on exercise: Exercise, in folder: URL, parts: URL? = nil, cache: URL? = nil,
    base: URL? = nil, checksAtOnce: Int = 1, stopsAtFirstFailure: Bool = false
  ) async throws -> ExerciseReport {
    let start = ContinuousClock.now
    let names = CourseFolders(root: base ?? builder.folders.root)
    var report = ExerciseReport(
      id: exercise.id, title: exercise.title, outcome: .passed, points: 0,
      maximumPoints: exercise.points,
      file: names.relativePath(of: folder.appending(path: exercise.files[0])),
      checks: [], milliseconds: 0)
    let sources = ExerciseSources(folder: folder, parts: parts)
    switch try await builder.build(exercise, from: sources, cache: cache, base: base) {
    case .doesNotCompile(let failure):
      report.outcome = .doesNotCompile
      report.obstacle = .notBuilt(failure)
      report.checks = exercise.checks.map { CheckRecord(of: $0, outcome: .notAsked) }
    case .built(let probe):
      report.checks = try await records(
        of: exercise, atOnce: checksAtOnce, stopsAtFirstFailure: stopsAtFirstFailure
      ) { check, earlier in
        var record = try await record(check, of: exercise, after: earlier, probe)
        if record.outcome.isWrong, !exercise.parts.isEmpty, !stopsAtFirstFailure {
          record.partAtFault = try await PartAtFault.of(exercise, from: sources) { sources in
            try await passes(check, of: exercise, from: sources, cache: cache, base: base)
          }
        }
        return record
      }
      report.outcome = ExerciseReport.outcome(of: report.checks)
      report.points = report.checks.reduce(0) { $0 + $1.points }
    }
    report.milliseconds = (ContinuousClock.now - start).milliseconds
    return report.bounded
  }

  private func record(
    _ check: Check, of exercise: Exercise, after records: [CheckRecord], _ probe: URL
  ) async throws -> CheckRecord {
    var record = CheckRecord(of: check, outcome: .passed)
    let unmet = records.first { check.needs.contains($0.id) && $0.outcome != .passed }
    if let unmet {
      // Behind something unfinished there is nothing wrong, only more to do.
      record.outcome = unmet.outcome == .unfinished ? .unfinished : .notAsked
      record.finding = .waits(for: unmet.id)
      return record
    }

    let start = ContinuousClock.now
    let (end, curve) = try await run(check, of: exercise, probe)
    record.take(end)
    record.curve = curve
    if record.outcome == .passed { record.points = check.points }
    if record.outcome != .passed, !end.printed.isEmpty { record.printed = end.printed }
    record.milliseconds = (ContinuousClock.now - start).milliseconds
    return record
  }

  /// Asks what a check asks, and hands over how a training went.
  private func run(
    _ check: Check, of exercise: Exercise, _ probe: URL
  ) async throws -> (ProbeRun.End, LearningCurve?) {
    let seed = seed(of: check, in: exercise)
    let curve = Mutex<LearningCurve?>(nil)
    let limits = exercise.effort == .training ? limits.forTraining : limits
    let materials = Materials(dataFolder: builder.folders.data.path)
    let end = try await ProbeRun(probe: probe, exercise: exercise, limits: limits) { subject in
      var examination = Examination(of: subject, seed: seed, materials: materials)
      defer { curve.withLock { $0 = examination.curve } }
      try await check.body(&examination)
    }
    return (end, curve.withLock { $0 })
  }

  /// Whether one check passes with other parts.
  private func passes(
    _ check: Check, of exercise: Exercise, from sources: ExerciseSources, cache: URL?, base: URL?
  ) async throws -> Bool {
    guard
      case .built(let probe) = try await builder.build(
        exercise, from: sources, cache: cache, base: base)
    else { return false }
    let (end, _) = try await run(check, of: exercise, probe)
    guard end.stop == nil, case .success = end.result else { return false }
    return true
  }

  /// A seed of its own for each check, so that adding a check changes no other's inputs.
  private func seed(of check: Check, in exercise: Exercise) -> UInt64 {
    var hash = ContentHash()
    hash.add("\(seed) \(exercise.id) \(check.id)")
    return hash.number
  }
}
