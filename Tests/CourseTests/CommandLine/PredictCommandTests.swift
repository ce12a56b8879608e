import CourseKit
import Foundation
import Images
import Testing

/// `course predict` with weights of ours and of PyTorch.
struct PredictCommandTests {
  private struct Result: Decodable {
    var version: Int
    var classNames: [String]
    var assumptions: [String]
    var accuracy: Double?
    var images: [Image]
    struct Image: Decodable {
      var name: String
      var label: Int?
      var prediction: Int
      var probabilities: [Double]
      var logits: [Float]
    }
  }

  private static let golden = CourseTool.root
    .appending(path: "Tests/NeuralNetworksTests/Golden/Networks")

  private func train(_ folder: URL, _ more: String...) async throws -> (data: URL, weights: URL) {
    let data = folder.appending(path: "data")
    if !data.exists { try SmallPictures.write(to: data) }
    let weights = folder.appending(path: "net.safetensors")
    let run = try await CourseTool.run(
      [
        "train", "--data", data.path, "--json", "--threads", "1", "--epochs", "20",
        "--batch-size", "8", "--learning-rate", "0.02", "--hidden", "8", "--save", weights.path,
      ] + more)
    #expect(run.status == 0, "\(run.error)")
    return (data, weights)
  }

  private func predict(_ weights: URL, _ data: URL, _ more: String...) async throws
    -> CourseTool.Run
  {
    try await CourseTool.run(["predict", "--weights", weights.path, "--data", data.path] + more)
  }

