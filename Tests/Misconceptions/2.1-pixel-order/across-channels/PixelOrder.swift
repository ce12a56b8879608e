import CourseKit

/// Takes the channels of a pixel for neighbors.
public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    var result = images
    let channels = images.shape[1]
    for start in stride(from: 0, to: images.count, by: channels * permutation.count) {
      for (place, source) in permutation.enumerated() {
        for channel in 0..<channels {
          let (to, from) = (start + place * channels + channel, start + source * channels + channel)
          result.elements[to] = images.elements[from]
        }
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    var result = images
    let channels = images.shape[1]
    for start in stride(from: 0, to: images.count, by: channels * permutation.count) {
      for (place, source) in permutation.enumerated() {
        for channel in 0..<channels {
          let (to, from) = (start + place * channels + channel, start + source * channels + channel)
          result.elements[from] = images.elements[to]
        }
      }
    }
    return result
  }
}
