/// A value that a run logged under a tag.
public struct SummaryEvent<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The name of what was logged, as the file has it.
  public var tag: String
  /// What was logged.
  public var value: Value
  /// Where in the training.
  public var step: Int
  /// When, in seconds since 1970.
  public var wallTime: Double

  /// A value with its tag, step and time.
  public init(tag: String, value: Value, step: Int, wallTime: Double) {
    self.tag = tag
    self.value = value
    self.step = step
    self.wallTime = wallTime
  }
}

/// A number of a curve, in the precision of the file.
public typealias ScalarEvent = SummaryEvent<Float>
/// A picture.
public typealias ImageEvent = SummaryEvent<EncodedImage>
/// A text in Markdown; its tag ends in `/text_summary`, as PyTorch's writer has it.
public typealias TextEvent = SummaryEvent<String>
/// The distribution of some numbers.
public typealias HistogramEvent = SummaryEvent<Histogram>
/// What a run says about its hyperparameters.
public typealias HParamsEvent = SummaryEvent<HParams>

extension Sequence {
  /// The events of one tag, in order.
  public func tagged<Value>(_ tag: String) -> [SummaryEvent<Value>]
  where Element == SummaryEvent<Value> {
    filter { $0.tag == tag }
  }
}
