import Foundation
import Testing

/// A run of `course` that gets a signal in the middle.
///
/// Its messages go through a pipe that holds only a few lines, so that it waits for whoever reads and
/// cannot come to its end before the signal, however slowly the test itself is served.
struct InterruptedRun {
  var status: Int
  var error: String

  /// How many lines of a training the pipe holds at most.
  static let linesAhead = 60

  /// Runs until the condition holds, sends the signal, and waits for the end.
  static func run(
    _ arguments: [String], signal: Int32, when condition: (_ error: String) -> Bool
  ) async throws -> InterruptedRun {
    let pipe = Pipe()
    let reading = pipe.fileHandleForReading.fileDescriptor
    #if os(Linux)
      let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ, which the module does not show
      #expect(fcntl(reading, setPipeSize, 4096) == 4096)
    #endif
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    let process = Process()
    process.executableURL = CourseTool.program
    process.arguments = arguments
    process.currentDirectoryURL = CourseTool.root
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["COURSE_LANGUAGE": "en"]) { $1 }
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var text = ""
    func take() {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = read(reading, &bytes, bytes.count)
      if count > 0 { text += String(decoding: bytes.prefix(count), as: UTF8.self) }
    }
    try await poll {
      take()
      return condition(text) || !process.isRunning
    }
    kill(process.processIdentifier, signal)
    // Time for the signal to be noticed before the pipe lets the training go on.
    try await Task.sleep(for: .milliseconds(100))
    try await poll {
      take()
      return !process.isRunning
    }
    take()
    return InterruptedRun(status: Int(process.terminationStatus), error: text)
  }

  private static func poll(_ condition: () throws -> Bool) async throws {
    for _ in 0..<12_000 {
      if try condition() { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw CourseTool.Failed(description: "nothing happened within 60 s")
  }
}
