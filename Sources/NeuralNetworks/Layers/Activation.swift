internal import CourseKit

/// The two buffers of a function that is applied to each element and whose slope follows from its
/// value.
struct Activation {
  private var output: Tensor?
  private var inputGradient = Tensor.zeros([0])

  /// The function of every element.
  @inline(__always)
  mutating func forward(_ input: Tensor, _ function: (Eight) -> Eight) -> Tensor {
    var result = output.take() ?? .zeros(input.shape)
    result.reuse(input.shape)
    input.elements.withUnsafeBufferPointer { input in
      result.elements.withUnsafeMutableBufferPointer { result in
        map(input, into: result, function)
      }
    }
    output = result
    return result
  }

  /// The gradient of the input, from that of the output and the output itself.
  @inline(__always)
  mutating func backward(
    _ gradient: Tensor, place: @autoclosure () -> String, _ slope: (_ output: Eight) -> Eight
  ) throws -> Tensor {
    guard let output else { throw LayerError.backwardBeforeForward(place: place()) }
    guard gradient.shape == output.shape else {
      throw ShapeError(in: "\(place()).backward", expected: "\(output.shape)", got: gradient.shape)
    }
    inputGradient.reuse(gradient.shape)
    output.elements.withUnsafeBufferPointer { output in
      gradient.elements.withUnsafeBufferPointer { gradient in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          map(output, into: result, slope)
          for index in 0..<result.count { result[index] *= gradient[index] }
        }
      }
    }
    return inputGradient
  }
}
