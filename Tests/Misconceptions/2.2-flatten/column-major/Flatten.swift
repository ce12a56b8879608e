import CourseKit

public final class Flatten: Layer {
  var inputShape: [Int] = []

  public init() {}

  public func forward(_ input: Tensor) -> Tensor {
    inputShape = input.shape
    guard input.rank == 4 else {
      return input.reshaped(to: [input.shape[0], input.shape.dropFirst().reduce(1, *)])
    }
    var elements: [Float] = []
    for n in 0..<input.shape[0] {
      for w in 0..<input.shape[3] {
        for h in 0..<input.shape[2] {
          for c in 0..<input.shape[1] { elements.append(input[n, c, h, w]) }
        }
      }
    }
    return Tensor(shape: [input.shape[0], input.count / input.shape[0]], elements: elements)
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    gradient.reshaped(to: inputShape)
  }
}
