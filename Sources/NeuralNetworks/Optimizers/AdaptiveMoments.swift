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
    // The root of the squares is to be divided by this; dividing what stands beside it is the same.
    let rootScale = (1 - power(second, stepCount)).squareRoot()
    let constants = Constants(
      meanShare: Float(1 - first), squareKept: Float(second), squareShare: Float(1 - second),
      stepSize: Float(learningRate / (1 - power(first, stepCount)) * rootScale),
      epsilon: Float(options.epsilon * rootScale), penalty: Float(options.penalty),
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
                // A loop for each case, so that none asks for every number.
                switch (pass.clears, pass.constants.decays) {
                case (true, false): adapt(pass, start..<end, clearing: true, decaying: false)
                case (true, true): adapt(pass, start..<end, clearing: true, decaying: true)
                case (false, _): adapt(pass, start..<end, clearing: false, decaying: true)
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
  var meanShare, squareKept, squareShare, stepSize, epsilon, penalty, kept: Float

  /// Whether the values themselves count, with a penalty or a decay.
  var decays: Bool { penalty != 0 || kept != 1 }
}

/// One parameter with its moments.
private struct Pass {
  var value, gradient, mean, square: UnsafeMutablePointer<Float>
  var constants: Constants
  var clears: Bool
}

/// One pass over everything, eight numbers at a time: dividers are what it waits for, and the memory.
@inline(__always)
private func adapt(_ pass: Pass, _ range: Range<Int>, clearing: Bool, decaying: Bool) {
  let constants = pass.constants
  let whole = range.lowerBound + range.count & ~7
  for index in stride(from: range.lowerBound, to: whole, by: 8) {
    var eight = Neighbours(pass, at: index)
    eight.adapt(constants, decaying: decaying)
    eight.store(in: pass, at: index)
    if clearing {
      UnsafeMutableRawPointer(pass.gradient + index).storeBytes(of: .zero, as: Eight.self)
    }
  }
  for index in whole..<range.upperBound {
    var one = Neighbours(
      value: Eight(repeating: pass.value[index]), gradient: Eight(repeating: pass.gradient[index]),
      mean: Eight(repeating: pass.mean[index]), square: Eight(repeating: pass.square[index]))
    one.adapt(constants, decaying: decaying)
    (pass.value[index], pass.mean[index], pass.square[index]) = (
      one.value[0], one.mean[0], one.square[0]
    )
    if clearing { pass.gradient[index] = 0 }
  }
}

/// Eight neighbours of a parameter, with their moments.
private struct Neighbours {
  var value, gradient, mean, square: Eight

  @inline(__always)
  init(value: Eight, gradient: Eight, mean: Eight, square: Eight) {
    (self.value, self.gradient, self.mean, self.square) = (value, gradient, mean, square)
  }

  @inline(__always)
  init(_ pass: Pass, at index: Int) {
    func load(_ place: UnsafeMutablePointer<Float>) -> Eight {
      UnsafeRawPointer(place + index).loadUnaligned(as: Eight.self)
    }
    self.init(
      value: load(pass.value), gradient: load(pass.gradient), mean: load(pass.mean),
      square: load(pass.square))
  }

  @inline(__always)
  mutating func adapt(_ constants: Constants, decaying: Bool) {
    let slope = decaying ? gradient + constants.penalty * value : gradient
    mean += constants.meanShare * (slope - mean)
    square = constants.squareKept * square + constants.squareShare * slope * slope
    value =
      (decaying ? constants.kept * value : value)
      - constants.stepSize * mean / (square.squareRoot() + constants.epsilon)
  }

  @inline(__always)
  func store(in pass: Pass, at index: Int) {
    UnsafeMutableRawPointer(pass.value + index).storeBytes(of: value, as: Eight.self)
    UnsafeMutableRawPointer(pass.mean + index).storeBytes(of: mean, as: Eight.self)
    UnsafeMutableRawPointer(pass.square + index).storeBytes(of: square, as: Eight.self)
  }
}
