internal import CourseKit

extension Tensor {
  /// Numbers of the uniform distribution between `-bound` and `bound`.
  static func uniform(
    _ shape: [Int], bound: Double, using generator: inout SeededGenerator
  ) -> Tensor {
    let bound = Float(bound)
    return filled(shape) { (2 * generator.nextUniform() - 1) * bound }
  }

  /// Numbers of the normal distribution with mean 0.
  static func normal(
    _ shape: [Int], deviation: Double, using generator: inout SeededGenerator
  ) -> Tensor {
    let deviation = Float(deviation)
    return filled(shape) { generator.nextNormal() * deviation }
  }

  /// A tensor of the shape, filled in order.
  static func filled(_ shape: [Int], with next: () -> Float) -> Tensor {
    var result = Tensor.zeros(shape)
    result.elements.withUnsafeMutableBufferPointer { elements in
      for index in elements.indices { elements[index] = next() }
    }
    return result
  }
}
