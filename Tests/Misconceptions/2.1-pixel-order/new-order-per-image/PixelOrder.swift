import CourseKit

/// Draws a new order for each picture after the first.
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    var order = permutation
    let size = images.shape.dropFirst().reduce(1, *)
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      if start > 0, start % size == 0 { order.shuffle() }
      for (place, source) in order.enumerated() {
        result.elements[start + place] = images.elements[start + source]
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + source] = images.elements[start + place]
      }
    }
    return result
  }
}
