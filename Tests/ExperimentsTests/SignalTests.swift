import CourseKit
import Images
import NeuralNetworks
import Testing
import Training

@testable import Experiments

/// What is measured of layers, and of trainings along their epochs.
@Suite struct SignalTests {
  @Test func signalOfALinearNetworkIsKnown() throws {
    var generator = SeededGenerator(seed: 1)
    // Each layer doubles: 1 and 3 become 2 and 6, then 4 and 12.
    let layers = (0..<2).map { _ in Linear(1, 1, initializer: .constant(2), using: &generator) }
    let last = Linear(1, 2, initializer: .zeros, using: &generator)
    let model = Sequential([layers[0], ReLU(), layers[1], ReLU(), last])
    let batch = Batch(inputs: Tensor(shape: [2, 1], elements: [1, 3]), labels: [0, 1])
    let signal = try SignalDepth(of: model, on: batch)
    #expect(signal.deviations == [2, 4])
    let sizes: [Double] = [20, 80]
    #expect(signal.sizes == sizes.map { $0.squareRoot() })
    #expect(signal.deviationFactor == 2)
    // Zeros at the end: a loss of log 2, and no gradient before it.
    #expect(abs(signal.loss - logarithm(2.0)) < 1e-6)
    #expect(signal.gradients == [0, 0] && signal.gradientFactor == 0)
  }

  @Test func gradientsGrowBackThroughDoublingLayers() throws {
    var generator = SeededGenerator(seed: 1)
    let model = Sequential([
      Linear(1, 1, initializer: .constant(2), using: &generator), ReLU(),
      Linear(1, 1, initializer: .constant(2), using: &generator), ReLU(),
      Linear(1, 2, initializer: .xavierNormal(), using: &generator),
    ])
    let batch = Batch(inputs: Tensor(shape: [1, 1], elements: [1]), labels: [0])
    let signal = try SignalDepth(of: model, on: batch)
    #expect(abs(signal.gradientFactor - 2) < 1e-6)
  }

  @Test func varianceShiftsBehindDropoutOnly() throws {
    let pictures = try fewImages(perClass: 20)
    let ratios = try [false, true].map { hasDropout in
      var layers: [LayerDescription] = [.flatten, .linear(inFeatures: 784, outFeatures: 16)]
      if hasDropout { layers.append(.dropout(probability: 0.5)) }
      // Without momentum the running variance is the mean over all batches.
      layers += [.batchNorm1d(features: 16, momentum: nil), .relu]
      layers.append(.linear(inFeatures: 16, outFeatures: 10))
      let model = try Architecture(layers).makeModel(seed: 1)
      let batch = try Batch.whole(pictures)
      for _ in 0..<50 { _ = try model.forward(batch.inputs) }
      var outcome = Outcome()
      try [Measure.varianceShift].take(of: model, pictures, at: .end, into: &outcome)
      return try #require(outcome.values["varianceRatio"])
    }
    #expect(abs(ratios[0] - 1) < 0.02)
    // Kept with ½ and doubled, a number of mean 0 has twice its variance in training.
    #expect(ratios[1] < 0.6)
  }

  @Test func epochsAreCountedFromOne() throws {
    var outcome = Outcome()
    outcome.series = [
      "trainAccuracy": [0.5, 0.92, 1], "testAccuracy": [0.4, 0.7, 0.65], "testLoss": [2, 1, 1.5],
    ]
    let pictures = try fewImages(perClass: 1)
    let model = Sequential([Flatten()])
    try [Measure.ninetyPercent, .epochs(toAccuracy: 0.7), .epochs(toAccuracy: 0.8)].take(
      of: model, pictures, at: .end, into: &outcome)
    #expect(outcome.values["ninetyEpoch"] == 2 && outcome.values["ninetyTestAccuracy"] == 0.7)
    #expect(abs((outcome.values["lostAfterNinety"] ?? 0) - 0.05) < 1e-12)
    #expect(outcome.values["lossAfterNinety"] == 0.5)
    #expect(outcome.values["epochsTo70"] == 2 && outcome.values["epochsTo80"] == nil)
  }

  @Test func trainingThatStopsKeepsTheNumbersOfItsWeights() throws {
    let pictures = try fewImages(perClass: 4)
    let configuration = TrainingConfiguration(
      network: .mlp(hidden: [8]), optimizer: OptimizerChoice(.adam, learningRate: 0.1),
      patience: 1)
    var told = 0
    var tested = 0.0
    let found = try outcome(
      of: configuration, on: pictures, 30, 1, [],
      inspecting: {
        tested = try Answers(of: $0, on: pictures.test, pictures.normalization).accuracy
      }
    ) { told += 1 }
    let trained = try #require(found.values["epochsTrained"])
    #expect(trained < 30 && told == 30)
    #expect(found.series["testAccuracy"]?.count == 30)
    #expect(found.values["testAccuracy"] == tested)
  }

  @Test func picturesThatStopATrainingAreNotThoseItIsTestedOn() throws {
    let setting = Setting.stoppedByHeldOut(
      "Stopped", es: "", en: "", TrainingConfiguration(network: .mlp(hidden: [8]), patience: 1),
      on: PictureChoice())
    let found = try setting.train(fewImages(perClass: 5), 3, 1) {}
    #expect(found.values["trainImages"] == 40)
    #expect(found.series["testAccuracy"] == nil && found.series["heldOutAccuracy"]?.count == 3)
    let gap = try #require(found.values["gap"])
    let train = try #require(found.values["evaluatedTrainAccuracy"])
    let test = try #require(found.values["testAccuracy"])
    #expect(gap == train - test)
  }
}
