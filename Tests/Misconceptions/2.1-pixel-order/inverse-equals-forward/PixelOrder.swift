import CourseKit

/// Shuffles forward on the way back.
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + place] = images.elements[start + source]
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + place] = images.elements[start + source]
      }
    }
    return result
  }
}
