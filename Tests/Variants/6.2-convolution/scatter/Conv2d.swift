import CourseKit

public func convolutionOutputSize(_ length: Int, kernel: Int, stride: Int, padding: Int) -> Int {
  let room = length + padding + padding - kernel
  return room < 0 ? 0 : (room - room % stride + stride) / stride
}

public final class Conv2d {
  public let weight: Parameter
  public let bias: Parameter?
  public let stride: Int
  public let padding: Int

  public init(weight: Tensor, bias: Tensor?, stride: Int = 1, padding: Int = 0) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = bias.map { Parameter($0, name: "bias") }
    self.stride = stride
    self.padding = padding
  }

  public func summary(for inputShape: [Int]) -> (outputShape: [Int], parameterCount: Int) {
    let sides = zip(inputShape.dropFirst(2), weight.value.shape.dropFirst(2)).map {
      convolutionOutputSize($0, kernel: $1, stride: stride, padding: padding)
    }
    let learned = [weight, bias].compactMap { $0?.value.elements.count }
    return (
      outputShape: [inputShape[0], weight.value.shape[0]] + sides,
      parameterCount: learned.reduce(0, +)
    )
  }

  /// Starts with the bias and adds each weight to all positions at once.
  public func forward(_ input: Tensor) throws -> Tensor {
    let shape = summary(for: input.shape).outputShape
    let kernel = weight.value
    if shape.suffix(2).contains(0) {
      throw ShapeError(in: "Conv2d", expected: "room for \(kernel.shape)", got: input.shape)
    }
    let (height, width) = (input.shape[2], input.shape[3])
    let plane = shape[2] * shape[3]
    var result: [Float] = []
    for n in 0..<shape[0] {
      for o in 0..<shape[1] {
        var sums = [Float](repeating: bias?.value.elements[o] ?? 0, count: plane)
        for c in 0..<kernel.shape[1] {
          for r in 0..<kernel.shape[2] {
            for k in 0..<kernel.shape[3] {
              let w = kernel[o, c, r, k]
              for place in 0..<plane {
                let y = place / shape[3] * stride + r - padding
                let x = place % shape[3] * stride + k - padding
                if (0..<height).contains(y) && (0..<width).contains(x) {
                  sums[place] += w * input[n, c, y, x]
                }
              }
            }
          }
        }
        result += sums
      }
    }
    return Tensor(shape: shape, elements: result)
  }
}
