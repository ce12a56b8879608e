import CourseKit

/// Batch normalization with a loop over the columns in double precision.
public final class BatchNorm1d: Layer {
  public let features: Int
  public let momentum: Float = 0.1
  public let epsilon: Float = 1e-5
  public let weight: Parameter
  public let bias: Parameter
  public private(set) var runningMean: Tensor
  public private(set) var runningVariance: Tensor
  private var mode = Mode.training

  private var normalized = Tensor.zeros([0, 0])
  private var factors: [Double] = []
  private var isTraining = true

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
    let rows = input.shape[0]
    guard mode == .evaluation || rows > 1 else {
      throw ShapeError(in: "BatchNorm1d", expected: "[N > 1, \(features)]", got: input.shape)
    }
    isTraining = mode == .training
    normalized = input
    factors = []
    var output = input
    for column in 0..<features {
      var mean = Double(runningMean.elements[column])
      var variance = Double(runningVariance.elements[column])
      if isTraining {
        mean = 0
        for row in 0..<rows { mean += Double(input[row, column]) / Double(rows) }
        var squares = 0.0
        for row in 0..<rows {
          squares += (Double(input[row, column]) - mean) * (Double(input[row, column]) - mean)
        }
        variance = squares / Double(rows)
        let share = Double(momentum)
        runningMean.elements[column] = Float(
          (1 - share) * Double(runningMean.elements[column]) + share * mean)
        runningVariance.elements[column] = Float(
          (1 - share) * Double(runningVariance.elements[column]) + share * squares
            / Double(rows - 1))
      }
      let factor = 1 / (variance + Double(epsilon)).squareRoot()
      factors.append(factor)
      for row in 0..<rows {
        let x = (Double(input[row, column]) - mean) * factor
        normalized[row, column] = Float(x)
        output[row, column] = Float(
          Double(weight.value.elements[column]) * x + Double(bias.value.elements[column]))
      }
    }
    return output
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    let rows = gradient.shape[0]
    var result = gradient
    for column in 0..<features {
      var (sum, product) = (0.0, 0.0)
      for row in 0..<rows {
        sum += Double(gradient[row, column])
        product += Double(gradient[row, column]) * Double(normalized[row, column])
      }
      weight.grad.elements[column] += Float(product)
      bias.grad.elements[column] += Float(sum)
      for row in 0..<rows {
        var slope = Double(gradient[row, column])
        if isTraining { slope -= (sum + product * Double(normalized[row, column])) / Double(rows) }
        result[row, column] = Float(slope * factors[column] * Double(weight.value.elements[column]))
      }
    }
    return result
  }
}
