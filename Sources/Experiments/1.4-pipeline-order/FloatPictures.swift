internal import CourseKit

// What a pipeline does to bytes, done to numbers: for one that converts first.
extension Tensor {
  /// A picture `[C, H, W]` shrunk to the means of its squares of `factor` × `factor` numbers.
  ///
  /// - Precondition: `factor` divides both sides.
  func squareMeans(_ factor: Int) -> Tensor {
    let (height, width) = (shape[1] / factor, shape[2] / factor)
    precondition(
      shape[1] == height * factor && shape[2] == width * factor,
      "\(factor) does not divide \(shape[1])×\(shape[2])")
    var result = Tensor.zeros([shape[0], height, width])
    let weight = 1 / Float(factor * factor)
    elements.withUnsafeBufferPointer { source in
      result.elements.withUnsafeMutableBufferPointer { target in
        for row in 0..<shape[0] * height {
          for column in 0..<width {
            var sum: Float = 0
            for y in 0..<factor {
              let start = (row * factor + y) * width * factor + column * factor
              for x in 0..<factor { sum += source[start + x] }
            }
            target[row * width + column] = sum * weight
          }
        }
      }
    }
    return result
  }

  /// A picture `[C, H, W]` with left and right swapped.
  func mirrored() -> Tensor {
    var result = self
    let width = shape[2]
    elements.withUnsafeBufferPointer { source in
      result.elements.withUnsafeMutableBufferPointer { target in
        for row in 0..<shape[0] * shape[1] {
          for column in 0..<width {
            target[row * width + column] = source[(row + 1) * width - 1 - column]
          }
        }
      }
    }
    return result
  }

  /// The greatest difference of two numbers at one place.
  ///
  /// - Precondition: both have the same shape.
  func greatestDifference(to other: Tensor) -> Double {
    precondition(shape == other.shape, "\(shape) is not \(other.shape)")
    return zip(elements, other.elements).reduce(0) { max($0, Double(abs($1.0 - $1.1))) }
  }
}
