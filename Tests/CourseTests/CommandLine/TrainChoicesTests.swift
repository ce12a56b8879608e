import Foundation
import Testing

/// The options of `course train` that change the network, the steps and the data.
struct TrainChoicesTests {
  private struct Result: Decodable {
    var epochs: [Epoch]
    var settings: Settings
    var stoppedEarly: Bool
    var bestEpoch: Int?
    var testLoss: Double
    struct Epoch: Decodable { var trainLoss, testLoss: Double }
    struct Settings: Decodable {
      var hidden: [Int]?
      var parameters: Int
      var learningRate, weightDecay: Double
      var shuffle: Bool
      var augment: String?
      var schedule: String?
    }
  }

  private func train(_ folder: URL, _ more: [String]) async throws -> CourseTool.Run {
    let data = folder.appending(path: "data")
    if !data.exists { try SmallPictures.write(to: data, each: 5) }
    return try await CourseTool.run(
      ["train", "--data", data.path, "--json", "--threads", "1", "--epochs", "3"] + more)
  }

  /// The training that the choices are held against, done once for all of them.
  private static let plain = Task {
    try await withTemporaryFolder { folder in
      try await Self().train(folder, ["--batch-size", "4"])
    }
  }

  /// Each choice changes the numbers of a training.
  @Test(arguments: [
    ["--batch-norm"], ["--dropout", "0.5"], ["--augment"], ["--no-shuffle"],
    ["--schedule", "step"], ["--schedule", "cosine"], ["--schedule", "one-cycle"],
    ["--weight-decay", "0.5"], ["--optimizer", "adamw"], ["--clip-norm", "0.001"],
    ["--init", "truncated-normal"],
  ])
  func choiceHasAnEffect(_ choice: [String]) async throws {
    try await withTemporaryFolder { folder in
      let plain = try await Self.plain.value
      let run = try await train(folder, ["--batch-size", "4"] + choice)
      #expect(run.status == 0, "\(run.error)")
      let (a, b) = (try plain.json(Result.self), try run.json(Result.self))
      #expect(a.epochs[2].trainLoss != b.epochs[2].trainLoss)
      #expect(b.epochs.allSatisfy { $0.trainLoss.isFinite })
    }
  }

  /// The sample of the course is soon learned by heart.
  @Test func stopsEarly() async throws {
    let run = try await CourseTool.run(
      "train", "--json", "--threads", "1", "--epochs", "100", "--early-stopping", "2",
      "--learning-rate", "0.01", "--hidden", "64")
    #expect(run.status == 0)
    let result = try run.json(Result.self)
    #expect(result.stoppedEarly)
    let (epochs, best) = (result.epochs, try #require(result.bestEpoch))
    #expect(epochs.count < 100)
    #expect(best == epochs.count - 2)
    // What is tested at the end is the best network.
    #expect(result.testLoss == epochs[best - 1].testLoss)
    #expect(epochs.allSatisfy { $0.testLoss >= result.testLoss })
  }

  /// 12 pictures in batches of 11 leave one over, which a batch normalization cannot learn from.
  @Test func batchOfOneIsLeftOut() async throws {
    try await withTemporaryFolder { folder in
      try SmallPictures.write(to: folder.appending(path: "data"), each: 5)
      let run = try await train(folder, ["--batch-norm", "--batch-size", "11"])
      #expect(run.status == 0, "\(run.error)")
    }
  }

  /// From its weights the sample of the course is learned, in a deep network as well.
  @Test(arguments: ["64", "64,64,64,64,64"]) func truncatedNormalLearns(_ hidden: String)
    async throws
  {
    let run = try await CourseTool.run(
      "train", "--json", "--threads", "1", "--epochs", "5", "--hidden", hidden, "--init",
      "truncated-normal")
    #expect(run.status == 0, "\(run.error)")
    let losses = try run.json(Result.self).epochs.map(\.trainLoss)
    // The loss of guessing among ten classes, from which it begins, is ln 10.
    #expect(losses[0] < 2.5 && losses[4] < 0.7 * losses[0], "\(losses)")
  }

  @Test func networkOfAFile() async throws {
    try await withTemporaryFolder { folder in
      let json = """
        {"layers": [
          {"type": "Conv2d", "in_channels": 1, "out_channels": 4, "kernel_size": 3, "padding": 1},
          {"type": "ReLU"}, {"type": "MaxPool2d", "kernel_size": 2}, {"type": "Flatten"},
          {"type": "Linear", "in_features": 16, "out_features": 3}]}
        """
      try folder.write(json.utf8, "cnn.json")
      let run = try await train(folder, ["--model", folder.appending(path: "cnn.json").path])
      #expect(run.status == 0, "\(run.error)")
      let settings = try run.json(Result.self).settings
      #expect(settings.parameters == 4 * 9 + 4 + 16 * 3 + 3)
      #expect(settings.hidden == nil)
    }
  }

  @Test func augmentationOfAFile() async throws {
    try await withTemporaryFolder { folder in
      let flip = #"{"transforms": [{"name": "VerticalFlip", "p": 1}, {"name": "ToTensor"}]}"#
      try folder.write(flip.utf8, "flip.json")
      let run = try await train(folder, ["--augment", folder.appending(path: "flip.json").path])
      #expect(run.status == 0, "\(run.error)")
      let crop = """
        {"transforms": [
          {"name": "RandomCrop", "height": 2, "width": 2, "p": 1}, {"name": "ToTensor"}]}
        """
      try folder.write(crop.utf8, "crop.json")
      let path = folder.appending(path: "crop.json").path
      let bad = try await train(folder, ["--augment", path])
      #expect(bad.status == 2)
      #expect(
        bad.error
          == "error: \(path): gives pictures of 2×2×1, and those of the data are 4×5×1\n")
    }
  }

  @Test(arguments: [
    (["--dropout", "1"], "--dropout takes a number from 0 to below 1, not 1.0"),
    (["--dropout", "nan"], "--dropout takes a number from 0 to below 1, not nan"),
    (["--momentum", "0.9"], "--momentum is for sgd; adam has its own"),
    (
      ["--optimizer", "sgd", "--momentum", "1"],
      "--momentum takes a number from 0 to below 1, not 1.0"
    ),
    (["--weight-decay", "-1"], "--weight-decay takes a number from 0 to below 1000, not -1.0"),
    (["--clip-norm", "0"], "--clip-norm takes a number above 0 and up to"),
    (["--early-stopping", "0"], "--early-stopping takes a number from 1 to 100000, not 0"),
    (["--schedule", "linear"], "--schedule takes step, cosine or one-cycle, not linear"),
    (
      ["--weights", "f", "--hidden", "3"],
      "--hidden does not go with --weights, which says already what the network is"
    ),
    (["--model", "f", "--dropout", "0.5"], "--dropout does not go with --model"),
    (["--resume", "a", "--checkpoints", "b"], "--resume goes on keeping in its own folder"),
  ])
  func mistakeIsNamed(_ arguments: [String], _ sentence: String) async throws {
    let run = try await CourseTool.run(["train"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.first?.contains(sentence) == true, "\(run.error)")
  }
}
