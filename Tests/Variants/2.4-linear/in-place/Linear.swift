import CourseKit

public final class Linear: Layer {
  public let weight: Parameter
  public let bias: Parameter
  private var lastInput: Tensor?

  public init(weight: Tensor, bias: Tensor) {
    self.weight = Parameter(weight)
    self.bias = Parameter(bias)
  }

  public var parameters: [Parameter] { [weight, bias] }

  public func forward(_ input: Tensor) -> Tensor {
    lastInput = input
    let rows = input.shape[0]
    let repeated = (0..<rows).flatMap { _ in bias.value.elements }
    var output = Tensor(shape: [rows, bias.value.count], elements: repeated)
    accumulate(input, false, weight.value, true, into: &output)
    return output
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    guard let lastInput else { return gradient }
    accumulate(gradient, true, lastInput, false, into: &weight.grad)
    let ones = Tensor(shape: [1, gradient.shape[0]], repeating: 1)
    let sums = ones.matrixProduct(gradient)
    bias.grad = Tensor(
      shape: bias.grad.shape, elements: zip(bias.grad.elements, sums.elements).map { $0 + $1 })
    return gradient.matrixProduct(weight.value)
  }

  private func accumulate(
    _ a: Tensor, _ transposingA: Bool, _ b: Tensor, _ transposingB: Bool, into result: inout Tensor
  ) {
    let product = a.matrixProduct(b, transposingSelf: transposingA, transposingOther: transposingB)
    for index in product.elements.indices { result.elements[index] += product.elements[index] }
  }
}

public func inFeatures(channels: Int, height: Int, width: Int) -> Int {
  let pixels = height * width
  return pixels * channels
}
