import Checks
import Testing

/// A line of the runner names an exercise and does not print all that is in it.
extension Exercise: CustomTestStringConvertible {
  public var testDescription: String { id }
}
