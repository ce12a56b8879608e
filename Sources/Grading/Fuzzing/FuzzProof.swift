/// What became of generated answers to the checks of one exercise.
package struct FuzzProof: Codable, Equatable, Sendable {
  /// Section, question and name of the exercise.
  package var id: String
  /// The seed that draws the same answers again.
  package var seed: UInt64
  /// How many cases there were of each check.
  package var casesPerCheck: Int
  /// Whether the answer compiles, whose answers are what is changed.
  package var isBuilt = true
  /// All cases.
  package var cases = 0
  /// The case that took the longest; nil where there was none.
  package var slowest: FuzzTime?
  /// What must not happen and did.
  package var findings: [FuzzFinding] = []
}

/// Where in a fuzz a case is.
package struct FuzzPlace: Codable, Equatable, Sendable {
  /// The check, by its place in the exercise.
  package var check: Int
  /// The number of the case, from 0.
  package var number: Int

  /// A place.
  package init(check: Int, number: Int) {
    self.check = check
    self.number = number
  }
}

/// How long a case took.
package struct FuzzTime: Codable, Equatable, Sendable {
  /// The check, by its name.
  package var check: String
  /// The number of the case, from 0.
  package var number: Int
  /// Time of the processor in seconds.
  package var seconds: Double
}

/// Something that no answer may bring about.
package struct FuzzFinding: Codable, Equatable, Sendable {
  /// The check, by its name.
  package var check: String
  /// The number of the case, from 0.
  package var number: Int
  /// What happened.
  package var fault: Fault

  /// What must not happen.
  package enum Fault: Codable, Equatable, Sendable {
    /// The process was ended with a signal; the words of the runtime and the place in the sources, as
    /// far as they are known.
    case signal(Int, message: String?, place: String?)
    /// The process ended itself.
    case exited(code: Int)
    /// It took too long.
    case slow(seconds: Double)
    /// It took so long that it was ended.
    case endless
    /// The check threw what is no verdict, or the verdict cannot be shown.
    case threw(String)
  }
}
