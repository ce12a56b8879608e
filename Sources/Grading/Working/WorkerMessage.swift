/// What a worker says about what it was told to judge; one line of JSON each.
///
/// Events come in any number, and then the report.
enum WorkerMessage: Codable, Sendable {
  case event(JudgingEvent)
  case report(ExerciseReport)
}
