internal import Foundation

/// What the Swift runtime wrote to standard error about a crash, apart from the learner's prints.
struct CrashText {
  /// What the learner's code printed.
  var printed: String
  /// The runtime's words, such as `Fatal error: Index out of range`.
  var message: String?
  /// The learner's line where it happened, such as `Flatten.swift:12`.
  var place: String?

  /// Splits standard error; `files` are the names of the learner's files.
  init(_ text: String, files: [String]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex {
      $0.contains("Fatal error") || $0.hasPrefix("*** Signal")
        || $0.hasPrefix("*** Program crashed")
    }
    printed = lines[..<(start ?? lines.endIndex)].joined(separator: "\n")
    guard let start else { return }
    let crash = lines[start...]
    if let line = crash.first(where: { $0.contains("Fatal error") }),
      let word = line.range(of: "Fatal error")
    {
      message = String(line[word.lowerBound...])
    }
    // A frame of the backtrace ends in `… in probe at /path/Flatten.swift:12:8`.
    place =
      crash.lazy.compactMap { frame -> String? in
        guard let at = frame.range(of: " at ", options: .backwards) else { return nil }
        let parts = frame[at.upperBound...].split(separator: ":")
        guard parts.count >= 2, let line = Int(parts[1].prefix { $0.isNumber }) else { return nil }
        return files.first { parts[0].hasSuffix("/\($0)") }.map { "\($0):\(line)" }
      }.first
  }
}
