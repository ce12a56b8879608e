import CourseKit

public struct PixelOrder {
  public let permutation: [Int]

  public init(permutation: [Int]) {
    self.permutation = permutation
  }

  public func shuffled(_ images: Tensor) -> Tensor {
    let width = images.shape[3]
    var result = Tensor.zeros(images.shape)
    for n in 0..<images.shape[0] {
      for c in 0..<images.shape[1] {
        for (i, p) in permutation.enumerated() {
          result[n, c, i / width, i % width] = images[n, c, p / width, p % width]
        }
      }
    }
    return result
  }

  public func restored(_ images: Tensor) -> Tensor {
    let width = images.shape[3]
    var result = Tensor.zeros(images.shape)
    for n in 0..<images.shape[0] {
      for c in 0..<images.shape[1] {
        for (i, p) in permutation.enumerated() {
          result[n, c, p / width, p % width] = images[n, c, i / width, i % width]
        }
      }
    }
    return result
  }
}
