/// A solution that is right but for one rule, made on the wire between the judge and a right one.
///
/// Changing the text of an answer finds operators that no check looks at; changing what goes over the
/// wire finds questions that nobody asks. Nothing is compiled, so there can be thousands.
package struct WireMutant: Sendable {
  /// What kind of mistake it is.
  package let family: WireFamily
  /// The rule in a few words, unique in its exercise: `forward: argument 1 clipped to ±1`.
  package let words: String
  let rule: WireRule

  init(_ family: WireFamily, _ words: String, _ rule: WireRule) {
    self.family = family
    self.words = words
    self.rule = rule
  }

  /// A right solution with the mistake.
  package func subject(on base: any Subject) -> any Subject {
    MutatedSubject(base: base, rule: rule)
  }
}

/// The kinds of mistakes that are made on the wire.
package enum WireFamily: String, CaseIterable, Codable, Sendable {
  /// The first call's result again for later calls, or that of the call before.
  case memory
  /// A call that has no effect, or twice its effect, or that of another besides.
  case effects
  /// Only the first or the last example, channel, class or row is right.
  case partial
  /// Right only for square, only for even, only up to so many channels or rows, only for N > 1.
  case sizes
  /// Right only for numbers of some kind: positive, within ±1, finite, without ties.
  case kinds
  /// Inputs or outputs clipped, rounded or in half precision.
  case precision
  /// NaN, infinities, −0 and denormals taken for something plausible.
  case oddities
  /// A parameter ignored, its default used instead, or two of them swapped.
  case parameters
  /// A result in another order or shape.
  case order
  /// An error where none is due, or none where one is.
  case errors
  /// Draws from few values, with correlated neighbours, of another law.
  case draws
}
