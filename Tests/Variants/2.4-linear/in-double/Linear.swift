import CourseKit

public final class Linear: Layer {
  public let weight: Parameter
  public let bias: Parameter
  private var rows: [[Float]] = []

  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight)
    self.bias = Parameter(bias)
  }

  public var parameters: [Parameter] { [weight, bias] }

  private func split(_ tensor: Tensor) -> [[Float]] {
    let width = tensor.shape[1]
    return (0..<tensor.shape[0]).map { Array(tensor.elements[$0 * width..<($0 + 1) * width]) }
  }

  private func dot(_ a: [Float], _ b: [Float]) -> Double {
    zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  public func forward(_ input: Tensor) -> Tensor {
    rows = split(input)
    let weights = split(weight.value)
    let elements = rows.flatMap { row in
      zip(weights, bias.value.elements).map { Float(dot(row, $0) + Double($1)) }
    }
    return Tensor(shape: [rows.count, weights.count], elements: elements)
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    let gradients = split(gradient)
    let (outputs, inputs) = (weight.value.shape[0], weight.value.shape[1])
    for o in 0..<outputs {
      let column = gradients.map { $0[o] }
      bias.grad.elements[o] += Float(column.reversed().reduce(0.0) { $0 + Double($1) })
      for i in 0..<inputs {
        weight.grad[o, i] += Float(dot(column, rows.map { $0[i] }))
      }
    }
    let weights = split(weight.value)
    let elements = gradients.flatMap { row in
      (0..<inputs).map { i in Float(dot(row, weights.map { $0[i] })) }
    }
    return Tensor(shape: [gradients.count, inputs], elements: elements)
  }
}

public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  width * height * channels
}
