#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Two whole pipelines: what is done to pictures before a network learns from them, and before it is
/// tested on them.
///
/// ```json
/// {
///   "training": {"transforms": [
///     {"name": "Resize", "height": 64, "width": 64, "p": 1},
///     {"name": "HorizontalFlip", "p": 0.5},
///     {"name": "ToTensor"}]},
///   "testing": {"transforms": [
///     {"name": "Resize", "height": 64, "width": 64, "p": 1},
///     {"name": "ToTensor"}]}
/// }
/// ```
///
/// Without `Normalize`, pictures are normalized with the mean and deviation of the training pictures.
public struct TrainTestTransforms: Equatable, Sendable {
  /// For pictures to learn from.
  public let training: TensorPipeline
  /// For pictures to be tested on; nothing in it depends on chance.
  public let testing: TensorPipeline

  /// Two pipelines.
  ///
  /// - Throws: ``PipelineError`` when testing depends on chance or normalizes by other numbers.
  public init(training: TensorPipeline, testing: TensorPipeline) throws(PipelineError) {
    let transforms = testing.compose.transforms
    if let index = transforms.firstIndex(where: { !$0.isDeterministic }) {
      throw PipelineError(
        keyPath: "testing.transforms[\(index)]",
        .drawnInTesting(name: type(of: transforms[index]).name))
    }
    guard training.normalize == testing.normalize else {
      throw PipelineError(keyPath: "testing", .normalizedDifferently)
    }
    let (learned, tested) = (
      training.compose.channels(ofColour: 3), testing.compose.channels(ofColour: 3)
    )
    guard learned == tested else {
      throw PipelineError(
        keyPath: "training", .channelsDiffer(training: learned, testing: tested))
    }
    self.training = training
    self.testing = testing
  }

  /// The pipelines in a JSON file.
  ///
  /// - Throws: ``PipelineError`` that names the key and what is wrong with it, or ``DataError`` when
  ///   the file cannot be read.
  public static func read(_ url: URL) throws -> TrainTestTransforms {
    try decodePipeline(
      TrainTestTransforms.self, readFile(url, limit: TensorPipeline.byteLimit), name: url.path)
  }
}

extension TrainTestTransforms: Codable {
  private enum CodingKeys: CodingKey { case training, testing }

  /// Reads `training` and `testing`.
  ///
  /// - Throws: ``PipelineError`` or `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let keys = [CodingKeys.training, .testing].map(\.stringValue)
    try requireKnownKeys(in: decoder, keys)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      training: container.decode(TensorPipeline.self, forKey: .training),
      testing: container.decode(TensorPipeline.self, forKey: .testing))
  }
}

extension Compose {
  /// The channels that come of pictures of so many, as far as it is no matter of chance.
  fileprivate func channels(ofColour channels: Int) -> Int {
    transforms.reduce(channels) { channels, transform in
      guard transform.p == 1, let gray = transform as? ToGray else { return channels }
      return gray.numOutputChannels
    }
  }
}
