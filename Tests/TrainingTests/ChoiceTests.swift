import CourseKit
import Foundation
import Images
import Localization
import NeuralNetworks
import Testing
import Training
import Weights

@Suite struct ChoiceTests {
  private func session(
    _ change: (inout TrainingConfiguration) -> Void, on data: TrainTestSplit = tinyPictures()
  ) throws -> TrainingSession {
    var configuration = TrainingConfiguration(
      network: .mlp(hidden: [4]), batches: BatchChoice(size: 5), epochs: 3)
    change(&configuration)
    return try TrainingSession(configuration, on: data)
  }

  private func rates(_ schedule: ScheduleName?) throws -> [Double?] {
    try session {
      $0.schedule = schedule
      $0.optimizer.learningRate = 0.5
    }.train().epochs.map(\.learningRate)
  }

  @Test func schedulesChangeTheRate() throws {
    #expect(try rates(nil) == [0.5, 0.5, 0.5])
    let step = try rates(.step).compactMap(\.self)
    #expect(zip(step, [0.5, 0.05, 0.005]).allSatisfy { abs($0 - $1) < 1e-12 } && step.count == 3)
    let cosine = try rates(.cosine).compactMap(\.self)
    #expect(cosine[0] == 0.5 && cosine[1] < 0.5 && cosine[2] < cosine[1])
    let cycle = try rates(.oneCycle).compactMap(\.self)
    #expect(cycle[2] < cycle[0] && cycle[2] < 1e-3)
  }

  @Test func whatIsNotSaidIsTheDefaultOfTheOptimizer() {
    let numbers = OptimizerName.allCases.map { name in
      let choice = OptimizerChoice(name)
      return [choice.learningRate, choice.momentum, choice.weightDecay]
    }
    #expect(numbers == [[0.001, 0, 0], [0.001, 0, 0.01], [0.1, 0, 0]])
    let parameters = [Parameter(.zeros([2]))]
    #expect(OptimizerChoice(.adam).makeOptimizer(for: parameters) is Adam)
    #expect(OptimizerChoice(.adamw).makeOptimizer(for: parameters) is AdamW)
    let sgd = OptimizerChoice(.sgd, momentum: 0.5).makeOptimizer(for: parameters) as? SGD
    #expect(sgd?.momentum == 0.5 && sgd?.learningRate == 0.1)
  }

  @Test func aSavedNetworkIsWhereTheNextBegins() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/net.safetensors"
      let first = try session { $0.network = .mlp(hidden: [4], batchNorm: true) }
      try first.train()
      try first.file.safetensors().write(to: path)
      let second = try session { $0.network = .pretrained(weights: path) }
      #expect(
        second.model.state == first.model.state && second.normalization == first.normalization)
      #expect(try second.test() == first.test())
    }
  }

  @Test func aDescribedNetworkIsBuiltAndMustFit() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/net.json"
      func describe(_ classes: Int) throws {
        let json = """
          {"layers": [{"type": "Flatten"}, {"type": "Linear", "in_features": 12, "out_features": 3},
          {"type": "Tanh"}, {"type": "Linear", "in_features": 3, "out_features": \(classes)}]}
          """
        try Data(json.utf8).write(to: URL(filePath: path))
      }
      try describe(2)
      #expect(try session { $0.network = .described(by: path) }.model.parameterCount == 47)
      try describe(5)
      let error = #expect(throws: NetworkError.self) {
        try session { $0.network = .described(by: path) }
      }
      #expect(
        error?.sentence.en
          == "\(path): the network tells 5 classes apart, and the data have 2 (dark, light…)")
    }
  }

  @Test func anAugmentationThatChangesTheSizeIsRefused() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/augment.json"
      let json = try TensorPipeline(
        Compose([Resize(height: 6, width: 4)]), Normalize(mean: [0.5], std: [0.5])
      ).json()
      try Data(json).write(to: URL(filePath: path))
      let error = #expect(throws: AugmentationError.self) {
        try session { $0.batches.augmentation = .file(path) }
      }
      #expect(error?.got == ImageShape(height: 6, width: 4, channels: 1))
      #expect(error?.expected == ImageShape(height: 3, width: 4, channels: 1))
    }
  }
}
