/// A small, fast generator that gives the same numbers for the same seed on every machine.
///
/// This is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). It is not for secrets.
///
/// ```swift
/// var generator = SeededGenerator(seed: 7)
/// let die = Int.random(in: 1...6, using: &generator)
/// let noise = generator.nextNormal()
/// ```
public struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  /// Where the generator is: another one with this as its seed goes on with the same numbers.
  public var state: UInt64 { place }

  @usableFromInline var place: UInt64

  /// A generator that starts at the seed.
  public init(seed: UInt64) { place = seed }

  /// The next 64 random bits.
  @inlinable public mutating func next() -> UInt64 {
    place &+= Self.step
    var z = place
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// What the state grows by with each draw.
  @inlinable static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The generator after so many draws of 64 bits, at once.
  public func skipping(_ draws: Int) -> SeededGenerator {
    SeededGenerator(seed: state &+ UInt64(truncatingIfNeeded: draws) &* Self.step)
  }

  /// The next number in [0, 1), a multiple of 2⁻²⁴.
  public mutating func nextUniform() -> Float {
    Float(next() >> 40) * 0x1p-24
  }

  /// The next number of a normal distribution with mean 0 and deviation 1.
  ///
  /// Marsaglia's polar method ("A convenient method for generating normal variables",
  /// SIAM Review 6, 1964), in double precision; the second number of each pair is not kept, so
  /// that the generator stays a plain value.
  public mutating func nextNormal() -> Float {
    while true {
      let u = Double(next() >> 11) * 0x1p-52 - 1
      let v = Double(next() >> 11) * 0x1p-52 - 1
      let s = u * u + v * v
      if s > 0 && s < 1 { return Float(u * (-2 * logarithm(s) / s).squareRoot()) }
    }
  }

  /// A generator whose numbers are independent of this one's further numbers.
  public mutating func split() -> SeededGenerator { SeededGenerator(seed: next()) }
}
