internal import Foundation

/// A judge that works in other processes, so that no answer can bring this one down.
///
/// What it says is what ``Judge`` says; when a process is gone before its verdict, the exercise is
/// not graded, with the reason, and the next one has another process.
package struct WorkingJudge: Judging {
  private let settings: JudgeSettings
  private let name = UUID()
  private let workers: Workers

  /// A judge whose work is done by the workers; the seed decides the inputs of all checks.
  package init(
    builder: ProbeBuilder, seed: UInt64 = Judge.defaultSeed, limits: ProbeLimits = .init(),
    workers: Workers
  ) {
    settings = JudgeSettings(builder: builder, seed: seed, limits: limits)
    self.workers = workers
  }

  /// The course that the verdicts are about.
  package var folders: CourseFolders { settings.builder.folders }
  /// The seed that decides the inputs of all checks.
  package var seed: UInt64 { settings.seed }
  /// What each check may use of the machine.
  package var limits: ProbeLimits { settings.limits }

  /// Judges one exercise; a fault of a worker is an outcome too.
  package func report(on assignment: Assignment) async throws -> ExerciseReport {
    var answer = try await answer(to: assignment)
    if case .gone(_, let events) = answer, events.isEmpty {
      // It was gone before it had begun, which is not about this exercise.
      answer = try await self.answer(to: assignment)
    }
    switch answer {
    case .report(let report): return report
    case .gone(let fault, let events):
      return ExerciseReport(on: assignment, in: folders, fault, after: events)
    case .notStarted(let error):
      return ExerciseReport(on: assignment, in: folders, .notGradable, Obstacle(error))
    }
  }

  private func answer(to assignment: Assignment) async throws -> WorkerProcess.Answer {
    try await workers.lend { try await $0.answer(to: assignment, settings, named: name) }
  }
}
