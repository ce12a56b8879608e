import CourseKit

/// Batch normalization without scale and shift.
public final class BatchNorm1d: Layer {
  public let features: Int
  public let momentum: Float = 0.1
  public let epsilon: Float = 1e-5
  public let weight: Parameter
  public let bias: Parameter
  public private(set) var runningMean: Tensor
  public private(set) var runningVariance: Tensor
  private var mode = Mode.training

  private var normalized: [Float] = []
  private var inverseDeviation: [Float] = []
  private var usedTheBatch = false

  public init(features: Int) {
    self.features = features
    weight = Parameter(Tensor(shape: [features], repeating: 1))
    bias = Parameter(.zeros([features]))
    runningMean = .zeros([features])
    runningVariance = Tensor(shape: [features], repeating: 1)
  }

  public var parameters: [Parameter] { [weight, bias] }

  public func setMode(_ mode: Mode) { self.mode = mode }

  public func forward(_ input: Tensor) throws -> Tensor {
    usedTheBatch = mode == .training
    if usedTheBatch && input.shape[0] < 2 {
      throw ShapeError(
        in: "BatchNorm1d(\(features))", expected: "[2 or more, \(features)]", got: input.shape)
    }
    let (mean, variance) = usedTheBatch ? measure(input) : (runningMean, runningVariance)
    inverseDeviation = variance.elements.map { 1 / ($0 + epsilon).squareRoot() }
    normalized = input.elements.enumerated().map { index, x in
      (x - mean.elements[index % features]) * inverseDeviation[index % features]
    }
    return Tensor(shape: input.shape, elements: normalized)
  }

  private func measure(_ input: Tensor) -> (mean: Tensor, variance: Tensor) {
    let count = Float(input.shape[0])
    let mean = sums(input.elements).map { $0 / count }
    let squares = input.elements.enumerated().map { index, x in
      let distance = x - mean[index % features]
      return distance * distance
    }
    let variance = sums(squares).map { $0 / count }
    for feature in 0..<features {
      let unbiased = variance[feature] * count / (count - 1)
      runningMean.elements[feature] += momentum * (mean[feature] - runningMean.elements[feature])
      runningVariance.elements[feature] +=
        momentum * (unbiased - runningVariance.elements[feature])
    }
    return (
      Tensor(shape: [features], elements: mean), Tensor(shape: [features], elements: variance)
    )
  }

  private func sums(_ elements: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: features)
    for (index, x) in elements.enumerated() { sums[index % features] += x }
    return sums
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    let gradients = sums(gradient.elements)
    let products = sums(zip(gradient.elements, normalized).map { $0 * $1 })
    for feature in 0..<features {
      bias.grad.elements[feature] += gradients[feature]
      weight.grad.elements[feature] += products[feature]
    }
    let share = usedTheBatch ? 1 / Float(gradient.shape[0]) : 0
    let scale = weight.value.elements
    let result = zip(gradient.elements, normalized).enumerated().map { index, pair in
      let feature = index % features
      let throughStatistics = share * (gradients[feature] + pair.1 * products[feature])
      return scale[feature] * inverseDeviation[feature] * (pair.0 - throughStatistics)
    }
    return Tensor(shape: gradient.shape, elements: result)
  }
}
