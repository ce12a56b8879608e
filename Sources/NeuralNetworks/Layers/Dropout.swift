public import CourseKit

/// Sets units to zero by chance while the network is trained, as `torch.nn.Dropout`.
///
/// In training each unit is independently dropped with probability `p`, and the others are divided
/// by `1 − p`, so that the mean of a unit stays what it was ("inverted" dropout); `backward(_:)` uses
/// the same mask. In evaluation nothing changes. Takes and gives any shape.
///
/// One draw of 64 bits decides on four units, 16 bits each from the lowest up: a unit is dropped when
/// its bits, as a whole number, are below `round(65536 p)`. So the probability is `p` to the nearest
/// multiple of 2⁻¹⁶, and 0 and 1 are exact.
///
/// ```swift
/// let layer = Dropout(0.5, generator: SeededGenerator(seed: 7))
/// ```
public final class Dropout: ReferenceLayer {
  /// The probability that a unit is dropped.
  public let probability: Double
  /// Who does the work.
  public var team = ThreadTeam.alone
  /// Where the next mask comes from.
  public var generator: SeededGenerator
  /// Whether units are dropped.
  public private(set) var mode = Mode.training

  /// 0 or `1 / (1 − p)` for each unit of the last batch.
  private var mask = Tensor.zeros([0])
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])
  private var shape: [Int]?
  private var isMasked = false

  /// A layer that drops units with the probability.
  ///
  /// - Precondition: the probability is from 0 to 1.
  public init(_ probability: Double = 0.5, generator: SeededGenerator) {
    precondition(
      probability >= 0 && probability <= 1,
      "the probability of a dropout is from 0 to 1, got \(probability)")
    self.probability = probability
    self.generator = generator
  }

  /// `Dropout(p = …)`.
  public var description: String { "Dropout(p = \(probability))" }

  /// The generator.
  public var generators: [SeededGenerator] {
    get { [generator] }
    set {
      precondition(newValue.count == 1, "a dropout has 1 generator, not \(newValue.count)")
      generator = newValue[0]
    }
  }

  /// The input with some units dropped, or as it is.
  public func forward(_ input: Tensor) throws -> Tensor {
    shape = input.shape
    isMasked = mode == .training && probability > 0
    guard isMasked else { return input }
    mask.reuse(input.shape)
    output.reuse(input.shape)
    // Everything is times 0, so that what is not a number stays so, as in PyTorch.
    let scale = probability == 1 ? 0 : Float(1 / (1 - probability))
    let threshold = UInt32((probability * 65536).rounded())
    input.elements.withUnsafeBufferPointer { input in
      mask.elements.withUnsafeMutableBufferPointer { mask in
        output.elements.withUnsafeMutableBufferPointer { output in
          guard let input = input.baseAddress, let mask = mask.baseAddress,
            let result = output.baseAddress
          else { return }
          let dropping = Dropping(
            threshold: threshold, scale: scale, generator: generator, input: input, mask: mask,
            output: result)
          team.divide(output.count, dropping) { $0.load(as: Dropping.self).run($1..<$2) }
        }
      }
    }
    generator = generator.skipping((input.count + 3) / 4)
    return output
  }

  /// The gradient through the mask of the last batch.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard let shape else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.shape == shape else {
      throw ShapeError(in: "\(description).backward", expected: "\(shape)", got: gradient.shape)
    }
    guard isMasked else { return gradient }
    inputGradient.reuse(gradient.shape)
    gradient.elements.withUnsafeBufferPointer { gradient in
      mask.elements.withUnsafeBufferPointer { mask in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          guard let gradient = gradient.baseAddress, let mask = mask.baseAddress,
            let start = result.baseAddress
          else { return }
          let masking = Masking(gradient: gradient, mask: mask, result: start)
          team.divide(result.count, masking) { $0.load(as: Masking.self).run($1..<$2) }
        }
      }
    }
    return inputGradient
  }

  /// Drops units in training only.
  public func setMode(_ mode: Mode) { self.mode = mode }
}

/// Units of a batch on their way through a new mask, four per draw.
private struct Dropping {
  var threshold: UInt32
  /// What units that are kept are multiplied by.
  var scale: Float
  /// Where the draws for the first units come from.
  var generator: SeededGenerator
  var input: UnsafePointer<Float>
  var mask: UnsafeMutablePointer<Float>
  var output: UnsafeMutablePointer<Float>

  /// Does some units.
  ///
  /// - Precondition: the first is a multiple of 4.
  func run(_ units: Range<Int>) {
    // In a variable of its own, it stays in a register.
    var local = generator.skipping(units.lowerBound / 4)
    let whole = units.lowerBound + units.count & ~3
    for index in stride(from: units.lowerBound, to: whole, by: 4) {
      let factors = four(local.next())
      let values = UnsafeRawPointer(input + index).loadUnaligned(as: SIMD4<Float>.self)
      UnsafeMutableRawPointer(mask + index).storeBytes(of: factors, as: SIMD4<Float>.self)
      UnsafeMutableRawPointer(output + index)
        .storeBytes(of: values * factors, as: SIMD4<Float>.self)
    }
    guard whole < units.upperBound else { return }
    let rest = four(local.next())
    for index in whole..<units.upperBound {
      mask[index] = rest[index - whole]
      output[index] = input[index] * mask[index]
    }
  }

  @inline(__always)
  private func four(_ bits: UInt64) -> SIMD4<Float> {
    // The first of the four is the lowest 16 bits, whatever the order of bytes in memory.
    let parts = unsafeBitCast(bits.littleEndian, to: SIMD4<UInt16>.self)
    return SIMD4(repeating: scale).replacing(
      with: SIMD4(repeating: 0),
      where: SIMD4<UInt32>(truncatingIfNeeded: parts) .< SIMD4(repeating: threshold))
  }
}

/// A gradient on its way back through the mask.
private struct Masking {
  var gradient: UnsafePointer<Float>
  var mask: UnsafePointer<Float>
  var result: UnsafeMutablePointer<Float>

  func run(_ units: Range<Int>) {
    Lanes.forEach(in: units) { index, lanes in
      lanes.store(lanes.load(gradient + index) * lanes.load(mask + index), to: result + index)
    }
  }
}
