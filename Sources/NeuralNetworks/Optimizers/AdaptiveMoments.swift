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
    /// Whether the gradients are zero in the end.
    var clears = false
  }

  mutating func step(
    _ parameters: [Parameter], learningRate: Double, on team: ThreadTeam, _ options: Options
  ) {
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
      let count = parameter.value.count
      parameter.grad.elements.withUnsafeMutableBufferPointer { gradient in
        parameter.value.elements.withUnsafeMutableBufferPointer { value in
          means.values[index].withUnsafeMutableBufferPointer { mean in
            squares.values[index].withUnsafeMutableBufferPointer { square in
              guard let value = value.baseAddress, let gradient = gradient.baseAddress,
                let mean = mean.baseAddress, let square = square.baseAddress
              else { return }
              team.divide(
                count,
                Pass(
                  value: value, gradient: gradient, mean: mean, square: square,
                  constants: constants, clears: options.clears)
              ) { pass, start, end in
                let pass = pass.load(as: Pass.self)
                if pass.clears {
                  adapt(pass, start..<end, clearing: true)
                } else {
                  adapt(pass, start..<end, clearing: false)
                }
              }
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

/// One parameter with its moments.
private struct Pass {
  var value: UnsafeMutablePointer<Float>
  var gradient, mean, square: UnsafeMutablePointer<Float>
  var constants: Constants
  var clears: Bool
}

/// One pass over everything, because the memory is what it waits for.
@inline(__always)
private func adapt(_ pass: Pass, _ range: Range<Int>, clearing: Bool) {
  let (value, gradient, mean, square) = (pass.value, pass.gradient, pass.mean, pass.square)
  let constants = pass.constants
  for index in range {
    let slope = gradient[index] + constants.penalty * value[index]
    let newMean = mean[index] + constants.meanShare * (slope - mean[index])
    let newSquare = constants.squareKept * square[index] + constants.squareShare * slope * slope
    mean[index] = newMean
    square[index] = newSquare
    if clearing { gradient[index] = 0 }
    value[index] =
      constants.kept * value[index] - constants.stepSize * newMean
      / (newSquare.squareRoot() * constants.rootScale + constants.epsilon)
  }
}
