public import CourseKit

/// Puts the channels first: rows, columns, channels become channels, rows, columns.
///
/// As Albumentations' `ToTensorV2`, and unlike torchvision's `ToTensor`, it does not divide by 255.
/// The last in a ``TensorPipeline``.
public struct ToTensor: Codable, Equatable, Sendable {
  /// The change of order.
  public init() {}

  /// The picture as `[channels, height, width]`, from 0 to 255.
  public func callAsFunction(_ image: Image) -> Tensor {
    var tensor = Tensor.zeros([image.channels, image.height, image.width])
    let ones = Array(repeating: Float(1), count: image.channels)
    let zeros = Array(repeating: Float(0), count: image.channels)
    image.bytes.withUnsafeBufferPointer { source in
      tensor.elements.withUnsafeMutableBufferPointer { target in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        writePlanes(source, image.shape, scales: ones, offsets: zeros, into: target)
      }
    }
    return tensor
  }
}

extension ToTensor: CustomStringConvertible {
  /// The text `ToTensor()`.
  public var description: String { call("ToTensor", reflecting: self) }
}
