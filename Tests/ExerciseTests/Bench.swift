import Checks
import Foundation
import Grading
import Testing

/// Judges the exercises of all tests that will run, as many at once as there are processors, and
/// hands out each report as soon as it is there.
actor Bench {
  static let shared = Bench()

  /// The judge ended without a word about an exercise.
  struct NoReport: Error {
    var exercise: String
  }

  private let folders = CourseFolders(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())
  private var planned: Set<String> = []
  private var judging: Task<Void, Never>?
  private var reports: [String: ExerciseReport] = [:]
  private var end: Result<Void, any Error>?
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Notes an exercise that somebody will ask about.
  func plan(_ exercise: Exercise) { planned.insert(exercise.id) }

  /// What came of an exercise.
  func report(on exercise: Exercise) async throws -> ExerciseReport {
    if judging == nil { judging = Task { await judge() } }
    while true {
      if let report = reports[exercise.id] { return report }
      if let end {
        try end.get()
        throw NoReport(exercise: exercise.id)
      }
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// The lessons that can be read.
  nonisolated var lessons: WrittenLessons { folders.lessons }

  /// Where an editor should jump to.
  nonisolated func location(of exercise: Exercise) -> SourceLocation {
    let file = exercise.files[0]
    return SourceLocation(
      fileID: "\(exercise.module)/\(file)",
      filePath: folders.exercises.appending(path: "\(exercise.id)/\(file)").path,
      line: 1, column: 1)
  }

  /// Judges what is planned, in the order of the numbers.
  private func judge() async {
    let (stream, news) = AsyncStream.makeStream(of: ExerciseReport.self)
    let exercises = Catalogue.exercises.filter { planned.contains($0.id) }
    let folders = folders
    let work = Task {
      defer { news.finish() }
      let workers = Workers(WorkerProgram.besideTests(of: folders))
      await workers.prepare()
      let judge = WorkingJudge(
        builder: try await ProbeBuilder(folders, for: exercises), workers: workers)
      _ = try await judge.report(on: exercises, in: folders.exercises) { news.yield($0) }
    }
    for await report in stream {
      reports[report.id] = report
      wake()
    }
    end = await work.result
    wake()
  }

  private func wake() {
    for waiter in waiting { waiter.resume() }
    waiting = []
  }
}
