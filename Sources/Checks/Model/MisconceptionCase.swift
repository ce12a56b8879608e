package import Localization

/// The mistakes of an exercise that have a message of their own, a case for each.
///
/// The raw value is a short name, unique in its exercise, and the name of the wrong solution that
/// proves it: `flattens-the-batch`.
package protocol MisconceptionCase: CaseIterable, RawRepresentable, Sendable
where RawValue == String {
  /// What the code does, and what it should do instead.
  var sentence: Localized { get }

  /// Where to read about it: the number of the exercise, unless another lesson explains it.
  var lesson: String { get }
}

extension MisconceptionCase {
  /// All of them as an exercise lists them.
  static var all: [Misconception] { allCases.map { Misconception($0) } }
}

extension Misconception {
  /// The mistake as reports have it.
  init(_ mistake: any MisconceptionCase) {
    self.init(mistake.rawValue, mistake.sentence, lesson: mistake.lesson)
  }
}

extension Failure {
  /// A failure that a known mistake explains, if any.
  init(question: String, fault: Fault, misconception: (any MisconceptionCase)?) {
    self.init(
      question: question, fault: fault, misconception: misconception.map(Misconception.init))
  }
}
