internal import Foundation
internal import Subprocess

/// Runs a tool of the toolchain to its end.
enum Tool {
  struct Result: Sendable {
    var succeeded: Bool
    /// Whether it was ended because it took too long or said too much.
    var wasStopped: Bool
    var output: String
  }

  /// Runs a program that is found in PATH and keeps what it says, up to a limit.
  ///
  /// - Parameter seconds: After this wall time it is ended with whatever it has started.
  /// - Throws: ``GradingError/missingTool(_:)`` when there is no such program.
  static func run(
    _ name: String, _ arguments: [String], in folder: URL, seconds: Int? = nil
  ) async throws -> Result {
    var options = PlatformOptions()
    // A compiler starts processes of its own; a group of their own ends them together.
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    do {
      // Both streams in one: a compiler's words in the order in which it said them.
      let record = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        workingDirectory: folder.filePath, platformOptions: options,
        input: .none, output: .sequence, error: .combinedWithOutput
      ) { execution in
        let kill: @Sendable () -> Void = {
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        let alarm = Task {
          guard let seconds else { return false }
          try? await Task.sleep(for: .seconds(seconds))
          guard !Task.isCancelled else { return false }
          kill()
          return true
        }
        var output: [UInt8] = []
        for try await chunk in execution.standardOutput {
          chunk.withUnsafeBytes { output.append(contentsOf: $0) }
          if output.count > outputLimit { break }
        }
        let saidTooMuch = output.count > outputLimit
        if saidTooMuch { kill() }
        alarm.cancel()
        return (output, await alarm.value || saidTooMuch)
      }
      let (output, wasStopped) = record.closureResult
      return Result(
        succeeded: record.terminationStatus.isSuccess && !wasStopped, wasStopped: wasStopped,
        output: String(decoding: output, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw GradingError.missingTool(name)
    } catch let error as CancellationError {
      throw error
    } catch {
      throw GradingError.notStarted(name, reason: "\(error)")
    }
  }

  /// A compiler that says more than this is not read any further.
  private static let outputLimit = 4 << 20

  /// The wall time in seconds after which a compiler is ended; an exercise takes about one.
  static let compilerSeconds = 60
}
