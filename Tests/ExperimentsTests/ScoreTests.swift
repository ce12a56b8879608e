import CourseKit
import Images
import NeuralNetworks
import Testing

@testable import Experiments

/// What is measured of answers, on cases counted by hand.
@Suite struct ScoreTests {
  @Test func answersHaveProbabilitiesThatSumToOne() {
    let answers = Answers(logits: [0, 0, 1000, -1000], labels: [1, 0], classCount: 2)
    #expect(answers.classes == [0, 0])
    #expect(answers.accuracy == 0.5)
    #expect(answers.probabilities(of: 0) == [0.5, 1])
    #expect(answers.probabilities(of: 1) == [0.5, 0])
  }

  @Test func pairsOfNetworksAreComparedPictureByPicture() throws {
    let first = Answers(logits: [1, 0, 1, 0, 0, 1, 0, 1], labels: [0, 1, 1, 0], classCount: 2)
    let second = Answers(logits: [1, 0, 0, 1, 1, 0, 0, 1], labels: [0, 1, 1, 0], classCount: 2)
    // Answers 0 0 1 1 and 0 1 0 1.
    let pair = NetworkPair(first: first, second: second)
    #expect(first.accuracy == second.accuracy)
    #expect(pair.disagreement == 0.5)
    #expect(pair.repaired == 0.5)
    let common = try pair.commonPairs(1)
    #expect(common == 1)
  }

  @Test func measuresOfClassesFitEachOther() throws {
    let pictures = try fewImages(perClass: 5)
    let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [8], classes: 10, seed: 1)
    var outcome = Outcome()
    try [Measure.classScores(rare: [1, 2]), .thresholds(of: 3), .confusedPairs].take(
      of: model, pictures, at: .end, into: &outcome)
    let recalls = try #require(outcome.curves["classRecall"]?.y)
    #expect(outcome.values["macroRecall"] == recalls.mean)
    #expect(outcome.values["rareRecall"] == (recalls[1] + recalls[2]) / 2)
    #expect(outcome.values["recallTShirtTop"] == recalls[0])
    // As many pictures of each class: the accuracy is the mean recall.
    #expect(abs(outcome.values["accuracyAboveMacroRecall"] ?? 1) < 1e-12)
    // A higher threshold never finds more.
    let found = try #require(outcome.curves["thresholdRecall"]?.y)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 >= $1 })
    let shares = try #require(outcome.curves["mistakeShare"]?.y)
    #expect(shares.count == 45 && abs(shares.reduce(0, +) - 1) < 1e-12)
    // Every mistake belongs to a pair, whichever of the two was taken for the other.
    let pairs = outcome.values.filter { $0.key.hasPrefix("mistakes") && $0.key != "mistakes" }
    #expect(pairs.count == 45 && abs(pairs.values.reduce(0, +) - 1) < 1e-12)
  }

  @Test func recallsOfPartsMoveAsTheBinomialSays() throws {
    // 400 pictures of which every fourth is not found, and a class without mistakes.
    let spread = RecallSpread(hits: [
      (0..<400).map { $0 % 4 > 0 }, Array(repeating: true, count: 400),
    ])
    var generator = SeededGenerator(seed: 1)
    let found = try #require(spread.deviations(perClass: 20, orders: 200, using: &generator))
    #expect(spread.binomial(perClass: 20) == [(0.75 * 0.25 / 20).squareRoot(), 0])
    #expect(abs(found.recalls[0] / spread.binomial(perClass: 20)[0] - 1) < 0.03)
    #expect(found.recalls[1] == 0)
    // The mean of two recalls of which one stays moves half as far.
    #expect(abs(found.accuracy - found.recalls[0] / 2) < 1e-12)
    #expect(spread.deviations(perClass: 201, orders: 1, using: &generator) == nil)
  }

  @Test func namesBecomePartsOfNames() {
    #expect("T-shirt/top".identifier == "TShirtTop")
    #expect("Ankle boot".identifier == "AnkleBoot")
  }
}
