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
      let summary = try session.train(
        telling: [try TensorBoardRecorder(directory: "\(folder)/run")])
      let scalars = try EventFileReader.readRun(directory: "\(folder)/run").values.scalars
      func series(_ tag: String) -> [[Double]] {
        scalars.filter { $0.tag == tag }.map { [Double($0.step), Double($0.value)] }
      }
      #expect(series("batch/loss").map(\.[0]) == [1, 2, 3, 4, 5, 6])
      let values: [(String, KeyPath<TrainingEvent.EpochResult, Double?>)] = [
        ("loss/test", \.validationLoss), ("accuracy/test", \.validationAccuracy),
        ("learning_rate", \.learningRate),
      ]
      for (tag, value) in values {
        #expect(
          series(tag)
            == summary.epochs.map {
              [Double($0.epoch), Double(Float($0[keyPath: value] ?? .nan))]
            }, "\(tag)")
      }
      #expect(series("loss/train").count == 2 && series("accuracy/train").count == 2)
    }
  }
}
