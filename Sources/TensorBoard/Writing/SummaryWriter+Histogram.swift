public import CourseKit

extension SummaryWriter {
  /// Adds the distribution of some numbers.
  ///
  /// - Parameters:
  ///   - tag: The name of the distribution.
  ///   - values: The numbers; infinities and NaN are in no bucket.
  ///   - step: Where in the training.
  ///   - bins: Between which limits the numbers are counted.
  ///   - maxBins: If there are more bins than this, several neighbours are counted as one.
  ///   - wallTime: When, in seconds since 1970; nil for now.
  /// - Throws: `EventFileError` if no number is in a bin, the writer is closed or the file cannot be
  ///   written.
  public func addHistogram(
    _ tag: String, _ values: [Double], step: Int, bins: HistogramBins = .tensorFlow,
    maxBins: Int? = nil, wallTime: Double? = nil
  ) throws(EventFileError) {
    guard let histogram = Histogram(values, bins: bins, maxBins: maxBins) else {
      throw .emptyHistogram(tag: tag, count: values.count)
    }
    try add(tag, .histogram(histogram), step: step, wallTime: wallTime)
  }

  /// Adds a distribution that is counted already.
  ///
  /// - Throws: `EventFileError` if the writer is closed or the file cannot be written.
  public func addHistogram(
    _ tag: String, _ histogram: Histogram, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    try add(tag, .histogram(histogram), step: step, wallTime: wallTime)
  }

  /// Adds the distribution of the elements of a tensor, such as weights or gradients.
  ///
  /// ```swift
  /// try writer.addHistogram("fc1.weight", layer.weight.value, step: epoch)
  /// ```
  /// - Throws: `EventFileError` as for an array of numbers.
  public func addHistogram(
    _ tag: String, _ values: Tensor, step: Int, bins: HistogramBins = .tensorFlow,
    maxBins: Int? = nil, wallTime: Double? = nil
  ) throws(EventFileError) {
    try addHistogram(
      tag, values.elements.map(Double.init), step: step, bins: bins, maxBins: maxBins,
      wallTime: wallTime)
  }
}
