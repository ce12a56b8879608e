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
      $0.contains(Self.fatalError) || $0.hasPrefix(Self.failedCast)
        || $0.hasPrefix("*** Signal") || $0.hasPrefix("*** Program crashed")
        || $0.hasPrefix("*** \(Self.runtimeFailure)")
    }
    printed = lines[..<(start ?? lines.endIndex)].joined(separator: "\n")
    guard let start else { return }
    let crash = lines[start...]
    let frames = crash.lazy.compactMap(Frame.init)
    message = Self.message(in: crash) ?? frames.first.flatMap(Self.message(of:))
    place =
      frames.compactMap { frame in
        guard let path = frame.path, let line = frame.line else { return nil }
        return files.first { path.hasSuffix("/\($0)") }.map { "\($0):\(line)" }
      }.first
  }

  private static let fatalError = "Fatal error"
  private static let failedCast = "Could not cast value of type"
  private static let runtimeFailure = "Swift runtime failure: "

  /// What the runtime says in a line of its own.
  private static func message(in crash: ArraySlice<Substring>) -> String? {
    for line in crash {
      if let word = line.range(of: fatalError) { return String(line[word.lowerBound...]) }
      if line.hasPrefix(failedCast) {
        // Addresses of types say nothing to anybody.
        return "\(fatalError): " + String(line).replacing(#/ \(0x[0-9a-f]+\)/#, with: "")
      }
    }
    return nil
  }

  /// What the innermost frame says, where the compiler has made a mere trap of a check.
  private static func message(of frame: Frame) -> String? {
    if let words = frame.function.range(of: runtimeFailure) {
      return "\(fatalError): \(frame.function[words.upperBound...])"
    }
    // Optimized code keeps the name of what was called, and not why it stopped.
    let isOfLibrary =
      frame.attributes.contains("[inlined]") && frame.attributes.contains("[system]")
    return isOfLibrary && frame.function.hasPrefix("subscript.")
      ? "\(fatalError): Index out of range" : nil
  }

  /// A line of the backtrace, such as
  /// `3 [ra] 0x55de Flatten.forward(_:) + 282 in probe at /path/Flatten.swift:14:25`.
  private struct Frame {
    var attributes: Substring
    var function: Substring
    var path: Substring?
    var line: Int?

    init?(_ text: Substring) {
      let number = text.drop { $0 == " " }.prefix { $0.isNumber }
      guard !number.isEmpty, let address = text.range(of: " 0x") else { return nil }
      attributes = text[number.endIndex..<address.lowerBound]
      let rest = text[address.upperBound...].drop { $0 != " " }.drop { $0 == " " }
      function = rest[..<(rest.range(of: " in probe")?.lowerBound ?? rest.endIndex)]
      guard let at = rest.range(of: " at ", options: .backwards) else { return }
      let parts = rest[at.upperBound...].split(separator: ":")
      guard parts.count >= 2 else { return }
      path = parts[0]
      line = Int(parts[1].prefix { $0.isNumber })
    }
  }
}
