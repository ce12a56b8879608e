internal import Foundation
internal import Images

/// How each picture is changed by chance before it is trained on.
package enum Augmentation: CustomStringConvertible, Equatable, Sendable {
  /// Flipped, cropped and turned a little.
  case standard
  /// As a pipeline in a file says.
  case file(String)

  /// `standard`, or the file.
  package var description: String {
    switch self {
    case .standard: "standard"
    case .file(let path): path
    }
  }

  /// The pipeline for the pictures of a data set; what comes out has their shape.
  func pipeline(
    for images: LabeledImages, _ normalization: Normalization
  ) throws -> TensorPipeline {
    switch self {
    case .standard:
      let sides = PictureSizing.Size.sides
      for (name, side) in [("height", images.height), ("width", images.width)]
      where !sides.contains(side) {
        throw TransformError.parameter(
          transform: "Resize", name: name, value: Double(side),
          allowed: Double(sides.lowerBound)...Double(sides.upperBound))
      }
      let compose = Compose([
        HorizontalFlip(), Rotate(limit: -10...10, border: .reflect101),
        RandomCrop(height: most(images.height), width: most(images.width)),
        Resize(height: images.height, width: images.width),
      ])
      return TensorPipeline(compose, Normalize(normalization))
    case .file(let path):
      let own = try TensorPipeline.read(URL(filePath: path))
      // The network is tested on pictures that are normalized by the data set's numbers.
      let pipeline = TensorPipeline(
        own.compose, own.normalize ?? Normalize(normalization), own.toTensor)
      let output = try pipeline.prepared(for: images.shape).output
      guard output == images.shape else {
        throw AugmentationError(path: path, expected: images.shape, got: output)
      }
      return pipeline
    }
  }

  /// Fifteen sixteenths, but at least one pixel.
  private func most(_ side: Int) -> Int { max(1, side - side / 16) }
}
