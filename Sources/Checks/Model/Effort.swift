/// How much a check of an exercise asks of the machine.
package enum Effort: Sendable {
  /// A few questions, answered in milliseconds.
  case questions
  /// A whole training: the code is optimized, and may run for longer.
  case training
}
