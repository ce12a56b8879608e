internal import Images
internal import NeuralNetworks

extension CheckpointPlan {
  private static let dataKey = "data"

  /// The same plan, with the data among what must not change.
  func naming(_ data: TrainTestSplit) -> CheckpointPlan {
    var plan = self
    plan.settings[Self.dataKey] = data.fingerprint
    return plan
  }

  /// Where a training of so many epochs goes on; `nil` when it begins.
  ///
  /// - Throws: ``CheckpointError``, and the errors of the file.
  func start(epochs: Int) throws -> Checkpoint? {
    guard resumes else {
      if folder.isUsed { throw CheckpointError.used(path: folder.path) }
      return nil
    }
    guard folder.isUsed else { throw CheckpointError.nothing(path: folder.path) }
    let checkpoint = try folder.read()
    for (name, now) in settings.sorted(by: { $0.key < $1.key }) {
      let was = checkpoint.settings[name] ?? "–"
      guard was != now else { continue }
      throw name == Self.dataKey
        ? CheckpointError.data(was: was, now: now)
        : CheckpointError.option(name, was: was, now: now)
    }
    guard checkpoint.progress.epoch < epochs else {
      throw CheckpointError.done(epochs: checkpoint.progress.epoch, asked: epochs)
    }
    return checkpoint
  }
}

extension TrainTestSplit {
  /// The name, the counts and a hash of some samples, so that other pictures of the same size are
  /// noticed.
  fileprivate var fingerprint: String {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for images in [train, test] {
      for index in stride(from: 0, to: images.bytes.count, by: images.bytes.count / 50_000 + 1) {
        hash = (hash ^ UInt64(images.bytes[index])) &* 0x100_0000_01b3
      }
      for label in images.labels { hash = (hash ^ UInt64(label)) &* 0x100_0000_01b3 }
    }
    return "\(name), \(train.count) + \(test.count), \(String(hash, radix: 16))"
  }
}
