import Foundation
import Testing

/// A run of `course` that gets a signal in the middle.
struct InterruptedRun {
  var status: Int
  var error: String

  /// Runs until the condition holds, sends the signal, and waits for the end.
  static func run(
    _ arguments: [String], signal: Int32, in folder: URL, when condition: (_ error: String) -> Bool
  ) async throws -> InterruptedRun {
    let errors = folder.appending(path: "errors.txt")
    try folder.write([], "errors.txt")
    let handle = try FileHandle(forWritingTo: errors)
    defer { try? handle.close() }
    let process = Process()
    process.executableURL = CourseTool.program
    process.arguments = arguments
    process.currentDirectoryURL = CourseTool.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["COURSE_LANGUAGE": "en"]) { $1 }
    process.standardError = handle
    process.standardOutput = FileHandle.nullDevice
    func text() throws -> String { try String(contentsOf: errors, encoding: .utf8) }
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try await poll { try condition(text()) || !process.isRunning }
    kill(process.processIdentifier, signal)
    try await poll { !process.isRunning }
    return InterruptedRun(status: Int(process.terminationStatus), error: try text())
  }

  private static func poll(_ condition: () throws -> Bool) async throws {
    for _ in 0..<6000 {
      if try condition() { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw CourseTool.Failed(description: "nothing happened within 30 s")
  }
}
