public import CourseKit

/// Normal, but only between two bounds, as `torch.nn.init.trunc_normal_`.
///
/// The bounds are numbers and not multiples of the deviation, as in PyTorch: with a deviation of 0.02
/// the default bounds of ±2 cut nothing off.
public struct TruncatedNormal: Initializer {
  /// The mean of the whole distribution.
  public var mean: Double
  /// The deviation of the whole distribution.
  public var deviation: Double
  /// The least number.
  public var lower: Double
  /// The greatest number.
  public var upper: Double

  /// An initializer.
  ///
  /// - Precondition: the deviation is above 0 and the bounds are in order.
  public init(mean: Double = 0, deviation: Double = 1, lower: Double = -2, upper: Double = 2) {
    precondition(deviation > 0, "a truncated normal needs a deviation above 0, got \(deviation)")
    precondition(lower < upper, "no numbers lie from \(lower) to \(upper)")
    self.mean = mean
    self.deviation = deviation
    self.lower = lower
    self.upper = upper
  }

  /// Weights of any shape.
  public func callAsFunction(_ shape: [Int], using generator: inout SeededGenerator) -> Tensor {
    let slice = NormalSlice(from: (lower - mean) / deviation, to: (upper - mean) / deviation)
    let (least, greatest) = (Float(lower), Float(upper))
    return .filled(shape) {
      let number = Float(mean + deviation * slice.next(using: &generator))
      // Rounding to 32 bits may step over a bound.
      return min(max(number, least), greatest)
    }
  }
}

extension Initializer where Self == TruncatedNormal {
  /// Normal between two bounds.
  public static func truncatedNormal(
    mean: Double = 0, deviation: Double = 1, lower: Double = -2, upper: Double = 2
  ) -> Self {
    TruncatedNormal(mean: mean, deviation: deviation, lower: lower, upper: upper)
  }
}

/// The standard normal distribution between two bounds, drawn by rejection (Robert, "Simulation of
/// truncated normal variables", Statistics and Computing 5, 1995).
///
/// Each proposal is kept with a probability that has a bound below, wherever the slice lies.
struct NormalSlice {
  private let from, to: Double
  /// The lower tail is the upper one in a mirror.
  private let isMirrored: Bool
  private let proposal: Proposal

  private enum Proposal { case normal, uniform, exponential }

  init(from: Double, to: Double) {
    isMirrored = to < 0
    self.from = isMirrored ? -to : from
    self.to = isMirrored ? -from : to
    let width = to - from
    if self.from <= 0 {
      proposal = width > 2.5 ? .normal : .uniform
    } else {
      proposal = width * self.from < 1 && width < 2.5 ? .uniform : .exponential
    }
  }

  func next(using generator: inout SeededGenerator) -> Double {
    while true {
      var number = 0.0
      // The logarithm of the probability of keeping it.
      var keeping = 0.0
      switch proposal {
      case .normal: number = Double(generator.nextNormal())
      case .uniform:
        number = from + (to - from) * uniform(&generator)
        let densest = max(from, 0)
        keeping = (densest * densest - number * number) / 2
      case .exponential:
        // With the rate of Robert's equation 2.4, which wastes the least.
        let rate = (from + (from * from + 4).squareRoot()) / 2
        number = from - logarithm(1 - uniform(&generator)) / rate
        keeping = -(number - rate) * (number - rate) / 2
      }
      if number >= from && number <= to
        && (keeping == 0 || logarithm(1 - uniform(&generator)) <= keeping)
      {
        return isMirrored ? -number : number
      }
    }
  }

  /// In [0, 1), with 53 bits.
  private func uniform(_ generator: inout SeededGenerator) -> Double {
    Double(generator.next() >> 11) * 0x1p-53
  }
}
