internal import Checks
internal import Foundation

/// What a worker is told to judge; one line of JSON.
struct WorkerRequest: Codable, Sendable {
  /// How to judge from now on; absent where nothing has changed.
  var settings: JudgeSettings?
  /// The id of the exercise, which the worker has in its own catalogue.
  var exercise: String
  var folder: URL
  var parts: URL?
  var cache: URL?
  var base: URL?
  var checksAtOnce: Int
  var markSeed: UInt64?
  var stopsAtFirstFailure: Bool

  init(_ assignment: Assignment) {
    exercise = assignment.exercise.id
    folder = assignment.folder.absoluteURL
    parts = assignment.parts?.absoluteURL
    cache = assignment.cache?.absoluteURL
    base = assignment.base?.absoluteURL
    checksAtOnce = assignment.checksAtOnce
    markSeed = assignment.markSeed
    stopsAtFirstFailure = assignment.stopsAtFirstFailure
  }

  /// The assignment as it was before it was sent.
  ///
  /// - Throws: ``GradingError/unknownExercise(_:nearest:)``.
  func assignment() throws -> Assignment {
    guard let known = Catalogue.exercises.first(where: { $0.id == exercise }) else {
      throw GradingError.unknownExercise(exercise, nearest: [])
    }
    var assignment = Assignment(known, in: folder)
    assignment.parts = parts
    assignment.cache = cache
    assignment.base = base
    assignment.checksAtOnce = checksAtOnce
    assignment.markSeed = markSeed
    assignment.stopsAtFirstFailure = stopsAtFirstFailure
    return assignment
  }
}

/// What makes a judge.
struct JudgeSettings: Codable, Sendable {
  var builder: ProbeBuilder
  var seed: UInt64
  var limits: ProbeLimits

  /// The judge that they make.
  var judge: Judge { Judge(builder: builder, seed: seed, limits: limits) }
}
