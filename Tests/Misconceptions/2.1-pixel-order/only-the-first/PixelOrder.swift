import CourseKit

/// Forgets that there is more than one channel and one picture.
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    for start in [0] where images.count > 0 {
      for (place, source) in permutation.enumerated() {
        result.elements[start + place] = images.elements[start + source]
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    for start in [0] where images.count > 0 {
      for (place, source) in permutation.enumerated() {
        result.elements[start + source] = images.elements[start + place]
      }
    }
    return result
  }
}
