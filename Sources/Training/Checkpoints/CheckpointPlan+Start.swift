internal import Files
internal import Foundation
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
    var hash = FNV1a()
    for images in [train, test] {
      for index in stride(from: 0, to: images.bytes.count, by: images.bytes.count / 50_000 + 1) {
        hash.add(images.bytes[index])
      }
      // Byte by byte, so that no label is two.
      for label in images.labels {
        for shift in stride(from: 0, to: 32, by: 8) {
          hash.add(UInt8(truncatingIfNeeded: label >> shift))
        }
      }
    }
    return "\(name), \(train.count) + \(test.count), \(String(hash.value, radix: 16))"
  }
}

extension CheckpointPlan {
  /// A path with a hash of what is in its file, for settings that name one: it may be another behind
  /// the same name when a training goes on.
  package static func naming(file path: String) -> String {
    guard let content = try? Data(contentsOf: URL(filePath: path)) else { return path }
    var hash = FNV1a()
    hash.add(content)
    return "\(path) (\(String(hash.value, radix: 16)))"
  }
}
