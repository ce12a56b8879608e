import Foundation
import Testing

/// `course experiment` as it is repeated, stopped and logged.
struct ExperimentRepeatTests {
  @Test func newSeedsSayWhetherTheClaimsStand() async throws {
    let run = try await CourseTool.run(
      "experiment", "8.4", "--data", "embedded", "--first-seed", "101", "--seeds", "2",
      "--epochs", "5", language: "en")
    // The sample is not what is recorded, so the two are not compared.
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("· dataset: recorded Fashion-MNIST, new"), "\(run.output)")
    #expect(!run.output.contains("· seeds"))
  }

  @Test(arguments: ["0", "-3", "1000000001"]) func seedOutOfRangeIsRefused(seed: String)
    async throws
  {
    let run = try await CourseTool.run("experiment", "8.4", "--first-seed", seed, language: "en")
    #expect(run.status != 0)
    #expect(run.error.contains("--first-seed takes a number from 1 to 1000000000"), "\(run.error)")
  }

  @Test func logsEachTraining() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try await CourseTool.run(
      "experiment", "8.4", "--data", "embedded", "--epochs", "1", "--seeds", "2",
      "--log", folder.path)
    #expect(run.status == 0, "\(run.error)")
    for seed in 1...2 {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "8.4-biases/EqualRandom/seed-\(seed)").path)
      #expect(files.count == 1 && files[0].hasPrefix("events.out.tfevents."))
    }
  }

  @Test func logThatCannotBeWrittenIsNamed() async throws {
    let run = try await CourseTool.run(
      "experiment", "8.4", "--data", "embedded", "--epochs", "1", "--seeds", "1",
      "--log", "/dev/null/logs", language: "en")
    #expect(run.status == 2)
    #expect(run.error.contains("/dev/null/logs"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
  }
}
