import CourseKit

// [size]
/// The positions of a kernel along a side: `⌊(length + 2·padding − kernel) / stride⌋ + 1`, and none
/// where it does not fit.
public func convolutionOutputSize(_ length: Int, kernel: Int, stride: Int, padding: Int) -> Int {
  // Division truncates towards zero: -1 / 2 + 1 would be a position.
  guard length + 2 * padding >= kernel else { return 0 }
  return (length + 2 * padding - kernel) / stride + 1
}
// [/size]

/// A two-dimensional convolution as `torch.nn.Conv2d`, forward only.
public final class Conv2d {
  /// The kernels, `[out, in, height, width]`.
  public let weight: Parameter
  /// A number for each output channel, `[out]`, or none.
  public let bias: Parameter?
  /// How far the kernel moves.
  public let stride: Int
  /// The zeros on each side of the picture.
  public let padding: Int

  /// A layer with the given weights.
  public init(weight: Tensor, bias: Tensor?, stride: Int = 1, padding: Int = 0) {
    self.weight = Parameter(weight, name: "weight")
    self.bias = bias.map { Parameter($0, name: "bias") }
    self.stride = stride
    self.padding = padding
  }

  // [summary]
  /// The output shape for an input `[N, in, H, W]`, and how many numbers the layer learns, which does
  /// not depend on the size of the picture.
  public func summary(for inputShape: [Int]) -> (outputShape: [Int], parameterCount: Int) {
    let kernel = weight.value.shape
    let sides = [2, 3].map {
      convolutionOutputSize(inputShape[$0], kernel: kernel[$0], stride: stride, padding: padding)
    }
    return (
      outputShape: [inputShape[0], kernel[0]] + sides,
      parameterCount: weight.value.count + (bias?.value.count ?? 0)
    )
  }
  // [/summary]

  // [forward]
  /// The output `[N, out, H′, W′]` of an input `[N, in, H, W]`; throws ``ShapeError`` where the
  /// kernel does not fit.
  public func forward(_ input: Tensor) throws -> Tensor {
    let shape = summary(for: input.shape).outputShape
    // [fit]
    guard shape[2] > 0, shape[3] > 0 else {
      throw ShapeError(
        in: "Conv2d", expected: "[N, in, H, W] with room for \(weight.value.shape)",
        got: input.shape)
    }
    // [/fit]
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

  /// The kernel of an output channel times what lies below it; the corner counts from the padding.
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
  // [/forward]
}
