/// A few examples that go through a network together.
public struct Batch: Sendable {
  /// `[N, C, H, W]` or `[N, features]`.
  public var inputs: Tensor
  /// N class indices.
  public var labels: [Int]

  /// A batch.
  ///
  /// - Precondition: there is a label for each input.
  public init(inputs: Tensor, labels: [Int]) {
    require(inputs.shape.first == labels.count) {
      "a batch of shape \(inputs.shape) needs as many labels as inputs, got \(labels.count)"
    }
    self.inputs = inputs
    self.labels = labels
  }

  /// How many examples it holds.
  public var count: Int { labels.count }
}
