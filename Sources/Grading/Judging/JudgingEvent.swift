/// How far the judging of an exercise is.
///
/// When the process that judges comes to a sudden end, the last ones tell where.
enum JudgingEvent: Codable, Sendable {
  /// The code is being compiled.
  case compiling
  /// The check of this id is being asked.
  case asking(String)
  /// The parts are being swapped for the course's own, to find the one at fault.
  case diagnosing
  /// A check has come to its record.
  case answered(CheckRecord)
}
