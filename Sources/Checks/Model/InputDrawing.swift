package import CourseKit

/// Something that draws inputs from a seeded generator.
package protocol InputDrawing {
  /// The numbers that the inputs are drawn from.
  var generator: SeededGenerator { get set }
}

extension InputDrawing {
  /// A tensor of numbers drawn evenly from a range.
  package mutating func tensor(_ shape: [Int], in range: ClosedRange<Float> = -1...1) -> Tensor {
    let width = range.upperBound - range.lowerBound
    return Tensor(
      shape: shape,
      elements: (0..<shape.reduce(1, *)).map { _ in
        range.lowerBound + width * generator.nextUniform()
      })
  }

  /// A tensor whose numbers are dealt from a few: none comes again before all have come.
  package mutating func tensor(_ shape: [Int], of numbers: [Float]) -> Tensor {
    let count = shape.reduce(1, *)
    var elements: [Float] = []
    while elements.count < count { elements += numbers.shuffled(using: &generator) }
    return Tensor(shape: shape, elements: Array(elements.prefix(count)))
  }

  /// A tensor of eighths, of which none is 0: sums of their products are exact in any order.
  package mutating func eighths(_ shape: [Int], upTo limit: Int = 4) -> Tensor {
    Tensor(
      shape: shape,
      elements: (0..<shape.reduce(1, *)).map { _ in
        let bits = generator.next()
        return Float((bits >> 1) % UInt64(8 * limit) + 1) / (bits & 1 == 1 ? 8 : -8)
      })
  }

  /// All of some numbers in a drawn order, as one row.
  package mutating func shuffled(_ numbers: [Float]) -> Tensor {
    Tensor(shape: [1, numbers.count], elements: numbers.shuffled(using: &generator))
  }

  /// A whole number drawn evenly from a range.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  /// Whole numbers drawn evenly from a range.
  package mutating func integers(_ count: Int, in range: ClosedRange<Int>) -> [Int] {
    (0..<count).map { _ in integer(in: range) }
  }

  /// Numbers in double precision drawn evenly from a range.
  package mutating func numbers(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in Double.random(in: range, using: &generator) }
  }

  /// One of several, each as likely; there is at least one.
  package mutating func one<Item>(of items: [Item]) -> Item {
    items[integer(in: 0...items.count - 1)]
  }

  /// Yes or no, either as likely.
  package mutating func flag() -> Bool { generator.next() & 1 == 1 }

  /// A picture of evenly drawn bytes.
  package mutating func image(height: Int, width: Int, channels: Int) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: (0..<height * width * channels).map { _ in UInt8(truncatingIfNeeded: generator.next())
      })
  }

  /// Another picture of the same size with the same bytes, of which the first and the last stay.
  ///
  /// Who remembers a picture by its size, its sum or its ends takes it for the same.
  package mutating func rearranged(_ image: Image) -> Image {
    var other = image
    guard let last = image.bytes.indices.last, last > 1 else { return other }
    let inner = image.bytes[1..<last]
    // A few drawn orders: one may be the old one, and inner bytes may be all alike.
    for _ in 0..<8 where other == image {
      other.bytes.replaceSubrange(1..<last, with: inner.shuffled(using: &generator))
    }
    return other
  }

  /// The numbers from 0 up to a count, in a drawn order.
  package mutating func permutation(of count: Int) -> [Int] {
    Array(0..<count).shuffled(using: &generator)
  }
}

/// Inputs drawn from a seed, and nothing else.
package struct Draws: InputDrawing, Sendable {
  /// The numbers that the inputs are drawn from.
  package var generator: SeededGenerator

  /// Draws from a seed.
  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }
}

extension [Float] {
  /// Numbers that code forgets: both zeros, a denormal one, huge ones, infinities and NaN.
  package static let wild: [Float] = [
    0, -0.0, 1, -1, 1e30, -1e30, .infinity, -.infinity, .nan, .leastNonzeroMagnitude,
  ]
}
