import CourseKit

/// Batch normalization from sums and sums of squares, backward from its inputs.
public final class BatchNorm1d: Layer {
  public let features: Int
  public let momentum: Float = 0.1
  public let epsilon: Float = 1e-5
  public let weight: Parameter
  public let bias: Parameter
  public private(set) var runningMean: Tensor
  public private(set) var runningVariance: Tensor
  private var mode = Mode.training

  private var input = Tensor.zeros([0, 0])
  private var mean: [Float] = []
  private var deviation: [Float] = []
  private var trained = false

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
    let n = Float(input.shape[0])
    if mode == .training {
      if n < 2 { throw ShapeError(in: "BatchNorm1d", expected: "a batch", got: input.shape) }
      mean = columns { input.elements[$0] }.map { $0 / n }
      let squares = columns { input.elements[$0] * input.elements[$0] }
      let variance = zip(squares, mean).map { max(0, $0 / n - $1 * $1) }
      deviation = variance.map { ($0 + epsilon).squareRoot() }
      runningMean = Tensor(
        shape: [features],
        elements: zip(runningMean.elements, mean).map { $0 - momentum * $0 + momentum * $1 })
      runningVariance = Tensor(
        shape: [features],
        elements: zip(runningVariance.elements, variance).map {
          $0 - momentum * $0 + momentum * $1 * n / (n - 1)
        })
    } else {
      mean = runningMean.elements
      deviation = runningVariance.elements.map { ($0 + epsilon).squareRoot() }
    }
    self.input = input
    trained = mode == .training
    var output = input
    for index in output.elements.indices {
      output.elements[index] = normalized(index) * weight.value.elements[index % features]
      output.elements[index] += bias.value.elements[index % features]
    }
    return output

    func columns(_ term: (Int) -> Float) -> [Float] {
      (0..<features).map { column in
        stride(from: column, to: input.count, by: features).reduce(0) { $0 + term($1) }
      }
    }
  }

  private func normalized(_ index: Int) -> Float {
    (input.elements[index] - mean[index % features]) / deviation[index % features]
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    var result = Tensor.zeros(gradient.shape)
    for column in 0..<features {
      let indices = Array(stride(from: column, to: gradient.count, by: features))
      let sum = indices.reduce(Float(0)) { $0 + gradient.elements[$1] }
      let product = indices.reduce(Float(0)) { $0 + gradient.elements[$1] * normalized($1) }
      bias.grad.elements[column] += sum
      weight.grad.elements[column] += product
      let scale = weight.value.elements[column] / deviation[column]
      for index in indices {
        result.elements[index] = scale * gradient.elements[index]
        guard trained else { continue }
        result.elements[index] -= scale * (sum + normalized(index) * product) / Float(indices.count)
      }
    }
    return result
  }
}
