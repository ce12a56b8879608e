import Foundation
import Localization
import RunRecords
import Testing

@testable import Experiments

@Suite struct RecordTests {
  @Test func aSeriesHoldsAllSeeds() {
    let series = RunRecord.Series(
      metric: "m", es: "a", en: "b", seeds: [[1, 5], [2, 5], [6, 5]])
    #expect(series.x == [1, 2])
    #expect(series.mean == [3, 5])
    #expect(series.low == [1, 5])
    #expect(series.high == [6, 5])
  }

  @Test func theMeanOfEqualNumbersIsNotOutsideThem() {
    // 0.1 + 0.1 + 0.1 is above 0.3 in binary.
    let series = RunRecord.Series(metric: "m", es: "a", en: "b", seeds: [[0.1], [0.1], [0.1]])
    #expect(series.low == series.mean && series.mean == series.high)
  }

  @Test func theDeviationIsThatOfASample() {
    #expect([2.0, 4, 4, 4, 5, 5, 7, 9].deviation == (32.0 / 7).squareRoot())
    #expect([3.0].deviation == 0)
  }

  @Test(
    arguments: [
      (0.123456789, 0.123457), (203_530, 203_530), (0, 0), (-1.0 / 3, -0.333333),
      (1_234_567.8, 1_234_570), (2.5e-9, 2.5e-9),
    ] as [(Double, Double)])
  func numbersAreCutToSixDigits(number: Double, expected: Double) {
    #expect(number.readable == expected)
  }

  @Test func aRecordIsReadAsItWasWritten() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "new/folder/0.0-small.json")
      #expect(try RunRecord.read(from: file) == nil)
      try RunRecord.small.write(to: file)
      #expect(try RunRecord.read(from: file) == .small)
    }
  }

  @Test(arguments: [
    ("{", "it is not valid JSON"), ("", "it is not valid JSON"), ("{}", "it has no version"),
    (#"{"version": 2, "id": 3}"#, "id is of the wrong kind"),
  ])
  func aDamagedRecordIsNamed(text: String, reason: String) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "damaged.json")
      try Data(text.utf8).write(to: file)
      let error = try #require(throws: ExperimentError.self) { try RunRecord.read(from: file) }
      #expect(error.sentence.en == "\(file.path) is not a recorded run: \(reason)")
    }
  }

  @Test func whatCannotBeWrittenLeavesWhatWasThere() throws {
    try withTemporaryFolder { folder in
      try Data("a file".utf8).write(to: folder.appending(path: "runs"))
      let file = folder.appending(path: "runs/0.0-small.json")
      #expect(throws: ExperimentError.self) { try RunRecord.small.write(to: file) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["runs"])
    }
  }
}

@Suite struct ComparisonTests {
  private func compare(
    kernel: String = "", _ change: (inout RunRecord) -> Void
  ) -> RunComparison {
    var record = RunRecord.small
    record.machine.kernel = kernel
    change(&record)
    return RunComparison(of: record, with: .small)
  }

  @Test func theSameRunIsReproduced() {
    let comparison = compare { _ in }
    #expect(comparison.kind == .sameSeeds)
    #expect(comparison.isReproduced)
    #expect(comparison.values.map(\.name) == ["accuracy", "parameters"])
    #expect(comparison.text(in: .en).contains("Reproduced."))
  }

  @Test func onTheSameKernelEveryNumberIsTheSame() {
    #expect(!compare { $0.values["accuracy"] = 0.500001 }.isReproduced)
    let comparison = compare { $0.series[0].mean = [0.4, 0.500001] }
    #expect(comparison.curves.map(\.pointsInside) == [1])
    #expect(!comparison.isReproduced)
  }

  @Test func onAnotherKernelANumberMayBeOffByFourStandardErrors() {
    // 4 · 0.1 · √(2 / 2).
    func compare(_ accuracy: Double?) -> RunComparison {
      self.compare(kernel: "Haswell") { $0.values["accuracy"] = accuracy }
    }
    #expect(compare(0.5).kind == .otherKernel)
    #expect(compare(0.11).isReproduced)
    #expect(!compare(0.09).isReproduced)
    #expect(!compare(.nan).isReproduced)
    #expect(!compare(nil).isReproduced)
  }

  @Test(arguments: ["", "Haswell"]) func aCountMayNotBeOff(kernel: String) {
    #expect(!compare(kernel: kernel) { $0.values["parameters"] = 43 }.isReproduced)
    #expect(!compare(kernel: kernel) { $0.values["more"] = 1 }.isReproduced)
  }

  @Test func onAnotherKernelACurveMayLeaveTheBandByHalfItsWidth() {
    #expect(compare(kernel: "Haswell") { $0.series[0].mean = [0.21, 0.69] }.isReproduced)
    let comparison = compare(kernel: "Haswell") { $0.series[0].mean = [0.19, 0.69] }
    #expect(comparison.curves.map(\.pointsInside) == [1])
    #expect(!comparison.isReproduced)
    #expect(!compare(kernel: "Haswell") { $0.series = [] }.isReproduced)
  }

