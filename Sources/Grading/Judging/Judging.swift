package import Checks
package import Foundation

/// Something that comes to a verdict on the code of an exercise.
///
/// There are two: ``Judge`` itself, and ``WorkingJudge``, which has one in another process.
package protocol Judging: Sendable {
  /// The course that the verdicts are about.
  var folders: CourseFolders { get }
  /// The seed that decides the inputs of all checks.
  var seed: UInt64 { get }
  /// What each check may use of the machine.
  var limits: ProbeLimits { get }

  /// Judges one exercise; a fault of the course is an outcome too (``Outcome/notGradable``).
  ///
  /// - Throws: `CancellationError` alone.
  func report(on assignment: Assignment) async throws -> ExerciseReport
}

extension Judging {
  /// Judges one exercise whose files lie in a folder.
  ///
  /// - Parameters:
  ///   - parts: The folder that holds the exercises that it is put together from, if they are not
  ///     beside it.
  ///   - cache: Where to build, if not in the course's own cache.
  ///   - base: The folder that the report sees the files from, if not the root of the course.
  ///   - checksAtOnce: How many checks may be asked at a time; what they come to is the same.
  ///   - stopsAtFirstFailure: Whether nothing more is asked once something is wrong.
  package func report(
    on exercise: Exercise, in folder: URL, parts: URL? = nil, cache: URL? = nil,
    base: URL? = nil, checksAtOnce: Int = 1, stopsAtFirstFailure: Bool = false
  ) async throws -> ExerciseReport {
    var assignment = Assignment(exercise, in: folder)
    assignment.parts = parts
    assignment.cache = cache
    assignment.base = base
    assignment.checksAtOnce = checksAtOnce
    assignment.stopsAtFirstFailure = stopsAtFirstFailure
    return try await report(on: assignment)
  }

  /// Judges several exercises, as many at once as there are processors.
  ///
  /// A fault of the course costs the exercise where it happened and no other.
  ///
  /// - Parameters:
  ///   - sources: The folder that holds a folder for each exercise.
  ///   - cache: Where to build, if not in the course's own cache.
  ///   - onReport: Called as soon as an exercise is judged, in any order.
  package func report(
    on exercises: [Exercise], in sources: URL, cache: URL? = nil,
    onReport: @Sendable (ExerciseReport) -> Void = { _ in }
  ) async throws -> Report {
    // Where there are more processors than exercises, their checks share them.
    let checksAtOnce = ProcessInfo.processInfo.activeProcessorCount / max(1, exercises.count)
    let reports = try await concurrentMap(exercises) { exercise in
      var assignment = Assignment(exercise, in: sources.appending(path: exercise.id))
      assignment.cache = cache
      assignment.checksAtOnce = checksAtOnce
      let report = try await report(on: assignment)
      onReport(report)
      return report
    }
    return Report(
      seed: seed, sources: folders.relativePath(of: sources), limits: limits, exercises: reports)
  }
}
