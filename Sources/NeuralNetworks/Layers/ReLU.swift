public import CourseKit

/// The rectifier, `max(x, 0)`, as `torch.nn.ReLU`: its slope at 0 is 0, and NaN stays NaN.
///
/// Takes and gives any shape.
public final class ReLU: Layer, CustomStringConvertible {
  private var output: Tensor?
  private var inputGradient = Tensor.zeros([0])

  /// A rectifier.
  public init() {}

  /// `ReLU`.
  public var description: String { "ReLU" }

  /// The input with zeros instead of what is negative.
  public func forward(_ input: Tensor) throws -> Tensor {
    var result = output.take() ?? .zeros(input.shape)
    result.reuse(input.shape)
    input.elements.withUnsafeBufferPointer { input in
      result.elements.withUnsafeMutableBufferPointer { result in
        // Written so that NaN, which is smaller than nothing, passes and shows where it began.
        for index in 0..<input.count { result[index] = input[index] < 0 ? 0 : input[index] }
      }
    }
    output = result
    return result
  }

  /// The gradient where the last output was positive, 0 elsewhere.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard let output else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.shape == output.shape else {
      throw ShapeError(
        in: "\(description).backward", expected: "\(output.shape)", got: gradient.shape)
    }
    inputGradient.reuse(gradient.shape)
    output.elements.withUnsafeBufferPointer { output in
      gradient.elements.withUnsafeBufferPointer { gradient in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          for index in 0..<result.count {
            // Read before the choice, so that the loop has no branch and vectorizes.
            let slope = gradient[index]
            result[index] = output[index] <= 0 ? 0 : slope
          }
        }
      }
    }
    return inputGradient
  }
}
