internal import Synchronization

/// Where ``unfinished(_:returning:)`` reports, for the code that runs inside `collect`.
///
/// The report travels with the task and not in a global variable, so that two collections never
/// mix.
public enum UnfinishedReport {
  @TaskLocal static var current: Collector?

  final class Collector: Sendable {
    private let names = Mutex<[String]>([])
    func record(_ name: String) { names.withLock { $0.append(name) } }
    var recorded: [String] { names.withLock { $0 } }
  }

  /// Runs the body and tells which unfinished parts it came across, in order.
  public static func collect<Result>(_ body: () throws -> Result) rethrows -> (Result, [String]) {
    let collector = Collector()
    let result = try $current.withValue(collector) { try body() }
    return (result, collector.recorded)
  }
}

/// Marks a part of an exercise that is still to be written, and returns a placeholder.
///
/// Replace the whole line with your code. A check that comes across it is *unfinished*, which is
/// neither right nor wrong.
///
/// ```swift
/// func double(_ x: Float) -> Float {
///   unfinished("double(_:)", returning: x)
/// }
/// ```
public func unfinished<Value>(_ part: String, returning placeholder: Value) -> Value {
  UnfinishedReport.current?.record(part)
  return placeholder
}

/// Marks a part of an exercise that is still to be written and returns nothing.
public func unfinished(_ part: String) {
  UnfinishedReport.current?.record(part)
}
