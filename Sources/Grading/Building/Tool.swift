internal import Foundation
internal import Subprocess

/// Runs a tool of the toolchain to its end.
enum Tool {
  struct Result: Sendable {
    var succeeded: Bool
    var output: String
  }

  /// Runs a program that is found in PATH and keeps what it says, up to a limit.
  ///
  /// - Throws: ``GradingError/missingTool(_:)`` when there is no such program.
  static func run(_ name: String, _ arguments: [String], in folder: URL) async throws -> Result {
    // Both streams in one: a compiler's words in the order in which it said them.
    let record: ExecutionResult<Void, StringOutput<UTF8>, CombinedErrorOutput>
    do {
      record = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        workingDirectory: folder.filePath,
        output: .string(limit: outputLimit), error: .combinedWithOutput)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw GradingError.missingTool(name)
    } catch {
      throw GradingError.notStarted(name, reason: "\(error)")
    }
    return Result(
      succeeded: record.terminationStatus.isSuccess, output: record.standardOutput)
  }

  /// A compiler that says more than this is not read any further.
  private static let outputLimit = 4 << 20
}
