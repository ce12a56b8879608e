extension SummaryWriter {
  /// Adds the hyperparameters of a run and what they led to, for TensorBoard's HPARAMS tab.
  ///
  /// As PyTorch does, they go into a run of their own, in a directory inside that of this writer,
  /// which is written and closed at once. Unlike PyTorch, whose truth values become 1 and 0, a
  /// `bool` stays one.
  ///
  /// ```swift
  /// try writer.addHParams(
  ///   ["lr": 0.1, "optimizer": "sgd", "nesterov": true], metrics: ["hparam/accuracy": 0.9])
  /// ```
  /// - Parameters:
  ///   - hparams: The hyperparameters and their values.
  ///   - metrics: The numbers to compare runs by; each becomes a scalar with its name as the tag.
  ///   - values: The values that some of the hyperparameters can have.
  ///   - runName: The name of the directory; nil for the time in seconds since 1970, and
  ///     `"."` for the run of this writer itself.
  ///   - step: Where in the training.
  /// - Throws: `EventFileError` if the possible values do not fit, the writer is closed or a file
  ///   cannot be made or written.
  public func addHParams(
    _ hparams: [String: HParam], metrics: [String: Float], values: [String: [HParam]] = [:],
    runName: String? = nil, step: Int = 0
  ) throws(EventFileError) {
    for (name, values) in values.sorted(by: { $0.key < $1.key }) {
      guard let kind = hparams[name]?.kind, values.allSatisfy({ $0.kind == kind }) else {
        throw .wrongHParamValues(name: name)
      }
    }
    let metrics = metrics.sorted { $0.key < $1.key }
    let infos = hparams.sorted { $0.key < $1.key }.map { name, value in
      HParamInfo(name: name, kind: value.kind, values: values[name] ?? [])
    }
    let writer = try run(named: runName ?? String(Self.now()))
    let parts: [HParams] = [
      .experiment(hparams: infos, metrics: metrics.map(\.key)), .sessionStart(hparams),
      .sessionEnd(.success),
    ]
    for part in parts {
      try writer.add(part.tag, .hparams(part), step: step, wallTime: nil)
    }
    for (tag, value) in metrics { try writer.addScalar(tag, value, step: step) }
    try writer.close()
  }
}
