internal import CourseKit

/// The mean gradient and the mean squared gradient of every parameter, which Adam and AdamW share.
struct AdaptiveMoments {
  private(set) var stepCount = 0
  private var means: Moments
  private var squares: Moments

  init(for parameters: [Parameter]) {
    means = Moments("exp_avg", for: parameters)
    squares = Moments("exp_avg_sq", for: parameters)
  }

  /// What does not change from step to step.
  struct Options {
    var betas: (Double, Double)
    var epsilon: Double
    /// Added to the gradient, times the value.
    var penalty = 0.0
    /// Taken from the value itself, times the learning rate.
    var decay = 0.0
  }

  mutating func step(_ parameters: [Parameter], learningRate: Double, _ options: Options) {
    stepCount += 1
    let (first, second) = options.betas
    let constants = Constants(
      meanShare: Float(1 - first), squareKept: Float(second), squareShare: Float(1 - second),
      stepSize: Float(learningRate / (1 - power(first, stepCount))),
      rootScale: Float(1 / (1 - power(second, stepCount)).squareRoot()),
      epsilon: Float(options.epsilon), penalty: Float(options.penalty),
      kept: Float(1 - learningRate * options.decay))
    for index in parameters.indices {
      let parameter = parameters[index]
      parameter.grad.elements.withUnsafeBufferPointer { gradient in
        parameter.value.elements.withUnsafeMutableBufferPointer { value in
          means.values[index].withUnsafeMutableBufferPointer { mean in
            squares.values[index].withUnsafeMutableBufferPointer { square in
              adapt(value, gradient, mean, square, constants)
            }
          }
        }
      }
    }
  }

  func state(learningRate: Double, of parameters: [Parameter]) -> OptimizerState {
    var state = OptimizerState(step: stepCount, learningRate: learningRate, tensors: [:])
    means.write(to: &state, shapes: parameters)
    squares.write(to: &state, shapes: parameters)
    return state
  }

  mutating func load(_ state: OptimizerState, for parameters: [Parameter]) throws {
    let values = try state.moments([means.name, squares.name], for: parameters)
    means.values = values[0]
    squares.values = values[1]
    stepCount = state.step
  }
}

/// What is the same for all elements of one step.
private struct Constants {
  var meanShare, squareKept, squareShare, stepSize, rootScale, epsilon, penalty, kept: Float
}

/// One pass over everything, because the memory is what it waits for.
private func adapt(
  _ value: UnsafeMutableBufferPointer<Float>, _ gradient: UnsafeBufferPointer<Float>,
  _ mean: UnsafeMutableBufferPointer<Float>, _ square: UnsafeMutableBufferPointer<Float>,
  _ constants: Constants
) {
  for index in 0..<value.count {
    let slope = gradient[index] + constants.penalty * value[index]
    let newMean = mean[index] + constants.meanShare * (slope - mean[index])
    let newSquare = constants.squareKept * square[index] + constants.squareShare * slope * slope
    mean[index] = newMean
    square[index] = newSquare
    value[index] =
      constants.kept * value[index] - constants.stepSize * newMean
      / (newSquare.squareRoot() * constants.rootScale + constants.epsilon)
  }
}
