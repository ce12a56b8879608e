import CourseKit
import Foundation
import Images
import Localization
import RunRecords
import Testing

@testable import Experiments

/// Every experiment in a small version, on a few pictures.
@Suite struct GridTests {
  private static let short = ExperimentSettings(epochs: 1, seeds: [1, 2])

  private static let grids = Experiment.all.filter { $0.id != "2.1-pixel-order" }.map(\.id)

  private func experiment(_ id: String) throws -> Experiment {
    try #require(Experiment.select([id]).first)
  }

  @Test(arguments: [
    "1.1", "3.1", "3.2", "3.1-accumulation", "3.4", "3.4-evaluation-details",
    "5.4-symptoms", "7.3", "8.4",
  ])
  func smallRunsAreWholeAndRepeatable(_ id: String) async throws {
    let experiment = try experiment(id)
    let data = try fewImages(perClass: 6)
    let record = try await experiment.run(data: data, settings: Self.short)
    #expect(record.version == 2)
    #expect(!record.claims.isEmpty && !record.series.isEmpty)
    #expect(record.values.values.allSatisfy { $0.isFinite })
    for series in record.series {
      #expect(!series.x.isEmpty && series.halfWidth.count == series.x.count)
      #expect(series.axis != .epoch || series.x == [1])
    }
    let again = try await experiment.run(data: data, settings: Self.short)
    #expect(again.timeless.steady == record.timeless.steady)
  }

  /// Experiments whose curves run along something else than epochs.
  @Test(arguments: [
    "4.1-ninety-seventy", "4.2-unbalanced", "4.3-confusions", "4.4-class-spread", "7.1-batches",
    "7.2-order", "7.4-rates", "8.1-start",
  ])
  func runsOfOtherAxesAreWholeAndRepeatable(_ id: String) async throws {
    let (experiment, data) = (try experiment(id), try fewImages(perClass: 5))
    let record = try await experiment.run(data: data, settings: Self.short)
    #expect(record.values.values.allSatisfy { $0.isFinite })
    #expect(!record.claims.isEmpty && !record.series.isEmpty)
    let again = try await experiment.run(data: data, settings: Self.short)
    #expect(again.timeless.steady == record.timeless.steady)
  }

  @Test func claimsNameSettingsAndNumbersThatThereAre() async throws {
    for id in ["7.3", "3.1", "4.2-unbalanced", "4.3-confusions", "7.2-order", "8.1-start"] {
      let record = try await experiment(id).run(
        data: fewImages(perClass: 6), settings: Self.short)
      for claim in record.claims {
        #expect(record.values[claim.metric + claim.greater] != nil, "\(id) \(claim.id)")
        if let less = claim.less { #expect(record.values[claim.metric + less] != nil) }
      }
    }
  }

  @Test func stoppedRunGoesOnWithTheSameNumbers() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "outcomes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (experiment, data) = (try experiment("8.4"), try fewImages(perClass: 6))
    let whole = try await experiment.run(data: data, settings: Self.short)
    let cache = OutcomeCache(home: folder)
    let task = Task {
      try await experiment.run(data: data, settings: Self.short, keepingIn: cache) {
        // Stopped after the third of twelve trainings.
        if $0.epochsDone == 3 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    _ = try? await task.value
    let again = try await experiment.run(data: data, settings: Self.short, keepingIn: cache)
    #expect(again.timeless.steady == whole.timeless.steady)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "8.4-biases").path)
    #expect(kept.count == 12)
    // Other settings take nothing of it.
    let other = try await experiment.run(
      data: data, settings: ExperimentSettings(epochs: 2, seeds: [1, 2]), keepingIn: cache)
    #expect(other.values["testAccuracyRandomZero"] != nil)
    cache.forget("8.4-biases")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "8.4-biases").path))
  }

  @Test func recordsOfAnotherVersionAreNamed() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "old-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(#"{"version": 1}"#.utf8).write(to: file)
    let error = try #require(throws: ExperimentError.self) { try RunRecord.read(from: file) }
    #expect(
      error.sentence.en.hasSuffix(
        "is of version 1 of the format, and version 2 is read here; --record makes it anew"))
  }
}

extension RunRecord {
  /// The same without what is measured in seconds.
  fileprivate var steady: RunRecord {
    var record = self
    record.values = values.filter { !$0.key.contains("seconds") }
    return record
  }
}
