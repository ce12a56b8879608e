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

/// `course experiment` that is stopped in the middle.
@Suite(.serialized) struct StoppedExperimentTests {
  private static let arguments = [
    // The second of two, since what listens to signals for each of them would miss that of the second.
    "experiment", "8.4", "4.1-overfitting", "--data", "embedded", "--epochs", "5", "--seeds", "100",
  ]

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func signalKeepsWhatWasTrained(_ number: Int32, _ status: Int32) async throws {
    let kept = CourseTool.root.appending(path: ".build/experiments/4.1-overfitting")
    let record = CourseTool.root.appending(path: "lessons/runs/4.1-overfitting.json")
    try? FileManager.default.removeItem(at: kept)
    defer { try? FileManager.default.removeItem(at: kept) }
    let before = try Data(contentsOf: record)
    let process = Process()
    process.executableURL = CourseTool.program
    process.arguments = Self.arguments + ["--language", "en"]
    process.currentDirectoryURL = CourseTool.root
    let error = Pipe()
    process.standardError = error
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    // A sleeping thread, since a task would wait its turn among the other tests.
    for _ in 0..<30_000 where process.isRunning && Self.files(in: kept) < 2 { usleep(2000) }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    let text = String(
      decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == status, "\(text)")
    #expect(text == "stopped; what was trained is kept, and the same command goes on from there\n")
    #expect(Self.files(in: kept) >= 2)
    #expect(try Data(contentsOf: record) == before)
  }

  /// Trainings that are kept as a whole.
  private static func files(in folder: URL) -> Int {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).count { $0.hasSuffix(".json") }
  }
}
