extension RunRecord {
  /// What a curve runs along.
  package enum Axis: String, Codable, CaseIterable, Sendable {
    /// Passes over the training pictures, from 1.
    case epoch
    /// Updates of the weights, from 1.
    case step
    /// Layers with weights, from 1, the one at the input first.
    case layer
    /// Pixels by which pictures are shifted.
    case shift
    /// The probability from which on an answer counts.
    case threshold
    /// Pictures of each class.
    case picturesPerClass
    /// Classes, by their number.
    case classIndex
    /// Pictures in each batch.
    case batchSize
    /// Pairs of classes, from 1, the most confused first.
    case pair
  }
}
