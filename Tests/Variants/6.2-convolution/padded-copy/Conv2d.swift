import CourseKit

public func convolutionOutputSize(_ length: Int, kernel: Int, stride: Int, padding: Int) -> Int {
  let corners = Swift.stride(from: -padding, through: length + padding - kernel, by: stride)
  return corners.reduce(0) { count, _ in count + 1 }
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
    let (out, depth) = (weight.value.shape[0], weight.value.shape[1])
    let (kernelHeight, kernelWidth) = (weight.value.shape[2], weight.value.shape[3])
    let height = convolutionOutputSize(
      inputShape[2], kernel: kernelHeight, stride: stride, padding: padding)
    let width = convolutionOutputSize(
      inputShape[3], kernel: kernelWidth, stride: stride, padding: padding)
    var count = out * depth * kernelHeight * kernelWidth
    if bias != nil { count += out }
    return ([inputShape[0], out, height, width], count)
  }

  /// Pads first, adds up in double precision, from the last product to the first.
  public func forward(_ input: Tensor) throws -> Tensor {
    let (shape, _) = summary(for: input.shape)
    let kernel = weight.value
    let padded = pad(input)
    guard padded.shape[2] >= kernel.shape[2] && padded.shape[3] >= kernel.shape[3] else {
      throw ShapeError(in: "Conv2d", expected: "room for \(kernel.shape)", got: padded.shape)
    }
    var elements: [Float] = []
    for n in 0..<shape[0] {
      for o in 0..<shape[1] {
        for i in 0..<shape[2] {
          for j in 0..<shape[3] {
            var sum = 0.0
            for r in (0..<kernel.shape[2]).reversed() {
              for k in (0..<kernel.shape[3]).reversed() {
                for c in (0..<kernel.shape[1]).reversed() {
                  sum +=
                    Double(kernel[o, c, r, k])
                    * Double(padded[n, c, i * stride + r, j * stride + k])
                }
              }
            }
            if let bias { sum += Double(bias.value[o]) }
            elements.append(Float(sum))
          }
        }
      }
    }
    return Tensor(shape: shape, elements: elements)
  }

  private func pad(_ input: Tensor) -> Tensor {
    let (n, c, h, w) = (input.shape[0], input.shape[1], input.shape[2], input.shape[3])
    var padded = Tensor.zeros([n, c, h + 2 * padding, w + 2 * padding])
    for a in 0..<n {
      for b in 0..<c {
        for y in 0..<h {
          for x in 0..<w { padded[a, b, y + padding, x + padding] = input[a, b, y, x] }
        }
      }
    }
    return padded
  }
}
