public import Checks
import Foundation
import Grading
import Localization
public import Testing

/// Judges each exercise once and hands out its records, however many tests ask.
actor Bench {
  static let shared = Bench()

  private let folders = CourseFolders(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())
  private let turnstile = Turnstile(places: ProcessInfo.processInfo.activeProcessorCount)
  private var judge: Task<Judge, any Error>?
  private var reports: [String: Task<ExerciseReport, any Error>] = [:]

  func report(on exercise: Exercise) async throws -> ExerciseReport {
    if let report = reports[exercise.id] { return try await report.value }
    let folders = folders
    let judge = self.judge ?? Task { Judge(builder: try await ProbeBuilder(folders)) }
    self.judge = judge
    let report = Task {
      let judge = try await judge.value
      await turnstile.enter()
      defer { Task { await turnstile.leave() } }
      return try await judge.report(
        on: exercise, in: folders.exercises.appending(path: exercise.id))
    }
    reports[exercise.id] = report
    return try await report.value
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
}

/// Cancels the test, with the file to open, while something is left to write.
///
/// The runner shows a cancelled test but not a cancelled case, hence a test of its own.
func expectFinished(_ exercise: Exercise) async throws {
  let report = try await Bench.shared.report(on: exercise)
  if let explanation = report.explanation {
    // Said once, here; the checks that could not be asked are cancelled.
    let language = Language.preferred(in: ProcessInfo.processInfo.environment)
    let lines = [explanation[language]] + report.compiler
    Issue.record(
      "\(lines.joined(separator: "\n"))", sourceLocation: Bench.shared.location(of: exercise))
    return
  }
  guard report.checks.contains(where: { $0.outcome == .unfinished }) else { return }
  let comment = Localized(
    es: "sin terminar (\(report.points)/\(report.maximumPoints)): abre \(report.file)",
    en: "unfinished (\(report.points)/\(report.maximumPoints)): open \(report.file)")
  try finish(exercise, comment)
}

/// Cancels the test, or fails it under `COURSE_STRICT=1`.
private func finish(_ exercise: Exercise, _ comment: Localized) throws {
  let environment = ProcessInfo.processInfo.environment
  let location = Bench.shared.location(of: exercise)
  let text = Comment(rawValue: comment[Language.preferred(in: environment)])
  guard environment["COURSE_STRICT"] == "1" else {
    try Test.cancel(text, sourceLocation: location)
  }
  Issue.record(text, sourceLocation: location)
}

/// Passes when the check passed, cancels the test when there is something left to write, and fails
/// with the message otherwise.
///
/// `COURSE_STRICT=1` makes what is unfinished a failure.
func expectPass(_ check: Check, of exercise: Exercise) async throws {
  let environment = ProcessInfo.processInfo.environment
  let language = Language.preferred(in: environment)
  let report = try await Bench.shared.report(on: exercise)
  let record = try #require(report.checks.first { $0.id == check.id })
  let location = Bench.shared.location(of: exercise)
  let message = CheckMessage(
    record, of: report, language: language, lessons: Bench.shared.lessons
  ).lines

  switch record.outcome {
  case .passed: return
  case .unfinished:
    try finish(
      exercise,
      Localized(es: "sin terminar: abre \(report.file)", en: "unfinished: open \(report.file)"))
  case .notAsked:
    try Test.cancel("\(message.joined(separator: "\n"))", sourceLocation: location)
  case .failed, .stopped, .doesNotCompile, .notGradable:
    let lines = [check.sentence[language], report.file] + message
    Issue.record("\(lines.joined(separator: "\n"))", sourceLocation: location)
  }
}

extension Check: CustomTestStringConvertible {
  public var testDescription: String {
    sentence[Language.preferred(in: ProcessInfo.processInfo.environment)]
  }
}
