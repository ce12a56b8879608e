import CourseKit
import Images
import NeuralNetworks
import Testing

@testable import Experiments

@Suite struct HandLoopTests {
  private func trained(
    _ loop: HandLoop, rate: Double, on pictures: TrainTestSplit
  ) throws -> (model: Sequential, outcome: Outcome) {
    let model = MLPClassifier.make(inputShape: [784], hidden: [8], classes: 10, seed: 1)
    let outcome = try loop.train(
      model, SGD(model.parameters, learningRate: rate), CrossEntropyLoss(), on: pictures,
      epochs: 2, seed: 1, onEpoch: {})
    return (model, outcome)
  }

  @Test func accumulatedBatchesAreOneLargeBatch() throws {
    let pictures = try fewImages(perClass: 4)
    let large = try trained(HandLoop(batchSize: 20), rate: 0.1, on: pictures).model
    let four = HandLoop(batchSize: 5, accumulates: 4)
    #expect(try trained(four, rate: 0.1, on: pictures).model.greatestDifference(from: large) < 1e-5)
    let undivided = HandLoop(batchSize: 5, accumulates: 4, dividesLoss: false)
    let model = try trained(undivided, rate: 0.1, on: pictures).model
    #expect(model.greatestDifference(from: large) > 1e-3)
    // Four times the gradient at a fourth of the rate.
    let slow = try trained(undivided, rate: 0.025, on: pictures).model
    #expect(slow.greatestDifference(from: large) < 1e-5)
  }

  @Test func restOfAnEpochIsAStepOfItsOwn() throws {
    let pictures = try fewImages(perClass: 3)
    // 30 pictures in steps of 2 × 10 and then of 10, half of the loss each.
    let outcome = try trained(
      HandLoop(batchSize: 10, accumulates: 2), rate: 0.1, on: pictures
    ).outcome
    #expect(outcome.values["finiteSteps"] == 6)
    #expect(outcome.series["testLoss"]?.count == 2)
    #expect(outcome.values["cleanAccuracy"] == nil)
  }

  @Test func cleanPicturesAreTestedOnBeside() throws {
    let (pictures, clean) = try fewImages(perClass: 4).withHalfSetAside()
    #expect(pictures.test.count == 20 && clean.count == 20)
    #expect(pictures.test.classCounts == clean.classCounts)
    var loop = HandLoop()
    loop.cleanPictures = pictures.test
    let outcome = try trained(loop, rate: 0.1, on: pictures).outcome
    #expect(outcome.series["cleanAccuracy"] == outcome.series["testAccuracy"])
    #expect(outcome.values["optimism"] == 0)
  }

  @Test func naiveLogIsTheSameUntilItOverflows() throws {
    let logits = Tensor(shape: [2, 3], elements: [1, 2, 3, -1, 0, 4])
    let (naive, right) = (NaiveLogLoss(), CrossEntropyLoss())
    let loss = try naive.forward(logits, labels: [2, 0])
    #expect(abs(loss - (try right.forward(logits, labels: [2, 0]))) < 1e-5)
    for (one, other) in zip(try naive.backward().elements, try right.backward().elements) {
      #expect(abs(one - other) < 1e-6)
    }
    let large = Tensor(shape: [1, 2], elements: [0, 90])
    #expect(!(try naive.forward(large, labels: [0]).isFinite))
    #expect(abs(try right.forward(large, labels: [0]) - 90) < 1e-4)
    let far = Tensor(shape: [1, 2], elements: [0, -110])
    #expect(!(try naive.forward(far, labels: [1]).isFinite))
  }

  @Test func summedLossIsTheMeanTimesTheBatch() throws {
    let logits = Tensor(shape: [2, 2], elements: [0, 0, 0, 0])
    let loss = SummedLoss()
    #expect(abs(try loss.forward(logits, labels: [0, 1]) - 1.386294) < 1e-5)
    #expect(try loss.backward().elements == [-0.5, 0.5, 0.5, -0.5])
  }
}
