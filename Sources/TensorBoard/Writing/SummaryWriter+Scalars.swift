extension SummaryWriter {
  /// Adds a point to several curves that TensorBoard draws in one chart.
  ///
  /// As PyTorch does, each curve becomes a run of its own in a directory `<tag>_<name>` inside that
  /// of this writer, with slashes of the tag replaced by `_`; there it has the tag.
  ///
  /// ```swift
  /// try writer.addScalars("loss", ["train": 0.25, "test": 0.5], step: 1)
  /// ```
  /// - Parameters:
  ///   - tag: The name of the chart.
  ///   - values: A number for each curve.
  ///   - step: Where on the curves.
  ///   - wallTime: When, in seconds since 1970; nil for now.
  /// - Throws: `EventFileError` if the writer is closed or a file cannot be made or written.
  public func addScalars(
    _ tag: String, _ values: [String: Float], step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    let folder = String(tag.map { $0 == "/" ? "_" : $0 })
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      try branch(folder + "_" + name).addScalar(tag, value, step: step, wallTime: wallTime)
    }
  }
}
