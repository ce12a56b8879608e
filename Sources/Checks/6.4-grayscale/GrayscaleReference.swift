internal import CourseKit
internal import Images
internal import Wire

/// What right functions answer, and how far off they may be.
enum GrayscaleReference {
  /// A byte of a colour may be off by one; one that is grey already may not.
  static func expected(_ image: Image) throws -> Expected {
    .is(
      try grey(image),
      within: image.channels == 1 ? .exact : Tolerance(relative: 0, absolute: 1))
  }

  /// OpenCV's grey, of a picture without pixels too.
  static func grey(_ image: Image) throws -> Image {
    guard !image.bytes.isEmpty else {
      return Image(height: image.height, width: image.width, channels: 1, bytes: [])
    }
    return try image.grey()
  }

  /// Mean and deviation of all pixels.
  ///
  /// A byte in ten may be off by one, which moves the mean by 0.0004; where there are few pixels all
  /// of them may be. What is grey already leaves room only for single precision.
  static func statistics(of images: [Image]) throws -> Expected {
    let colours = images.filter { $0.channels == 3 }.reduce(0) { $0 + $1.bytes.count / 3 }
    let room: Float = colours == 0 ? 1e-4 : colours < 100 ? 4e-3 : 1e-3
    let statistics = GreyStatistics(of: try images.map(grey).flatMap(\.bytes))
    return .is(statistics.pair, within: Tolerance(relative: 0, absolute: room))
  }

  /// The normalized tensor.
  static func tensor(_ image: Image, mean: Float, deviation: Float) throws -> Expected {
    let values = try grey(image).bytes.map { (Float($0) / 255 - mean) / deviation }
    return .is(
      Tensor(shape: [1, image.height, image.width], elements: values),
      within: tensorTolerance(image, mean: mean, deviation: deviation))
  }

  /// How far off a number of a normalized tensor may be: v / (255 · deviation) − mean / deviation is
  /// right too, and loses some of it.
  static func tensorTolerance(_ image: Image, mean: Float, deviation: Float) -> Tolerance {
    let byte: Float = image.channels == 3 ? 1.01 / 255 : 0
    return Tolerance(
      relative: 1e-5, absolute: (byte + 2e-6 * (1 + abs(mean))) / deviation)
  }

  /// The operations of the adapter.
  static func operations() -> Reference {
    Reference([
      "grayscale": { try expected($0.take()) },
      "grayStatistics": { try statistics(of: $0.take()) },
      "grayTensor": { try tensor($0.take(), mean: $0.take(), deviation: $0.take()) },
      "grayInFeatures": { .is(try $0.take(Int.self) * $0.take(Int.self)) },
    ])
  }
}
