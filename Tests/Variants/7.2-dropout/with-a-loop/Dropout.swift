import CourseKit

/// Dropout with Boolean masks, loops and in-place changes.
public final class Dropout: Layer {
  public let p: Float
  private var generator: SeededGenerator
  private var isTraining = true
  private var isMasked = false
  private var isKept: [Bool] = []

  public init(p: Float, seed: UInt64) {
    self.p = p
    self.generator = SeededGenerator(seed: seed)
  }

  public func setMode(_ mode: Mode) { isTraining = mode == .training }

  public func forward(_ input: Tensor) -> Tensor {
    isMasked = isTraining && p > 0
    guard isMasked else { return input }
    isKept.removeAll(keepingCapacity: true)
    for _ in 0..<input.count {
      isKept.append(Double.random(in: 0..<1, using: &generator) >= Double(p))
    }
    return masked(input)
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    isMasked ? masked(gradient) : gradient
  }

  private func masked(_ x: Tensor) -> Tensor {
    var result = x
    for index in 0..<x.count {
      if isKept[index] {
        result.elements[index] /= 1 - p
      } else {
        result.elements[index] = 0
      }
    }
    return result
  }
}