  @Test func otherDataSettingsAndSomeOfTheSeedsAreNotCompared() {
    let comparison = compare {
      $0.dataset = "others"
      $0.seeds = [1]
      $0.settings = ["epochs": "1", "hidden": "9"]
    }
    #expect(comparison.obstacles.map(\.name) == ["dataset", "seeds", "epochs", "hidden"])
    #expect(comparison.obstacles.last?.recorded == nil)
    #expect(!comparison.isReproduced)
    #expect(comparison.text(in: .es).contains("No se puede comparar"))
    #expect(comparison.text(in: .en).contains("· epochs: recorded 2, new 1"))
  }
}

/// Claims of runs whose seeds have nothing in common.
@Suite struct NewSeedsTests {
  private func record(_ seeds: [UInt64], _ claims: [(Double, Double)]) -> RunRecord {
    var record = RunRecord.small
    record.seeds = seeds
    record.claims = claims.enumerated().map { index, claim in
      RunRecord.Claim(
        id: "c\(index)", es: "afirma", en: "claims", metric: "testAccuracy", greater: "A",
        less: "B", atLeast: 0, difference: claim.0, halfWidth: claim.1, probability: 0.01,
        verdict: .holds)
    }
    return record
  }

  /// A half width of t₄(0.975) / 100 is a standard error of 0.01, and that of a change 0.01 · √2.
  private let halfWidth = 2.776445105 / 100

  @Test func oneClaimMayChangeByItsInterval() {
    let recorded = record([1, 2, 3, 4, 5], [(0.1, halfWidth)])
    for (difference, isReproduced) in [(0.1392, true), (0.1393, false), (0.0608, true)] {
      let comparison = RunComparison(
        of: record([6, 7, 8, 9, 10], [(difference, halfWidth)]), with: recorded)
      #expect(comparison.kind == .newSeeds && comparison.obstacles.isEmpty)
      #expect(comparison.isReproduced == isReproduced, "\(difference)")
      #expect(comparison.text(in: .en).contains("the interval of"))
    }
  }

  @Test func severalClaimsAreCorrected() {
    // t₄ at 0.05 / 2, two-sided, is 3.495406.
    let recorded = record([1, 2, 3, 4, 5], [(0.1, halfWidth), (0, 0)])
    let comparison = RunComparison(
      of: record([6, 7, 8, 9, 10], [(0.1, halfWidth), (0, 0)]), with: recorded)
    #expect(abs(comparison.claims[0].halfWidth - 3.495406 * 0.0141421356) < 1e-7)
    #expect(comparison.isReproduced)
  }

  @Test func claimThatIsMissingIsNotReproduced() {
    let comparison = RunComparison(
      of: record([6, 7], []), with: record([1, 2], [(0.1, halfWidth)]))
    #expect(!comparison.isReproduced)
    #expect(comparison.text(in: .es).contains("nuevo –"))
  }

  @Test func countsHaveToBeTheSame() {
    let recorded = record([1, 2], [(31, 0)])
    #expect(RunComparison(of: record([3, 4], [(31, 0)]), with: recorded).isReproduced)
    #expect(!RunComparison(of: record([3, 4], [(30, 0)]), with: recorded).isReproduced)
  }
}

@Suite struct ExperimentTableTests {
  @Test(arguments: ["2.1-pixel-order", "2.1", "pixel-order", "2", "PIXEL-ORDER"])
  func anExperimentHasManyNames(name: String) throws {
    #expect(try Experiment.select([name]).map(\.id).contains("2.1-pixel-order"))
  }

  @Test(arguments: ["", "9.9", "pixel", "2.1-", "../2.1"]) func anUnknownNameIsNamed(
    name: String
  ) {
    let nearest = ["", "9.9"].contains(name) ? [] : ["2.1-pixel-order"]
    #expect(throws: ExperimentError.unknown(name, nearest: nearest)) {
      try Experiment.select([name])
    }
  }

  @Test func idsAreUnique() {
    #expect(Set(Experiment.all.map(\.id)).count == Experiment.all.count)
  }

  @Test func onlyTheExperimentsOwnRunIsRecorded() {
    let experiment = Experiment.pixelOrder
    let own = experiment.settings
    func departure(_ dataset: String, _ settings: ExperimentSettings) -> ExperimentError.Departure?
    { experiment.departure(dataset: dataset, settings: settings) }
    #expect(departure("Fashion-MNIST", own) == nil)
    #expect(departure("Fashion-MNIST", own.changed(seedCount: 5)) == nil)
    #expect(departure("Fashion-MNIST", own.changed(epochs: 1)) == .settings)
    #expect(departure("Fashion-MNIST", own.changed(seedCount: 4)) == .settings)
    #expect(
      departure("Fashion-MNIST sample", own)
        == .dataset(found: "Fashion-MNIST sample", expected: "Fashion-MNIST"))
  }
}

private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "perceptron-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
