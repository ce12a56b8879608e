import Foundation
import Images
import RunRecords
import Synchronization
import Testing

@testable import Experiments

/// What the lessons cite.
private let citedValues = [
  "testAccuracyOriginal", "testAccuracyPermuted", "testAccuracyFreshPermutation",
  "accuracyDifference", "parameters", "epochs", "seedCount", "trainingImages",
]

/// What must hold for any run of the experiment.
private func checkShape(_ record: RunRecord) {
  let epochs = Int(record.values["epochs"] ?? 0)
  for name in citedValues { #expect(record.values[name] != nil, "\(name)") }
  #expect(record.values["seedCount"] == Double(record.seeds.count))
  #expect(record.values["parameters"] == 203_530)
  #expect(record.settings["epochs"] == "\(epochs)")

  let labels = ["original pixels", "one fixed permutation", "a new permutation per image"]
  #expect(record.series.map(\.en) == labels + labels)
  #expect(
    record.series.prefix(3).map(\.es) == [
      "píxeles originales", "una permutación fija", "otra permutación por imagen",
    ])
  #expect(
    record.series.map(\.metric)
      == Array(repeating: "testAccuracy", count: 3) + Array(repeating: "trainLoss", count: 3))
  for series in record.series {
    #expect(series.x == (1...epochs).map(Double.init))
    for band in [series.mean, series.low, series.high] { #expect(band.count == epochs) }
    for ((low, mean), high) in zip(zip(series.low, series.mean), series.high) {
      #expect(low <= mean && mean <= high)
    }
  }
  let last = record.series.prefix(3).map { $0.mean.last }
  #expect(record.values["testAccuracyOriginal"] == last[0])
  #expect(record.values["testAccuracyPermuted"] == last[1])
  #expect(record.values["testAccuracyFreshPermutation"] == last[2])
  if let original = last[0], let permuted = last[1] {
    let difference = record.values["accuracyDifference"] ?? .nan
    // Each is cut to six digits.
    #expect(abs(difference - (original - permuted)) < 2e-6)
  }
}

@Suite struct PixelOrderExperimentTests {
  private let short = ExperimentSettings(epochs: 2, seeds: [1, 2])

  @Test func aShortRunIsWholeAndComesOutAgain() async throws {
    let data = try fewImages(perClass: 20)
    let first = try await Experiment.pixelOrder.run(data: data, settings: short)
    let second = try await Experiment.pixelOrder.run(data: data, settings: short)
    #expect(first.timeless == second.timeless)
    #expect(try first.timeless.encoded() == second.timeless.encoded())
    checkShape(first)
    #expect(first.values["trainingImages"] == 200)
    #expect(first.dataset == "a few")
    #expect(first.command == "./course experiment 2.1-pixel-order --epochs 2 --seeds 2")
    // Other seeds give other numbers.
    let other = try await Experiment.pixelOrder.run(
      data: data, settings: ExperimentSettings(epochs: 2, seeds: [3, 4]))
    #expect(other.series != first.series)
  }

  @Test func progressCountsEveryEpochOfEveryNetwork() async throws {
    let log = ProgressLog()
    _ = try await Experiment.pixelOrder.run(data: fewImages(perClass: 5), settings: short) {
      log.add($0)
    }
    #expect(log.all.map(\.epochsDone) == Array(1...12))
    #expect(log.all.allSatisfy { $0.epochsToDo == 12 })
  }

  @Test func aCancelledRunEnds() async throws {
    let data = try fewImages(perClass: 5)
    let task = Task {
      try await Experiment.pixelOrder.run(
        data: data, settings: ExperimentSettings(epochs: 100_000, seeds: [1]))
    }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func theRecordedRunIsTheExperiments() throws {
    let experiment = Experiment.pixelOrder
    let file = root.appending(path: "lessons/runs/\(experiment.id).json")
    let record = try #require(try RunRecord.read(from: file))
    checkShape(record)
    #expect(record.id == experiment.id)
    #expect(experiment.settings == ExperimentSettings(epochs: 10, seeds: record.seeds))
    #expect(record.settings["epochs"] == "10")
    #expect(record.dataset == experiment.dataset)
    #expect(record.values["trainingImages"] == 60_000)
    // As it is written, so that recording again changes numbers only.
    #expect(try Data(contentsOf: file) == record.encoded() + Data("\n".utf8))
    // What the lesson says: no difference beyond chance, and far below with fresh permutations.
    let difference = try #require(record.values["accuracyDifference"])
    #expect(abs(difference) < 0.005)
    let original = try #require(record.values["testAccuracyOriginal"])
    let fresh = try #require(record.values["testAccuracyFreshPermutation"])
    #expect(original > 0.87 && fresh < 0.5)
  }
}

private final class ProgressLog: Sendable {
  private let log = Mutex<[ExperimentProgress]>([])
  var all: [ExperimentProgress] { log.withLock { $0 } }
  func add(_ progress: ExperimentProgress) { log.withLock { $0.append(progress) } }
}