  @Test func folderOfClassesHasAnAccuracy() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = try await train(folder, "--batch-norm", "--dropout", "0.1")
      let run = try await predict(weights, data, "--json")
      #expect(run.status == 0, "\(run.error)")
      let result = try run.json(Result.self)
      #expect(result.version == 1)
      #expect(result.classNames == ["dark", "light", "striped"])
      #expect(result.assumptions.isEmpty)
      #expect(result.images.count == 30)
      #expect(result.accuracy == 1)
      for image in result.images {
        #expect(image.label == image.prediction)
        #expect(image.logits.count == 3)
        #expect(abs(image.probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(image.logits.firstIndex(of: image.logits.max() ?? 0) == image.prediction)
      }
    }
  }

  @Test func picturesWithoutClasses() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = try await train(folder)
      let one = data.appending(path: "light/3.png")
      let run = try await predict(weights, one)
      #expect(run.status == 0)
      #expect(run.output.contains("light/3.png  light "))
      #expect(run.output.contains("█"))
      #expect(run.output.split(separator: "\n").count == 1)
      let flat = try await predict(weights, data.appending(path: "dark"), "--json")
      let result = try flat.json(Result.self)
      #expect(result.images.allSatisfy { $0.label == nil && $0.prediction == 0 })
      #expect(result.accuracy == nil)
      #expect(
        result.images.map { URL(filePath: $0.name).lastPathComponent }
          == (0..<10).map { "\($0).png" })
    }
  }

  @Test func decimalsAreThoseOfTheLanguage() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = try await train(folder)
      let run = try await CourseTool.run(
        "predict", "--weights", weights.path, "--data", data.path, language: "es")
      #expect(run.output.contains("exactitud 1,0000 en 30 imágenes de clase conocida"))
    }
  }

  private struct Networks: Decodable {
    var networks: [Network]
    struct Network: Decodable {
      var name: String
      /// The samples of a grey picture of 3×4, and what PyTorch makes of them.
      var picture: [UInt8]
      var pictureLogits: [Float]
    }
  }

  /// Files without metadata: the network is inferred and the normalization is Fashion-MNIST's.
  @Test func logitsAreThoseOfPyTorch() async throws {
    let networks = try JSONDecoder().decode(
      Networks.self, from: Data(contentsOf: Self.golden.appending(path: "networks.json"))
    ).networks
    #expect(networks.count == 5)
    try await withTemporaryFolder { folder in
      for network in networks {
        let image = Image(height: 3, width: 4, channels: 1, bytes: network.picture)
        try folder.write(PNG.encode(image), "a.png")
        let run = try await predict(
          Self.golden.appending(path: "\(network.name).safetensors"),
          folder.appending(path: "a.png"), "--json")
        #expect(run.status == 0, "\(run.error)")
        let result = try run.json(Result.self)
        #expect(result.classNames == ["0", "1", "2"])
        #expect(result.assumptions.count == 1)
        let scale = network.pictureLogits.map(abs).max() ?? 0
        for (got, expected) in zip(result.images[0].logits, network.pictureLogits) {
          #expect(abs(got - expected) <= 1e-5 * scale, "\(network.name)")
        }
      }
    }
  }

  /// A description that says what was inferred gives the same numbers, and names.
  @Test func descriptionInAFile() async throws {
    try await withTemporaryFolder { folder in
      let image = Image(height: 3, width: 4, channels: 1, bytes: (0..<12).map { UInt8($0 * 9) })
      try folder.write(PNG.encode(image), "a.png")
      let json = """
        {"layers": [
          {"type": "Flatten"}, {"type": "Linear", "in_features": 12, "out_features": 16},
          {"type": "BatchNorm1d", "num_features": 16}, {"type": "ReLU"}, {"type": "Dropout"},
          {"type": "Linear", "in_features": 16, "out_features": 8},
          {"type": "BatchNorm1d", "num_features": 8}, {"type": "ReLU"}, {"type": "Dropout"},
          {"type": "Linear", "in_features": 8, "out_features": 3}],
         "preprocessing": {"mean": [0.2860], "deviation": [0.3530]}, "classes": ["a", "b", "c"]}
        """
      try folder.write(json.utf8, "model.json")
      let weights = Self.golden.appending(path: "batch-norm.safetensors")
      let inferred = try await predict(weights, folder.appending(path: "a.png"), "--json")
      let said = try await predict(
        weights, folder.appending(path: "a.png"), "--json", "--model",
        folder.appending(path: "model.json").path)
      let (a, b) = (try inferred.json(Result.self), try said.json(Result.self))
      #expect(b.classNames == ["a", "b", "c"])
      #expect(b.assumptions.isEmpty)
      #expect(a.images[0].logits == b.images[0].logits)
      try folder.write(json.utf8.dropLast(4), "model.json")
      let bad = try await predict(
        weights, folder.appending(path: "a.png"), "--model",
        folder.appending(path: "model.json").path)
      #expect(bad.status == 2)
      #expect(bad.errorLines.count == 1)
      #expect(bad.error.contains("model.json: is not valid JSON ("))
    }
  }

  @Test func whatDoesNotFitIsSaid() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = try await train(folder)
      func write(_ path: String, _ height: Int, _ width: Int, _ channels: Int) throws -> URL {
        try folder.write(
          PNG.encode(
            Image(
              height: height, width: width, channels: channels,
              bytes: Array(repeating: 9, count: height * width * channels))), path)
        return folder.appending(path: path)
      }
      func expectError(_ weights: URL, _ data: URL, _ sentence: String) async throws {
        let run = try await predict(weights, data)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errorLines.count == 1)
        #expect(
          run.error.replacing(folder.path, with: "F").contains(sentence), "\(run.error)")
      }
      try await expectError(
        weights, write("wide.png", 4, 6, 1),
        "net.safetensors: the network expects pictures of 4×5×1, and those of the data are 4×6×1")
      try await expectError(
        weights, write("colour.png", 4, 5, 3), "pictures of 4×5×1, and those of the data are 4×5×3")
      try await expectError(
        Self.golden.appending(path: "mlp.safetensors"), folder.appending(path: "wide.png"),
        "does not take pictures of 4×6×1: Linear(12 → 16) takes a tensor of shape [N, 12], got"
          + " [1, 24]")
      let mixed = try write("mixed/1.png", 4, 5, 1).deletingLastPathComponent()
      _ = try write("mixed/2.png", 5, 4, 1)
      try await expectError(weights, mixed, "F/mixed/2.png: ")
      try await expectError(weights, folder.appending(path: "none"), "F/none: ")
      try await expectError(folder.appending(path: "none"), data, "F/none: ")
      let bytes = try Data(contentsOf: weights)
      try folder.write(bytes.prefix(bytes.count / 2), "half.safetensors")
      try await expectError(
        folder.appending(path: "half.safetensors"), data, "F/half.safetensors: ")
      let more = folder.appending(path: "more")
      for name in ["train", "test"] {
        for label in 0..<4 { _ = try write("more/\(name)/\(label)-x\(label)/1.png", 4, 5, 1) }
      }
      try await expectError(
        weights, more, "the network tells 3 classes apart, and the data have 4 (x0, x1, x2…)")
    }
  }

  /// Weights that are good to begin with, with the numbers that they were trained with.
  @Test func trainingStartsFromWeights() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = try await train(folder)
      struct Trained: Decodable {
        var epochs: [Epoch]
        var testAccuracy: Double
        struct Epoch: Decodable { var trainLoss: Double }
      }
      let run = try await CourseTool.run(
        "train", "--data", data.path, "--json", "--threads", "1", "--epochs", "1", "--weights",
        weights.path, "--no-shuffle")
      #expect(run.status == 0, "\(run.error)")
      let result = try run.json(Trained.self)
      #expect(result.testAccuracy == 1)
      #expect(result.epochs[0].trainLoss < 0.1)
    }
  }
}
