import CourseKit
import Images
import RunRecords
import Testing

@testable import Experiments

/// Two pictures of 2 rows and 3 columns.
private let pair = LabeledImages(
  height: 2, width: 3, channels: 1, bytes: [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16],
  labels: [0, 1], classNames: ["a", "b"])

@Suite struct PictureMeasureTests {
  @Test func shiftedPicturesLeaveBlackBehind() {
    #expect(pair.shifted(rows: 0, columns: 0) == pair)
    #expect(pair.shifted(rows: 1, columns: 0).bytes == [0, 0, 0, 1, 2, 3, 0, 0, 0, 11, 12, 13])
    #expect(pair.shifted(rows: 0, columns: -1).bytes == [2, 3, 0, 5, 6, 0, 12, 13, 0, 15, 16, 0])
    #expect(pair.shifted(rows: -1, columns: 2).bytes == [0, 0, 4, 0, 0, 0, 0, 0, 14, 0, 0, 0])
    #expect(pair.shifted(rows: 2, columns: 0).bytes == Array(repeating: 0, count: 12))
    #expect(pair.shifted(rows: 1, columns: 1).labels == pair.labels)
  }

  @Test func channelsAreShiftedTogether() {
    let picture = LabeledImages(
      height: 1, width: 2, channels: 3, bytes: [1, 2, 3, 4, 5, 6], labels: [0],
      classNames: ["a"])
    #expect(picture.shifted(rows: 0, columns: 1).bytes == [0, 0, 0, 1, 2, 3])
    #expect(picture.withRedAndBlueSwapped.bytes == [3, 2, 1, 6, 5, 4])
    #expect(picture.withRedAndBlueSwapped.withRedAndBlueSwapped == picture)
    #expect(pair.withRedAndBlueSwapped == pair)
  }

  @Test(arguments: [true, false]) func swappedChannelsKeepTheNormalization(
    trainingToo: Bool
  ) throws {
    let data = ShapePictures(classCount: 4, side: 8).dataSet(trainPerClass: 2, testPerClass: 2)
    let changed = try PictureChange.swappedChannels(trainingToo: trainingToo).apply(data, 1)
    #expect(changed.normalization == data.normalization)
    #expect(changed.test == data.test.withRedAndBlueSwapped && changed.test != data.test)
    #expect((changed.train == data.train) == !trainingToo)
  }

  @Test func unitsThatNeverFireAreDead() {
    var activity = UnitActivity(units: 3)
    #expect(activity.deadCount == 3)
    activity.add(Tensor(shape: [2, 3], elements: [0, 0, 1, 0, 0, 0]))
    #expect(activity.hasFired == [false, false, true])
    activity.add(Tensor(shape: [1, 3], elements: [0.5, 0, 0]))
    #expect(activity.deadCount == 1)
  }

  @Test func gradientNormsAreThoseOfWeights() {
    let weight = Parameter(.zeros([1, 2]), name: "weight")
    weight.grad = Tensor(shape: [1, 2], elements: [3, 4])
    let bias = Parameter(.zeros([2]), name: "bias")
    bias.grad = Tensor(shape: [2], elements: [8, 9])
    #expect(weightGradientNorms(of: [weight, bias]) == [5])
  }
}

@Suite struct SmoothingTests {
  @Test func smoothingIsAWeightedMean() {
    let curve = [4.0, 2, 8]
    #expect(curve.smoothed(weight: 0) == curve)
    // (½ · 4 + 2) / (1 + ½) and (¼ · 4 + ½ · 2 + 8) / (1 + ½ + ¼).
    #expect(abs(curve.smoothed(weight: 0.5)[1] - 8.0 / 3) < 1e-12)
    #expect(abs(curve.smoothed(weight: 0.5)[2] - 40.0 / 7) < 1e-12)
    for number in [3.0, 3, 3].smoothed(weight: 0.99) { #expect(abs(number - 3) < 1e-12) }
    #expect([Double]().smoothed(weight: 0.6).isEmpty)
  }

  @Test func theSeemingMinimumIsHeldAgainstTheTrueOne() throws {
    let minimum = try #require(SeemingMinimum(of: [5, 1, 4, 3], beside: [4, 3, 2, 2]))
    #expect(minimum.step == 2 && minimum.trueStep == 3)
    #expect(minimum.loss == 1 && minimum.trueLoss == 2 && minimum.lossThere == 3)
    #expect(SeemingMinimum(of: [], beside: []) == nil)
    #expect(SeemingMinimum(of: [1], beside: [1, 2]) == nil)
  }

  @Test func samplesOfACurveAreNoMeans() {
    let curve = Outcome.Curve.sample(of: (0..<201).map(Double.init))
    #expect(curve.x.prefix(3) == [1, 4, 7] && curve.y.prefix(3) == [0, 3, 6])
    #expect(curve.x.count == 67)
  }
}

@Suite struct DerivedNumberTests {
  private func numbers(_ metric: String, _ setting: String) -> [Double?] {
    metric == "accuracy" ? setting == "A" ? [1, 2, nil] : [0.5, nil, 1] : []
  }

  @Test func differencesAreTakenSeedBySeed() {
    let difference = DerivedNumber("cost", for: "X", "accuracy", of: "A", minus: "B")
    #expect(difference.numbers(from: numbers) == [0.5, nil, nil])
    let same = DerivedNumber("own", "accuracy", of: "A")
    #expect(same.numbers(from: numbers) == [1, 2, nil])
    #expect(DerivedNumber("none", "loss", of: "A").numbers(from: numbers).isEmpty)
  }
}

/// The experiments of one section that measure something of their own, on a few pictures.
@Suite struct MeasuringExperimentTests {
  @Test(
    arguments: [
      ("2.3-activations", "gradientOrdersLostReLUDepth10", "layerGradient"),
      ("2.3-dead-units", "deadUnitsSGD001", "deadUnits"),
      ("5.1-smoothing", "stepErrorRaw", "shownLoss"),
      ("6.2-shifts", "accuracyCostShift4CNN", "shiftedAccuracy"),
    ])
  func theirNumbersAreRecorded(_ id: String, value: String, metric: String) async throws {
    let experiment = try #require(Experiment.select([id]).first)
    let data = try fewImages(perClass: 3)
    let settings = ExperimentSettings(epochs: 1, seeds: [1])
    let record = try await experiment.run(data: data, settings: settings)
    #expect(record.values[value] != nil)
    #expect(record.series.contains { $0.metric == metric && $0.axis != .epoch })
    for claim in record.claims {
      #expect(record.values[claim.metric + claim.greater] != nil, "\(claim.id)")
    }
  }
}
