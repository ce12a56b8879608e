import Foundation
import Testing

/// `--checkpoints`, `--resume` and Ctrl-C: a training that goes on is one that never stopped.
struct CheckpointsTests {
  private struct Result: Decodable {
    var epochs: [Epoch]
    var testLoss: Double
    struct Epoch: Decodable, Equatable {
      var epoch: Int
      var trainLoss, trainAccuracy, testLoss: Double
    }
  }

  private static let everything = [
    "--hidden", "8", "--batch-size", "7", "--batch-norm", "--dropout", "0.3", "--augment",
    "--optimizer", "sgd", "--momentum", "0.9", "--weight-decay", "0.01", "--clip-norm", "1",
    "--early-stopping", "100000",
  ]

  private func arguments(_ data: URL, _ more: [String]) -> [String] {
    ["train", "--data", data.path, "--json", "--threads", "1"] + more
  }

  private func train(_ data: URL, _ more: [String]) async throws -> CourseTool.Run {
    try await CourseTool.run(arguments(data, more))
  }

  private func bytes(_ folder: URL, _ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)])
  func signalLeavesAWholeCheckpoint(_ signal: Int32, _ status: Int) async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 20)
      let kept = folder.appending(path: "kept")
      let stopped = try await InterruptedRun.run(
        arguments(data, Self.everything + ["--epochs", "100000", "--checkpoints", kept.path]),
        signal: signal
      ) { $0.contains("epoch 5/") }
      #expect(stopped.status == status, "\(stopped.error.suffix(400))")
      let sentence = /stopped after (\d+) whole epochs, kept in (.+); to go on, the same command/
      let match = try #require(stopped.error.firstMatch(of: sentence))
      let epochs = try #require(Int(match.1))
      #expect(epochs >= 5)
      #expect(
        try kept.contents() == ["best.safetensors", "last.safetensors", "training.safetensors"])

      // The same options, a few more epochs, and everything is as if nobody had stopped it.
      let more = Self.everything + ["--epochs", "\(epochs + 3)"]
      let resumed = try await train(data, more + ["--resume", kept.path])
      #expect(resumed.status == 0, "\(resumed.error)")
      #expect(resumed.errorLines.first?.hasPrefix("epoch \(epochs + 1)/\(epochs + 3) ") == true)
      let whole = folder.appending(path: "whole")
      let uninterrupted = try await train(data, more + ["--checkpoints", whole.path])
      let (a, b) = (try resumed.json(Result.self), try uninterrupted.json(Result.self))
      #expect(a.epochs.count == epochs + 3)
      #expect(a.epochs == b.epochs)
      #expect(a.testLoss == b.testLoss)
      for name in ["last.safetensors", "best.safetensors"] {
        #expect(try bytes(kept, name) == bytes(whole, name), "\(name)")
      }
    }
  }

  /// The rates of a cycle depend on all epochs: stopped by a signal, not by fewer of them.
  @Test func cycleGoesOn() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 10)
      let kept = folder.appending(path: "kept")
      let epochs = 20 + 2 * InterruptedRun.linesAhead
      let options = Self.everything + ["--schedule", "one-cycle", "--epochs", "\(epochs)"]
      let stopped = try await InterruptedRun.run(
        arguments(data, options + ["--checkpoints", kept.path]), signal: SIGINT
      ) { $0.contains("epoch 20/") }
      #expect(stopped.status == 130)
      let resumed = try await train(data, options + ["--resume", kept.path])
      let uninterrupted = try await train(data, options)
      #expect(try resumed.json(Result.self).epochs == uninterrupted.json(Result.self).epochs)
    }
  }

  @Test func whatCannotGoOnIsSaid() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 5)
      let kept = folder.appending(path: "kept").path
      let options = ["--hidden", "4", "--epochs", "2"]
      #expect(try await train(data, options + ["--checkpoints", kept]).status == 0)
      let other = folder.appending(path: "other")
      try SmallPictures.write(to: other, each: 6)
      let file = folder.appending(path: "kept/training.safetensors")
      func expectError(_ data: URL, _ more: [String], _ sentence: String) async throws {
        let run = try await train(data, more)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(run.error.contains(sentence), "\(run.error)")
      }
      try await expectError(
        data, options + ["--checkpoints", kept], "\(kept): keeps a training already; --resume")
      try await expectError(
        data, options + ["--resume", kept], "has 2 epochs already; with --epochs above 2")
      try await expectError(
        data, ["--hidden", "5", "--epochs", "3", "--resume", kept],
        "--hidden was 4 in the training that was kept and is 5 now")
      try await expectError(
        data, options + ["--resume", folder.path], "no training is kept there")
      try await expectError(
        other, ["--hidden", "4", "--epochs", "3", "--resume", kept], "--data was")
      let whole = try Data(contentsOf: file)
      try whole.prefix(whole.count - 9).write(to: file)
      try await expectError(
        data, ["--hidden", "4", "--epochs", "3", "--resume", kept], "training.safetensors: ")
      try Data(contentsOf: folder.appending(path: "kept/last.safetensors")).write(to: file)
      try await expectError(
        data, ["--hidden", "4", "--epochs", "3", "--resume", kept],
        "training.safetensors: is not a checkpoint")
    }
  }

  /// The checkpoint before the loss went wrong is there and is used.
  @Test func divergenceLeavesTheNetworkBefore() async throws {
    try await withTemporaryFolder { folder in
      let kept = folder.appending(path: "kept")
      let run = try await CourseTool.run(
        "train", "--json", "--threads", "1", "--optimizer", "sgd", "--learning-rate", "1000",
        "--checkpoints", kept.path)
      #expect(run.status == 2)
      #expect(run.errorLines.count == 2)
      #expect(run.error.contains("\(kept.path)/last.safetensors holds the network of epoch 0"))
      #expect(run.error.contains("error: the loss is "))
      let prediction = try await CourseTool.run(
        "predict", "--weights", "\(kept.path)/last.safetensors", "--data", "embedded")
      #expect(prediction.status == 0, "\(prediction.error)")
    }
  }
}
