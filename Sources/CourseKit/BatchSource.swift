/// Gives the batches of an epoch, one after the other, epoch after epoch.
public protocol BatchSource {
  /// Examples in an epoch.
  var exampleCount: Int { get }

  /// Batches in an epoch, the last partial one included unless it is dropped.
  var batchCount: Int { get }

  /// Goes back to the start of an epoch, in a new order if the source shuffles.
  mutating func startEpoch()

  /// Writes the next batch over the old one and says whether there was one.
  ///
  /// The buffers of the old batch are used again when nobody else holds them, so that a training
  /// step allocates nothing.
  mutating func next(into batch: inout Batch) throws -> Bool
}
