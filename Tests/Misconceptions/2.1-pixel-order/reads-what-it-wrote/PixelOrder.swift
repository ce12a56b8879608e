import CourseKit

/// Moves the pixels within one and the same array.
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + place] = result.elements[start + source]
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + source] = result.elements[start + place]
      }
    }
    return result
  }
}
