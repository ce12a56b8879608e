import CourseKit

public func convolutionOutputSize(_ length: Int, kernel: Int, stride: Int, padding: Int) -> Int {
  max(0, length + 2 * padding - kernel + stride) / stride
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

  public func summary(for inputShape: [Int]) throws -> (
    outputShape: [Int], parameterCount: Int
  ) {
    let kernel = weight.value.shape
    guard inputShape.count == 4, inputShape[1] == kernel[1] else {
      throw ShapeError(in: "Conv2d", expected: "[N, \(kernel[1]), H, W]", got: inputShape)
    }
    let sides = [2, 3].map {
      convolutionOutputSize(inputShape[$0], kernel: kernel[$0], stride: stride, padding: padding)
    }
    guard sides[0] > 0, sides[1] > 0 else {
      throw ShapeError(in: "Conv2d", expected: "room for \(kernel)", got: inputShape)
    }
    return (
      outputShape: [inputShape[0], kernel[0]] + sides,
      parameterCount: weight.value.count + (bias?.value.count ?? 0)
    )
  }

  public func forward(_ input: Tensor) throws -> Tensor {
    let shape = try summary(for: input.shape).outputShape
    var output = Tensor.zeros(shape)
    for example in 0..<shape[0] {
      for channel in 0..<shape[1] {
        for row in 0..<shape[2] {
          for column in 0..<shape[3] {
            output[example, channel, row, column] =
              response(of: channel, to: input, example, row * stride, column * stride)
              + (bias?.value[channel] ?? 0)
          }
        }
      }
    }
    return output
  }

  private func response(
    of channel: Int, to input: Tensor, _ example: Int, _ top: Int, _ left: Int
  ) -> Float {
    let kernel = weight.value
    var sum: Float = 0
    for source in 0..<kernel.shape[1] {
      for row in 0..<kernel.shape[2] {
        for column in 0..<kernel.shape[3] {
          let (y, x) = (top + row - padding, left + column - padding)
          // Outside the picture there are zeros, which add nothing.
          guard y >= 0, y < input.shape[2], x >= 0, x < input.shape[3] else { continue }
          sum += kernel[channel, source, row, column] * input[example, source, y, x]
        }
      }
    }
    return sum
  }
}
