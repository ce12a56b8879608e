import CourseKit

public final class Linear: Layer {
  public let weight: Parameter
  public let bias: Parameter

  private var input = Tensor.zeros([0])

  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = Parameter(bias, name: "bias")
  }

  public var parameters: [Parameter] { [weight, bias] }

  public func forward(_ input: Tensor) throws -> Tensor {
    guard input.rank == 2, input.shape[1] == weight.value.shape[1] else {
      throw ShapeError(in: "Linear", expected: "[N, \(weight.value.shape[1])]", got: input.shape)
    }
    self.input = input
    var output = input.matrixProduct(weight.value, transposingOther: true)
    let outFeatures = output.shape[1]
    for index in output.elements.indices {
      output.elements[index] += bias.value.elements[index % outFeatures]
    }
    return output
  }

  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard gradient.shape == [input.shape[0], bias.value.count] else {
      throw ShapeError(
        in: "Linear", expected: "\([input.shape[0], bias.value.count])", got: gradient.shape)
    }
    let weightGradient = gradient.matrixProduct(input, transposingSelf: true)
    for (index, slope) in weightGradient.elements.enumerated() {
      weight.grad.elements[index] += slope
    }
    let outFeatures = gradient.shape[1]
    for (index, slope) in gradient.elements.enumerated() {
      bias.grad.elements[index % outFeatures] += slope
    }
    return gradient.matrixProduct(weight.value)
  }
}

public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  channels * height * width
}
