import CourseKit
import Images
import NeuralNetworks
import RunRecords
import Testing

@testable import Experiments

/// Gradient noise, and validations that are done right and wrong.
@Suite struct MeasuresOfStepsTests {
  @Test func noiseFallsAsOneOverTheBatch() throws {
    let pictures = try fewImages(perClass: 4)
    let model = MLPClassifier.make(inputShape: [784], hidden: [4], classes: 10, seed: 1)
    var outcome = Outcome()
    try [Measure.gradientNoise(sizes: [2, 8, 32], draws: 40...40)]
      .take(of: model, pictures, at: .end, into: &outcome)
    let exponent = try #require(outcome.values["noiseExponent"])
    #expect(abs(exponent - 1) < 0.15)
    #expect(outcome.curves["gradientNoise"]?.x == [2, 8, 32])
    #expect(model.parameters.allSatisfy { $0.grad.elements.allSatisfy { $0 == 0 } })
  }

  @Test func onePictureLeavesNoNoise() throws {
    let few = try fewImages(perClass: 4)
    let pictures = few.replacing(train: few.train.subset([0]))
    let model = MLPClassifier.make(inputShape: [784], hidden: [4], classes: 10, seed: 1)
    var outcome = Outcome()
    try [Measure.gradientNoise(sizes: [1], draws: 2...2)].take(
      of: model, pictures, at: .end, into: &outcome)
    #expect(outcome == Outcome())
  }

  @Test func validationInEvaluationModeHasNothingToDoWithBatches() throws {
    let pictures = try fewImages(perClass: 4)
    let model = MLPClassifier.make(
      inputShape: [784], hidden: [8], classes: 10, batchNorm: true, seed: 1)
    let state = model.state
    var right = Outcome()
    var wrong = Outcome()
    let sizes = [2, 13, 39]
    try [
      Measure.evalAccuracy,
      .accuracyByBatch(sizes: sizes, isInTraining: false, isShuffled: true),
      .repeatedValidation(times: 3, isInTraining: false),
    ].take(of: model, pictures, at: .end, into: &right)
    #expect(right.values["repeatDeviation"] == 0 && right.values["repeatRange"] == 0)
    #expect(right.values["accuracyInBatchesOf2"] == right.values["evalAccuracy"])
    // A batch of 2 knows of one picture only whether its unit is the greater of the two.
    try [Measure.accuracyByBatch(sizes: sizes, isInTraining: true, isShuffled: false)]
      .take(of: model, pictures, at: .end, into: &wrong)
    #expect(wrong.curves["accuracyByBatch"]?.axis == .batchSize)
    #expect(model.state == state && model.mode == .training)
  }
}
