public import CourseKit

/// The rectifier, `max(x, 0)`, as `torch.nn.ReLU`: its slope at 0 is 0, and NaN stays NaN.
///
/// Takes and gives any shape.
public final class ReLU: ReferenceLayer {
  /// Who does the work.
  public var team = ThreadTeam.alone

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
        guard let input = input.baseAddress, let start = result.baseAddress else { return }
        team.divide(result.count, (input, start)) { context, start, end in
          let (input, result) = context.load(as: Forward.self)
          // Written so that NaN, which is smaller than nothing, passes and shows where it began.
          for index in start..<end { result[index] = input[index] < 0 ? 0 : input[index] }
        }
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
          guard let output = output.baseAddress, let gradient = gradient.baseAddress,
            let start = result.baseAddress
          else { return }
          team.divide(result.count, (output, gradient, start)) { context, start, end in
            let (output, gradient, result) = context.load(as: Backward.self)
            for index in start..<end {
              // Read before the choice, so that the loop has no branch and vectorizes.
              let slope = gradient[index]
              result[index] = output[index] <= 0 ? 0 : slope
            }
          }
        }
      }
    }
    return inputGradient
  }
}

private typealias Forward = (UnsafePointer<Float>, UnsafeMutablePointer<Float>)
private typealias Backward = (
  UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>
)
