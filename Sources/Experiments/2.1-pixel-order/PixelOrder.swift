internal import CourseKit

/// In which order a network is shown the pixels of an image.
enum PixelOrder: Equatable, Sendable {
  /// As they are.
  case original
  /// All images through the same permutation.
  case fixed(Permutation)
  /// Every image through a permutation of its own, drawn again each time the image is shown: a
  /// network that saw the same one twice could learn it by heart.
  case fresh(seed: UInt64)
}

/// A reordering of 0, 1, …, n − 1: what comes to place `i` was at `sources[i]`.
struct Permutation: Equatable, Sendable {
  /// Each of the places once.
  private(set) var sources: [Int]

  /// A permutation that leaves everything where it is.
  init(identity count: Int) { sources = Array(0..<count) }

  /// One of all permutations of a length, each as likely as the others.
  init(count: Int, using generator: inout SeededGenerator) {
    self.init(identity: count)
    redraw(using: &generator)
  }

  /// Becomes another one; independent of what it was, whatever that was.
  mutating func redraw(using generator: inout SeededGenerator) {
    sources.shuffle(using: &generator)
  }
}
