import Foundation
import Testing

#if os(Linux)
  /// A run of `course` that is watched while it goes on; its output goes into a file.
  final class RunningCourse {
    private let process = Process()
    private let output: URL

    /// Starts `course` with the arguments.
    ///
    /// - Parameter folder: Where its output is kept.
    init(_ arguments: [String], in folder: URL) throws {
      output = folder.appending(path: "output")
      try Data().write(to: output)
      process.executableURL = CourseTool.program
      process.arguments = arguments
      process.currentDirectoryURL = CourseTool.root
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["COURSE_LANGUAGE": "en", "NO_COLOR": "1", "TMPDIR": folder.path]) { $1 }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// The number of the process.
    var number: pid_t { process.processIdentifier }

    /// Waits for the first process below this one whose command line has all these words.
    func descendant(_ words: String...) async throws -> RunningProcess {
      var found: RunningProcess?
      try await wait { [number] in
        found = RunningProcess.below(number).first { process in
          words.allSatisfy(process.commandLine.contains)
        }
        return found != nil
      }
      return try #require(found)
    }

    /// Waits for the end, and gives status and output.
    func end() async throws -> (status: Int, output: String) {
      try await wait { !process.isRunning }
      return (
        Int(process.terminationStatus), try String(contentsOf: output, encoding: .utf8)
      )
    }

    /// Waits until something holds, and not for ever.
    func wait(until condition: () -> Bool) async throws {
      for _ in 0..<6000 {
        if condition() { return }
        try await Task.sleep(for: .milliseconds(20))
      }
      throw CourseTool.Failed(description: "nothing happened within 120 s")
    }
  }

  /// A process as the system lists it.
  struct RunningProcess {
    var number: pid_t
    var parent: pid_t
    var commandLine: String

    init?(_ number: pid_t) {
      let folder = "/proc/\(number)"
      guard let status = try? String(contentsOfFile: "\(folder)/stat", encoding: .utf8),
        let line = FileManager.default.contents(atPath: "\(folder)/cmdline"),
        // The name of the program, in parentheses, may hold anything; state and parent follow.
        let fields = status.split(separator: ")").last?.split(separator: " "), fields.count > 1,
        fields[0] != "Z", let parent = pid_t(fields[1])
      else { return nil }
      self.number = number
      self.parent = parent
      commandLine = String(decoding: line, as: UTF8.self).replacing("\0", with: " ")
    }

    /// Whether it is still there.
    var isRunning: Bool { RunningProcess(number) != nil }

    /// All that a process has started, and what those have.
    static func below(_ ancestor: pid_t) -> [RunningProcess] {
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      let all = numbers.compactMap { pid_t($0) }.compactMap(RunningProcess.init)
      var found: [RunningProcess] = []
      var ancestors: Set = [ancestor]
      while case let next = all.filter({ ancestors.contains($0.parent) }), !next.isEmpty {
        found += next
        ancestors = Set(next.map(\.number))
      }
      return found
    }
  }
#endif
