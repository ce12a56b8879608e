/// What a run logged, by kind, each in the order of the files.
public struct EventValues: Equatable, Sendable {
  /// The points of curves, however they were stored.
  public var scalars: [ScalarEvent] = []
  /// The pictures, still encoded.
  public var images: [ImageEvent] = []
  /// The texts.
  public var texts: [TextEvent] = []
  /// The distributions.
  public var histograms: [HistogramEvent] = []
  /// The hyperparameters.
  public var hparams: [HParamsEvent] = []
  /// How many values of other kinds (audio, meshes, …) were passed over.
  public var otherValueCount = 0

  /// Nothing.
  public init() {}

  /// Drops what a run logged from this step on, because a later run did these steps again.
  mutating func purge(from step: Int) {
    scalars.removeAll { $0.step >= step }
    images.removeAll { $0.step >= step }
    texts.removeAll { $0.step >= step }
    histograms.removeAll { $0.step >= step }
    hparams.removeAll { $0.step >= step }
  }
}
