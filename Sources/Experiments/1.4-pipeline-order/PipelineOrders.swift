internal import CourseKit
internal import Images

/// One picture on its way to numbers in either order: shrunk to 32 × 32 and mirrored as bytes and then
/// converted, or converted first.
struct PipelineOrders {
  /// Rows and columns of what comes out.
  static let result = 32

  private let side: Int
  private let normalize: Normalize
  private var bytesFirst: PreparedPipeline
  private var mirrorFirst: PreparedPipeline
  private var convertsLarge: PreparedPipeline
  private var convertsSmall: PreparedPipeline
  private var generator = SeededGenerator(seed: 0)

  /// Both orders for square pictures in colour, the side of which 32 divides.
  init(side: Int, _ normalization: Normalization) throws {
    self.side = side
    normalize = Normalize(normalization)
    let large = ImageShape(height: side, width: side, channels: 3)
    let small = ImageShape(height: Self.result, width: Self.result, channels: 3)
    let shrink = Resize(height: Self.result, width: Self.result, areaForDownscale: true)
    bytesFirst = try TensorPipeline(Compose([shrink, HorizontalFlip(p: 1)]), normalize)
      .prepared(for: large)
    mirrorFirst = try TensorPipeline(Compose([HorizontalFlip(p: 1)]), normalize)
      .prepared(for: large)
    convertsLarge = try TensorPipeline(Compose(), normalize).prepared(for: large)
    convertsSmall = try TensorPipeline(Compose(), normalize).prepared(for: small)
  }

  /// Bytes are shrunk and mirrored, and 32 × 32 pixels become numbers.
  mutating func shrinkingBytes(_ picture: Image) -> Tensor {
    bytesFirst(picture, using: &generator)
  }

  /// All pixels become numbers, which are shrunk and mirrored.
  mutating func shrinkingNumbers(_ picture: Image) -> Tensor {
    convert(picture).squareMeans(side / Self.result).mirrored()
  }

  /// The numbers of a picture, large or already small.
  mutating func convert(_ picture: Image) -> Tensor {
    picture.height == side
      ? convertsLarge(picture, using: &generator) : convertsSmall(picture, using: &generator)
  }

  /// How far numbers mirrored as bytes and as numbers are apart.
  mutating func mirrorDifference(_ picture: Image) -> Double {
    mirrorFirst(picture, using: &generator).greatestDifference(to: convert(picture).mirrored())
  }

  /// How far numbers normalized pixel by pixel before their channels come first are from those
  /// normalized after it.
  func normalizingDifference(_ picture: Image) -> Double {
    let (mean, std) = (normalize.mean, normalize.std)
    let before = picture.bytes.indices.map { index in
      (Float(picture.bytes[index]) / 255 - mean[index % 3]) / std[index % 3]
    }
    var turned = Tensor.zeros([3, picture.height, picture.width])
    let pixels = picture.height * picture.width
    for (index, number) in before.enumerated() {
      turned.elements[index % 3 * pixels + index / 3] = number
    }
    var after = ToTensor()(picture)
    for index in after.elements.indices {
      let channel = index / pixels
      after.elements[index] = (after.elements[index] / 255 - mean[channel]) / std[channel]
    }
    return after.greatestDifference(to: turned)
  }

  /// How far the two orders are apart on the scale from 0 to 255.
  mutating func orderDifference(_ picture: Image) -> Double {
    let (bytes, numbers) = (shrinkingBytes(picture), shrinkingNumbers(picture))
    let plane = Self.result * Self.result
    return bytes.elements.indices.reduce(0) { greatest, index in
      let difference = Double(abs(bytes.elements[index] - numbers.elements[index]))
      return max(greatest, difference * 255 * Double(normalize.std[index / plane]))
    }
  }
}
