import CourseKit

/// The same new order for the pixels of every picture.
public struct PixelOrder {
  /// Where the pixel at each place comes from.
  public let permutation: [Int]

  /// An order of as many pixels as the permutation has places.
  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  // [shuffled]
  /// Place `i` of each channel takes the pixel at place `permutation[i]`.
  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + place] = images.elements[start + source]
      }
    }
    return result
  }
  // [/shuffled]

  // [restored]
  /// Puts the pixel at place `i` of each channel back to place `permutation[i]`.
  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    for start in stride(from: 0, to: images.count, by: permutation.count) {
      for (place, source) in permutation.enumerated() {
        result.elements[start + source] = images.elements[start + place]
      }
    }
    return result
  }
  // [/restored]
}
