extension SummaryWriter {
  /// Adds a text, which TensorBoard shows as Markdown.
  ///
  /// As PyTorch does, it is stored under the tag followed by `/text_summary`.
  /// - Parameters:
  ///   - tag: The name of the text.
  ///   - text: The Markdown.
  ///   - step: Where in the training.
  ///   - wallTime: When, in seconds since 1970; nil for now.
  /// - Throws: `EventFileError` if the writer is closed or the file cannot be written.
  public func addText(
    _ tag: String, _ text: String, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    try add(tag + "/text_summary", .text(text), step: step, wallTime: wallTime)
  }
}
