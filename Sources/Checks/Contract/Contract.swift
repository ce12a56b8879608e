package import Localization

/// What an exercise promises on its documented domain, so that all of it can be asked.
///
/// The domain falls into classes: an empty batch, one channel, a second call with another size. The
/// check ``check(points:needs:)`` asks sessions of every class and holds them against the reference;
/// the stub shows the same classes, and what `course verify` puts into the answer has to fail on them.
package struct Contract: Sendable {
  /// The classes of the domain, those first that are read first.
  package let classes: [DomainClass]
  /// Makes what the answers of one session are held against.
  package let reference: @Sendable () -> Reference

  /// A contract.
  ///
  /// - Precondition: the ids of the classes differ.
  package init(_ classes: [DomainClass], reference: @escaping @Sendable () -> Reference) {
    var seen: Set<String> = []
    for one in classes { precondition(seen.insert(one.id).inserted, "two classes \(one.id)") }
    self.classes = classes
    self.reference = reference
  }
}

/// A part of the documented domain that behaves alike.
package struct DomainClass: Sendable {
  /// A short name, unique in its exercise: `batch-of-one`.
  package let id: String
  /// What is asked, in a few words: "a batch of one".
  package let words: Localized
  /// Draws a session of it, from a fresh start to the last answer that matters.
  package let draw: @Sendable (inout Draws) -> [Call]

  /// A class with the sessions that show it.
  package init(
    _ id: String, _ words: Localized, _ draw: @escaping @Sendable (inout Draws) -> [Call]
  ) {
    self.id = id
    self.words = words
    self.draw = draw
  }

  /// A class with a session of its own, such as the worked example of the stub.
  package init(_ id: String, _ words: Localized, calls: [Call]) {
    self.init(id, words) { _ in calls }
  }
}
