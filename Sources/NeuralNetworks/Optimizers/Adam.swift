public import CourseKit

/// Adaptive moments, as `torch.optim.Adam` (Kingma and Ba, "Adam: a method for stochastic
/// optimization", ICLR 2015).
///
/// Weight decay is the L2 kind: it is added to the gradient.
public final class Adam: LearningRateAdjustable {
  /// What `step()` changes.
  public let parameters: [Parameter]
  /// How far a step goes.
  public var learningRate: Double
  /// How fast the mean gradient and the mean squared gradient forget.
  public let betas: (Double, Double)
  /// Added to the denominator.
  public let epsilon: Double
  /// Added to the gradient, times the value; 0 for none.
  public let weightDecay: Double

  private var stepCount = 0
  private var means: [[Float]]
  private var squares: [[Float]]

  /// An optimizer of the parameters.
  public init(
    _ parameters: [Parameter], learningRate: Double = 0.001,
    betas: (Double, Double) = (0.9, 0.999), epsilon: Double = 1e-8, weightDecay: Double = 0
  ) {
    self.parameters = parameters
    self.learningRate = learningRate
    self.betas = betas
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    means = parameters.map { Array(repeating: 0, count: $0.value.count) }
    squares = means
  }

  /// Changes every parameter once.
  public func step() {
    stepCount += 1
    let constants = Constants(
      meanShare: Float(1 - betas.0),
      squareKept: Float(betas.1), squareShare: Float(1 - betas.1),
      stepSize: Float(learningRate / (1 - power(betas.0, stepCount))),
      rootScale: Float(1 / (1 - power(betas.1, stepCount)).squareRoot()),
      epsilon: Float(epsilon), weightDecay: Float(weightDecay))
    for index in parameters.indices {
      let parameter = parameters[index]
      parameter.grad.elements.withUnsafeBufferPointer { gradient in
        parameter.value.elements.withUnsafeMutableBufferPointer { value in
          means[index].withUnsafeMutableBufferPointer { mean in
            squares[index].withUnsafeMutableBufferPointer { square in
              adapt(value, gradient, mean, square, constants)
            }
          }
        }
      }
    }
  }

  /// Sets every gradient to zero.
  public func zeroGrad() { clearGradients(of: parameters) }
}

/// What is the same for all elements of one step.
private struct Constants {
  var meanShare, squareKept, squareShare, stepSize, rootScale, epsilon, weightDecay: Float
}

/// One pass over everything, because the memory is what it waits for.
private func adapt(
  _ value: UnsafeMutableBufferPointer<Float>, _ gradient: UnsafeBufferPointer<Float>,
  _ mean: UnsafeMutableBufferPointer<Float>, _ square: UnsafeMutableBufferPointer<Float>,
  _ constants: Constants
) {
  for index in 0..<value.count {
    let slope = gradient[index] + constants.weightDecay * value[index]
    let newMean = mean[index] + constants.meanShare * (slope - mean[index])
    let newSquare = constants.squareKept * square[index] + constants.squareShare * slope * slope
    mean[index] = newMean
    square[index] = newSquare
    value[index] -=
      constants.stepSize * newMean
      / (newSquare.squareRoot() * constants.rootScale + constants.epsilon)
  }
}

/// `base` to a whole power.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var factor = base
  var rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= factor }
    factor *= factor
    rest >>= 1
  }
  return result
}
