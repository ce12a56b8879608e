internal import Foundation

/// Processes that a probe or a worker started and left behind, found by a mark in their environment.
///
/// A process that wipes its environment is not found; a sandbox with process ids of its own would
/// hold that one too.
enum Stragglers {
  /// The variable that holds the mark.
  static let variable = "PERCEPTRON_PROBE"

  /// A mark for a probe, which begins with that of the worker whose process this is, if it is one:
  /// when the worker is gone, its probes are found by its own mark.
  static func newMark() -> String {
    let own = ProcessInfo.processInfo.environment[variable].map { $0 + "." } ?? ""
    return own + UUID().uuidString
  }

  /// Ends every process whose environment holds the mark, or one that begins with it (Linux only).
  static func end(marked mark: String) {
    #if os(Linux)
      let entry = Data("\(variable)=\(mark)".utf8)
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      for name in processes {
        guard let process = pid_t(name), process != getpid(),
          let environment = try? Data(contentsOf: URL(filePath: "/proc/\(name)/environ")),
          environment.range(of: entry) != nil
        else { continue }
        kill(process, SIGKILL)
      }
    #endif
  }
}
