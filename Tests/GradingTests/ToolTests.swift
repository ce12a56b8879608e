import Foundation
import Testing

@testable import Grading

@Suite("Running tools") struct ToolTests {
  private let folder = FileManager.default.temporaryDirectory

  @Test func outputAndStatusComeBack() async throws {
    let result = try await Tool.run("sh", ["-c", "echo a; echo b >&2; exit 3"], in: folder)
    #expect(result.output == "a\nb\n")
    #expect(!result.succeeded && !result.wasStopped)
    #expect(try await Tool.run("true", [], in: folder, seconds: 30).succeeded)
  }

  @Test(.timeLimit(.minutes(1))) func aToolIsEndedWithItsChildren() async throws {
    let result = try await Tool.run("sh", ["-c", "sleep 300 & sleep 300"], in: folder, seconds: 1)
    #expect(result.wasStopped && !result.succeeded)
  }

  @Test(.timeLimit(.minutes(1))) func aFloodIsCutShort() async throws {
    let result = try await Tool.run("yes", [], in: folder)
    #expect(result.wasStopped && !result.succeeded)
    #expect(result.output.utf8.count < 8 << 20)
  }

  @Test func aMissingToolIsNamed() async {
    await #expect(throws: GradingError.missingTool("no-such-tool-here")) {
      try await Tool.run("no-such-tool-here", [], in: folder)
    }
  }
}
