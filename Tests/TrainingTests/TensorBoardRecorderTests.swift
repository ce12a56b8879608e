import Foundation
import NeuralNetworks
import TensorBoard
import Testing
import Training

@Suite struct TensorBoardRecorderTests {
  @Test func writesEveryBatchAndEveryEpoch() throws {
    try withTemporaryFolder { folder in
      let session = try TrainingSession(
        TrainingConfiguration(
          network: .mlp(hidden: [4]), batches: BatchChoice(size: 8), epochs: 2),
        on: tinyPictures())
      let log = try session.tensorBoardRecorder(in: "\(folder)", named: "run", command: "course")
      #expect(log.directory == "\(folder)/run")
      var observers = TrainingObservers([log])
      let summary = try session.train(observers: &observers)
      #expect(observers.failures.isEmpty)
      let values = try EventFileReader.readRun(directory: log.directory).values
      let scalars = values.scalars
      func series(_ tag: String) -> [[Double]] {
        scalars.filter { $0.tag == tag }.map { [Double($0.step), Double($0.value)] }
      }
      #expect(series("batch/loss").map(\.[0]) == [1, 2, 3, 4, 5, 6])
      let ofEpochs: [(String, KeyPath<TrainingEvent.EpochResult, Double?>)] = [
        ("loss/test", \.validationLoss), ("accuracy/test", \.validationAccuracy),
        ("learning_rate", \.learningRate),
      ]
      for (tag, value) in ofEpochs {
        #expect(
          series(tag)
            == summary.epochs.map {
              [Double($0.epoch), Double(Float($0[keyPath: value] ?? .nan))]
            }, "\(tag)")
      }
      #expect(series("loss/train").count == 2 && series("accuracy/train").count == 2)
      #expect(series("batch/accuracy").count == 6)
      #expect(
        Set(values.images.map(\.tag)).isSuperset(of: [
          "test/predictions", "test/confusion_matrix",
        ]))
      #expect(values.images.filter { $0.tag == "test/predictions" }.map(\.step) == [1, 2])
      let histograms = Set(values.histograms.map(\.tag))
      #expect(histograms.filter { $0.hasPrefix("weights/") }.count == 4)
      #expect(histograms.filter { $0.hasPrefix("gradients/") }.count == 4)
      #expect(
        Set(values.texts.map(\.tag)).isSuperset(of: [
          "run/command/text_summary", "run/configuration/text_summary",
        ]))
    }
  }

  @Test func sameNameTwiceIsTwoRuns() throws {
    try withTemporaryFolder { folder in
      let session = try TrainingSession(TrainingConfiguration(epochs: 1), on: tinyPictures())
      let names = try (1...3).map { _ in
        try session.tensorBoardRecorder(in: "\(folder)", named: "a").directory
      }
      #expect(names == ["a", "a-2", "a-3"].map { "\(folder)/\($0)" })
    }
  }

  @Test func trainingGoesOnWhenItsLogIsRemoved() throws {
    try withTemporaryFolder { folder in
      let session = try TrainingSession(TrainingConfiguration(epochs: 2), on: tinyPictures())
      let log = try session.tensorBoardRecorder(in: "\(folder)", named: "a")
      try FileManager.default.removeItem(atPath: log.directory)
      var observers = TrainingObservers([log])
      let summary = try session.train(observers: &observers)
      #expect(summary.epochs.count == 2)
      #expect(observers.failures.count == 1 && observers.failures.first is LogError)
    }
  }
}
