internal import Checks
internal import CourseKit

/// The part of the wrong solutions and of the mutants that a verification tries.
///
/// A seed draws it, so that many runs with different seeds come to see everything.
package struct Share: Sendable {
  private let fraction: Double
  private let seed: UInt64

  /// Everything.
  package static let whole = Share(fraction: 1, seed: 0)

  /// A part that is drawn from a seed.
  ///
  /// - Parameter fraction: More than 0, up to 1.
  package init(_ fraction: Double, seed: UInt64) {
    self.init(fraction: min(max(fraction, 0), 1), seed: seed)
  }

  private init(fraction: Double, seed: UInt64) {
    self.fraction = fraction
    self.seed = seed
  }

  /// How many of so many are tried; one at least where there is one.
  func count(of all: Int) -> Int {
    all == 0 ? 0 : max(1, Int((fraction * Double(all)).rounded()))
  }

  /// All items, those first that are to be tried first.
  func drawn<Item>(_ items: [Item], for exercise: Exercise, name: (Item) -> String) -> [Item] {
    guard fraction < 1 else { return items }
    let lots = items.map { item in
      var hash = ContentHash()
      hash.add("\(seed) \(exercise.id) \(name(item))")
      // Names that differ little have hashes that do.
      var generator = SeededGenerator(seed: hash.number)
      return generator.next()
    }
    return zip(lots, items).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
