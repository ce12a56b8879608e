import Foundation
import TensorBoard
import Testing

/// `course train` on a folder of pictures.
struct TrainCommandTests {
  /// What `--json` prints, but for the times, by the keys that `docs/json.md` promises.
  private struct Result: Decodable, Equatable {
    var version: Int
    var testAccuracy: Double
    var testLoss: Double
    var epochs: [Epoch]
    var data: Data
    var settings: Settings
    var confusionMatrix: [[Int]]

    struct Epoch: Decodable, Equatable {
      var epoch: Int
      var trainLoss: Double
      var trainAccuracy: Double
      var testLoss: Double
      var testAccuracy: Double
    }
    struct Data: Decodable, Equatable {
      var trainImages: Int
      var testImages: Int
      var classNames: [String]
      var height: Int
      var width: Int
      var channels: Int
    }
    struct Settings: Decodable, Equatable {
      var hidden: [Int]
      var parameters: Int
      var optimizer: String
      var learningRate: Double
      var batchSize: Int
      var seed: Int
      var threads: Int
    }
  }

  private struct Times: Decodable {
    var imagesPerSecond: Double
    var trainingSeconds: Double
  }

  private func train(_ data: URL, _ more: String...) async throws -> CourseTool.Run {
    try await CourseTool.run(
      ["train", "--data", data.path, "--json", "--threads", "1", "--hidden", "8"] + more)
  }

  @Test func jsonSaysWhatCameOfIt() async throws {
    try await withTemporaryFolder { folder in
      try SmallPictures.write(to: folder)
      let run = try await train(
        folder, "--epochs", "20", "--batch-size", "8", "--learning-rate", "0.02")
      #expect(run.status == 0, "\(run.error)")
      let result = try run.json(Result.self)
      #expect(
        result.data
          == Result.Data(
            trainImages: 24, testImages: 6, classNames: ["dark", "light", "striped"], height: 4,
            width: 5, channels: 1))
      #expect(
        result.settings
          == Result.Settings(
            hidden: [8], parameters: 20 * 8 + 8 + 8 * 3 + 3, optimizer: "adam",
            learningRate: 0.02, batchSize: 8, seed: 1, threads: 1))
      #expect(result.epochs.map(\.epoch) == Array(1...20))
      #expect(result.epochs.allSatisfy { $0.trainLoss > 0 && $0.trainLoss.isFinite })
      #expect(result.epochs[19].trainLoss < result.epochs[0].trainLoss / 4)
      #expect(result.testAccuracy == 1)
      #expect(result.confusionMatrix == [[2, 0, 0], [0, 2, 0], [0, 0, 2]])
      let times = try run.json(Times.self)
      #expect(times.imagesPerSecond > 0)
      #expect(times.trainingSeconds > 0)
      // Progress goes to standard error, a line for each epoch.
      #expect(run.errorLines.count == 20)
      #expect(run.errorLines[0].hasPrefix("epoch 1/20"))
    }
  }

  @Test func seedRepeatsTheTraining() async throws {
    try await withTemporaryFolder { folder in
      try SmallPictures.write(to: folder, each: 5)
      func result(seed: String) async throws -> Result {
        try await train(folder, "--epochs", "2", "--seed", seed).json()
      }
      let first = try await result(seed: "3")
      #expect(try await result(seed: "3") == first)
      #expect(try await result(seed: "4").epochs != first.epochs)
    }
  }

  @Test func logIsWhatTensorBoardReads() async throws {
    try await withTemporaryFolder { folder in
      let (data, log) = (folder.appending(path: "data"), folder.appending(path: "runs"))
      try SmallPictures.write(to: data)
      let run = try await train(
        data, "--epochs", "3", "--batch-size", "8", "--optimizer", "sgd", "--log", log.path)
      #expect(run.status == 0, "\(run.error)")
      let result = try run.json(Result.self)
      let runs = try log.contents()
      #expect(runs == ["sgd-lr0.1-h8-s1-b8-data-e3"])
      let file = try EventFileReader.readRun(directory: log.appending(path: runs[0]).path)
      #expect(file.files.map(\.ending) == file.files.map { _ in .complete })
      #expect(
        Set(file.scalars.map(\.tag)).isSuperset(of: [
          "batch/loss", "batch/accuracy", "batch/learning_rate", "loss/train", "loss/test",
          "accuracy/train", "accuracy/test",
          "learning_rate", "speed/images_per_second",
        ]))
      #expect(file.scalars.tagged("batch/loss").map(\.step) == Array(1...9))
      for tag in ["loss/train", "loss/test", "accuracy/train", "accuracy/test", "learning_rate"] {
        #expect(file.scalars.tagged(tag).map(\.step) == [1, 2, 3], "\(tag)")
      }
      #expect(
        file.scalars.tagged("loss/train").map(\.value) == result.epochs.map { Float($0.trainLoss) })
      #expect(
        file.scalars.tagged("accuracy/test").map(\.value)
          == result.epochs.map { Float($0.testAccuracy) })
      #expect(file.scalars.tagged("learning_rate").map(\.value) == [0.1, 0.1, 0.1])
    }
  }

  /// No file may grow beyond 50 KiB, as on a disk that is full.
  @Test func fullDiskEndsTheLogAndNotTheTraining() async throws {
    try await withTemporaryFolder { folder in
      try SmallPictures.write(to: folder.appending(path: "data"))
      let script = """
        trap '' XFSZ; ulimit -f 50
        exec "$0" train --data data --hidden 8 --epochs 30 --threads 1 --log runs \
          --save n.safetensors
        """
      let run = try await CourseTool.run(
        ["-c", script, CourseTool.program.path], in: folder,
        program: URL(filePath: "/bin/bash"))
      #expect(run.status == 1)
      #expect(
        run.error.contains("error: the log is not whole, and the training went on without it: "),
        "\(run.error)")
      #expect(run.error.contains("epoch 30/30"))
      let predicted = try await CourseTool.run(
        "predict", "--weights", "n.safetensors", "--data", "data", in: folder)
      #expect(predicted.status == 0, "\(predicted.error)")
    }
  }

  @Test func reportIsForPeopleUnlessJSONIsAsked() async throws {
    try await withTemporaryFolder { folder in
      try SmallPictures.write(to: folder, each: 5)
      let run = try await CourseTool.run(
        "train", "--data", folder.path, "--epochs", "1", "--hidden", "none", "--threads", "1",
        language: "es")
      #expect(run.status == 0, "\(run.error)")
      #expect(
        run.output.contains(
          "12 imágenes para entrenar, 3 para probar\n"
            + "para probar se aparta el 20 % de cada clase, siempre el mismo (--test-share)\n"
            + "MLP 20-3, 63 parámetros"))
      #expect(run.output.contains("precision    recall  f1-score   support"))
      #expect(run.output.contains("exactitud en prueba "))
      #expect(run.error.hasPrefix("época 1/1"))
    }
  }
}
