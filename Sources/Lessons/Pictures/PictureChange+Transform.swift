internal import CourseKit
internal import Images

extension PictureChange {
  /// The image after it, with the course's own transforms; what is drawn comes from the generator.
  ///
  /// Parameters are such that a reader sees what was done, greater than those that help training.
  func changed(
    _ image: Image, using generator: inout SeededGenerator
  ) throws(TransformError) -> Image {
    let transform: any ImageTransform
    switch self {
    case .flip: transform = HorizontalFlip(p: 1)
    case .verticalFlip: transform = VerticalFlip(p: 1)
    case .rotate: transform = Rotate(limit: 20...20, p: 1)
    case .shift: return try image.moved(right: 4)
    case .crop:
      let part = RandomCrop(height: image.height * 3 / 4, width: image.width * 3 / 4)
      let resize = Resize(height: image.height, width: image.width)
      return try Compose([part, resize])(image, using: &generator)
    case .brighter:
      transform = RandomBrightnessContrast(
        brightnessLimit: 0.3...0.3, contrastLimit: 0...0, p: 1)
    case .darker:
      transform = RandomBrightnessContrast(
        brightnessLimit: -0.3 ... -0.3, contrastLimit: 0...0, p: 1)
    case .contrast:
      transform = RandomBrightnessContrast(
        brightnessLimit: 0...0, contrastLimit: 0.8...0.8, p: 1)
    case .noise: transform = GaussianNoise(stdRange: 0.15...0.15, p: 1)
    case .holes:
      transform = CoarseDropout(
        numHolesRange: 4...4, holeHeightRange: 0.22...0.22, holeWidthRange: 0.22...0.22, p: 1)
    }
    return try transform(image, using: &generator)
  }
}

extension Image {
  /// The image moved to the right; zeros come in on the left.
  func moved(right step: Int) throws(TransformError) -> Image {
    // A border of `step` on both sides, of which the right one is cut off again with what left.
    let padded = try Compose([PadIfNeeded(minHeight: height, minWidth: width + 2 * step)])(self)
    return padded.cropped(top: 0, left: 0, height: height, width: width)
  }

  /// The image as inverted dropout leaves it in training: each pixel is zero with the probability
  /// `rate`, and the others are divided by `1 - rate`, up to 255.
  func dropped(at rate: Double, using generator: inout SeededGenerator) -> Image {
    Image(
      height: height, width: width, channels: channels,
      bytes: bytes.map { byte in
        Double.random(in: 0..<1, using: &generator) < rate
          ? 0 : UInt8(min(255, (Double(byte) / (1 - rate)).rounded()))
      })
  }
}
