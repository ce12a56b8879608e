internal import CourseKit
internal import Images

/// A mean and a deviation for each channel, on the scale from 0 to 1.
struct ChannelStatistics {
  var mean: [Float]
  var std: [Float]
  /// How many pixels they come from.
  var pixelCount = 1

  /// Near the mean two numbers of the size of 1 cancel, and what is left is divided by as little as
  /// 0.17: some 1e-6 between two right orders of the same arithmetic.
  static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-5)

  /// What the population's deviation is multiplied by to get the sample's.
  var sampleFactor: Double {
    let count = Double(pixelCount)
    return (count / max(1, count - 1)).squareRoot()
  }

  /// The picture as `[H, W, C]`, from the reference pipeline, which gives `[C, H, W]`.
  func normalized(_ image: Image) throws -> Tensor {
    var unused = SeededGenerator(seed: 0)
    let pipeline = TensorPipeline(Compose(), Normalize(mean: mean, std: std))
    let planes = try pipeline(image, using: &unused)
    let size = image.height * image.width
    return Tensor(
      shape: [image.height, image.width, image.channels],
      elements: image.bytes.indices.map {
        planes.elements[$0 % image.channels * size + $0 / image.channels]
      })
  }

  /// `[H, W, C]` in the order `[C, H, W]`.
  func channelsFirst(_ tensor: Tensor) -> Tensor {
    let (height, width, channels) = (tensor.shape[0], tensor.shape[1], tensor.shape[2])
    let elements = (0..<channels).flatMap { channel in
      stride(from: channel, to: tensor.count, by: channels).map { tensor.elements[$0] }
    }
    return Tensor(shape: [channels, height, width], elements: elements)
  }

  /// A mean and a deviation for each channel, no two alike and no deviation near 1.
  static func drawn(channels: Int, _ draws: inout some InputDrawing) -> ChannelStatistics {
    let order = draws.permutation(of: channels)
    return ChannelStatistics(
      mean: order.map { 0.25 + 0.09 * Float($0) + 0.05 * draws.generator.nextUniform() },
      std: order.reversed().map { 0.17 + 0.05 * Float($0) + 0.03 * draws.generator.nextUniform() })
  }
}
