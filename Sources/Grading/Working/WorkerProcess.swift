internal import Checks
internal import Foundation
internal import Synchronization

/// A worker seen from outside: a process that judges one exercise after the other.
///
/// It starts at once, and ends when nobody holds it any more.
final class WorkerProcess: Sendable {
  /// What came of an assignment.
  enum Answer: Sendable {
    /// The verdict.
    case report(ExerciseReport)
    /// The process was gone; what it had said before.
    case gone(JudgeFault, after: [JudgingEvent])
    /// There never was a process.
    case notStarted(GradingError)
  }

  private let jobs: AsyncStream<WorkerLife.Job>.Continuation
  private let life: WorkerLife
  private let patience: Patience
  private let knownSettings = Mutex<UUID?>(nil)

  /// Starts a process of the program.
  init(_ program: URL, patience: Patience) {
    let life = WorkerLife(program: program)
    let (stream, jobs) = AsyncStream<WorkerLife.Job>.makeStream()
    self.life = life
    self.jobs = jobs
    self.patience = patience
    Task { await life.live(on: stream) }
  }

  deinit { jobs.finish() }

  /// Whether another assignment makes sense.
  var isAlive: Bool { !life.leash.isCut }

  /// The number of the process, while it runs.
  var processIdentifier: pid_t? { life.processIdentifier.value }

  /// Has an exercise judged; one at a time.
  ///
  /// - Parameters:
  ///   - settings: How to judge, which is told only where it is new.
  ///   - name: What tells these settings from others.
  /// - Throws: `CancellationError`, and then the process is ended.
  func answer(
    to assignment: Assignment, _ settings: JudgeSettings, named name: UUID
  ) async throws -> Answer {
    var request = WorkerRequest(assignment)
    let areNew = knownSettings.withLock { known in
      defer { known = name }
      return known != name
    }
    if areNew { request.settings = settings }
    let line = try JSONLine.encode(request)
    let answer = await withTaskCancellationHandler {
      await withCheckedContinuation { answer in
        jobs.yield(
          WorkerLife.Job(
            line: line,
            seconds: { [patience] in
              patience.seconds(after: $0, assignment.exercise, settings.limits)
            },
            answer: answer))
      }
    } onCancel: {
      life.leash.end()
    }
    try Task.checkCancellation()
    return answer
  }
}
