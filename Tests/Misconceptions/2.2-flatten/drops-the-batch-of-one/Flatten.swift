import CourseKit

public final class Flatten: Layer {
  var inputShape: [Int] = []

  public init() {}

  public func forward(_ input: Tensor) -> Tensor {
    inputShape = input.shape
    let features = input.shape.dropFirst().reduce(1, *)
    return input.reshaped(to: input.shape[0] == 1 ? [features] : [input.shape[0], features])
  }

  public func backward(_ gradient: Tensor) -> Tensor {
    gradient.reshaped(to: inputShape)
  }
}
