import CourseKit

/// Batch normalization of `[N, features]`, as `torch.nn.BatchNorm1d`.
public final class BatchNorm1d: Layer {
  /// Columns of an input.
  public let features: Int
  /// How far a batch moves the running statistics.
  public let momentum: Float = 0.1
  /// Added to the variance.
  public let epsilon: Float = 1e-5
  /// The scale of each feature.
  public let weight: Parameter
  /// The shift of each feature.
  public let bias: Parameter
  /// The mean that evaluation subtracts.
  public private(set) var runningMean: Tensor
  /// The unbiased variance that evaluation divides by.
  public private(set) var runningVariance: Tensor
  private var mode = Mode.training

  /// What backward needs of the latest forward: x̂, 1 / √(v + ε), and where v came from.
  private var normalized: [Float] = []
  private var inverseDeviation: [Float] = []
  private var usedTheBatch = false

  /// A layer in training with the scale 1 and the shift 0.
  public init(features: Int) {
    self.features = features
    weight = Parameter(Tensor(shape: [features], repeating: 1))
    bias = Parameter(.zeros([features]))
    runningMean = .zeros([features])
    runningVariance = Tensor(shape: [features], repeating: 1)
  }

  /// Scale and shift.
  public var parameters: [Parameter] { [weight, bias] }

  /// Normalizes by the batch in training, by the running statistics in evaluation.
  public func setMode(_ mode: Mode) { self.mode = mode }

  // [forward]
  /// The normalized batch; throws ``ShapeError`` for fewer than two examples in training.
  public func forward(_ input: Tensor) throws -> Tensor {
    if mode == .training && input.shape[0] < 2 {
      throw ShapeError(
        in: "BatchNorm1d(\(features))", expected: "[2 or more, \(features)]", got: input.shape)
    }
    usedTheBatch = mode == .training
    let (mean, variance) = usedTheBatch ? measure(input) : (runningMean, runningVariance)
    inverseDeviation = variance.elements.map { 1 / ($0 + epsilon).squareRoot() }
    normalized = input.elements.enumerated().map { index, x in
      (x - mean.elements[index % features]) * inverseDeviation[index % features]
    }
    let (scale, shift) = (weight.value.elements, bias.value.elements)
    let output = normalized.enumerated().map { index, x in
      scale[index % features] * x + shift[index % features]
    }
    return Tensor(shape: input.shape, elements: output)
  }
  // [/forward]

  // [running]
  /// Mean and biased variance of each column, which move the running statistics.
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

  /// The sum of each column.
  private func sums(_ elements: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: features)
    for (index, x) in elements.enumerated() { sums[index % features] += x }
    return sums
  }
  // [/running]

  // [backward]
  /// The gradient of the latest input: `w / √(v + ε) · (g − mean(g) − x̂ · mean(g · x̂))`, without the
  /// means when the statistics were the running ones.
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
  // [/backward]
}
