import Foundation
import Images
import NeuralNetworks
import Testing
import Training
import Weights

/// A training that is kept, and one that goes on with it.
@Suite struct CheckpointRecorderTests {
  private let data = tinyPictures()

  private func configuration(epochs: Int) -> TrainingConfiguration {
    TrainingConfiguration(
      network: .mlp(hidden: [6], batchNorm: true, dropout: 0.3),
      optimizer: OptimizerChoice(.sgd, momentum: 0.9), maxGradientNorm: 1,
      batches: BatchChoice(size: 3, augmentation: .standard), epochs: epochs, patience: 1000)
  }

  private func plan(_ path: String, resumes: Bool = false) -> CheckpointPlan {
    CheckpointPlan(
      folder: CheckpointFolder(path: path), resumes: resumes, settings: ["--hidden": "6"])
  }

  @discardableResult
  private func train(
    epochs: Int, _ plan: CheckpointPlan?, then more: [any TrainingRecorder] = []
  ) throws -> (TrainingSession, TrainingSummary) {
    let session = try TrainingSession(
      configuration(epochs: epochs), on: data, checkpoints: plan)
    let recorders = [try session.checkpointRecorder()].compactMap(\.self)
    return (session, try session.train(telling: recorders + more))
  }

  private func numbers(_ summary: TrainingSummary) -> [[Double?]] {
    summary.epochs.map { [Double($0.epoch), $0.trainingLoss, $0.validationLoss] }
  }

  @Test func goesOnAsIfItHadNeverStopped() throws {
    try withTemporaryFolder { folder in
      let (whole, expected) = try train(epochs: 6, plan("\(folder)/whole"))
      try train(epochs: 4, plan("\(folder)/kept"))
      let (resumed, summary) = try train(epochs: 6, plan("\(folder)/kept", resumes: true))
      #expect(numbers(summary) == numbers(expected) && summary.bestEpoch == expected.bestEpoch)
      #expect(resumed.file == whole.file)
      for name in ["last", "best"] {
        #expect(
          FileManager.default.contentsEqual(
            atPath: "\(folder)/whole/\(name).safetensors",
            andPath: "\(folder)/kept/\(name).safetensors"), "\(name)")
      }
    }
  }

  /// Stopped in the middle of the third epoch, two are kept.
  @Test func keepsWholeEpochs() throws {
    try withTemporaryFolder { path in
      let session = try TrainingSession(configuration(epochs: 5), on: data, checkpoints: plan(path))
      let recorder = try #require(try session.checkpointRecorder())
      #expect(throws: NotingRecorder.Failed.self) {
        try session.train(telling: [
          recorder, NotingRecorder(name: "a", notes: Notes(), failsAtStep: 16),
        ])
      }
      let kept = try CheckpointFolder(path: path).read()
      #expect(kept.progress.epoch == 2 && kept.epochs.map(\.epoch) == [1, 2])
      #expect(kept.settings["--hidden"] == "6")
    }
  }

  @Test func keepsTheNetworkBeforeItsFirstStep() throws {
    try withTemporaryFolder { path in
      let session = try TrainingSession(configuration(epochs: 1), on: data, checkpoints: plan(path))
      let fresh = session.file
      let recorder = try #require(try session.checkpointRecorder())
      #expect(throws: NotingRecorder.Failed.self) {
        try session.train(telling: [
          recorder, NotingRecorder(name: "a", notes: Notes(), failsAtStep: 1),
        ])
      }
      let folder = CheckpointFolder(path: path)
      #expect(try ModelFile(SafetensorsFile(path: folder.last), path: folder.last) == fresh)
      #expect(!FileManager.default.fileExists(atPath: folder.best))
    }
  }

  @Test func nothingIsWrittenWithoutAPlanOrBeforeTheTraining() throws {
    try withTemporaryFolder { folder in
      #expect(try train(epochs: 1, nil).0.checkpointRecorder() == nil)
      _ = try TrainingSession(configuration(epochs: 1), on: data, checkpoints: plan("\(folder)/k"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/k"))
    }
  }

  @Test func whatCannotGoOnIsAValue() throws {
    try withTemporaryFolder { path in
      func refusal(
        epochs: Int = 9, _ plan: CheckpointPlan, on data: TrainTestSplit? = nil
      ) -> CheckpointError? {
        #expect(throws: CheckpointError.self) {
          try TrainingSession(
            configuration(epochs: epochs), on: data ?? self.data, checkpoints: plan)
        }
      }
      #expect(refusal(plan(path, resumes: true)) == .nothing(path: path))
      try train(epochs: 2, plan(path))
      #expect(refusal(plan(path)) == .used(path: path))
      #expect(refusal(epochs: 2, plan(path, resumes: true)) == .done(epochs: 2, asked: 2))
      var other = plan(path, resumes: true)
      other.settings["--hidden"] = "7"
      #expect(refusal(other) == .option("--hidden", was: "6", now: "7"))
      let error = refusal(plan(path, resumes: true), on: tinyPictures(seed: 2))
      guard case .data(let was, let now) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(was.hasPrefix("tiny, 20 + 10, ") && now.hasPrefix("tiny, 20 + 10, ") && was != now)
      let file = "\(path)/last.safetensors"
      #expect(refusal(plan("\(file)/k", resumes: true)) == .nothing(path: "\(file)/k"))
      #expect(throws: CheckpointError.noFolder(path: "\(file)/k")) {
        try train(epochs: 1, plan("\(file)/k"))
      }
    }
  }
}
