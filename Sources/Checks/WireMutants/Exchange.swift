internal import CourseKit
internal import Synchronization
package import Wire

/// A question and what the subject made of it.
package struct Exchange: Equatable, Sendable {
  /// The question.
  package var call: Call
  /// The answer.
  package var answered: Answered

  /// A question and what the subject made of it.
  package init(call: Call, answered: Answered) {
    self.call = call
    self.answered = answered
  }
}

/// A subject that keeps what another one was asked and answered.
package struct RecordingSubject: Subject {
  private var base: any Subject
  private let log: Log

  /// What was asked, in order; it outlives the subject, which checks take over.
  package final class Log: Sendable {
    private let kept = Mutex<[Exchange]>([])

    /// An empty log.
    package init() {}

    /// What was asked so far.
    package var exchanges: [Exchange] { kept.withLock { $0 } }

    func append(_ exchange: Exchange) { kept.withLock { $0.append(exchange) } }
  }

  /// Keeps in the log what the base is asked.
  package init(_ base: any Subject, in log: Log) {
    self.base = base
    self.log = log
  }

  /// Asks the base.
  package mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    let call = Call(operation, values: arguments)
    let answered = try await base.answered(call)
    log.append(Exchange(call: call, answered: answered))
    return try answered.get()
  }
}

/// A subject that repeats a recorded session while it is asked the same.
package struct ReplayingSubject: Subject {
  private var exchanges: ArraySlice<Exchange>

  /// It was asked something else than what was recorded.
  package struct Diverged: Error {}

  /// Repeats what was recorded.
  package init(_ exchanges: [Exchange]) { self.exchanges = exchanges[...] }

  /// The recorded answer.
  package mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    guard let next = exchanges.popFirst(),
      next.call.isIdentical(to: Call(operation, values: arguments))
    else { throw Diverged() }
    return try next.answered.get()
  }
}

extension Call {
  /// Whether it asks the same with values that are the same bit for bit, where NaN is NaN.
  func isIdentical(to other: Call) -> Bool {
    operation == other.operation && arguments.isIdentical(to: other.arguments)
  }
}

extension [Value] {
  /// Whether the values are the same bit for bit, where NaN is NaN.
  func isIdentical(to other: [Value]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy {
        $0 == $1
          || ValueComparison.fault($0, $1, within: Tolerance.exact.acceptingNaN) == nil
            && $0.hasSameZeros(as: $1)
      }
  }
}

extension Value {
  /// Whether zeros have the same signs, which a comparison of numbers does not see.
  fileprivate func hasSameZeros(as other: Value) -> Bool {
    switch (self, other) {
    case (.tensor(let one), .tensor(let two)):
      zip(one.elements, two.elements).allSatisfy { $0 != 0 || $0.sign == $1.sign }
    case (.list(let one), .list(let two)):
      zip(one, two).allSatisfy { $0.hasSameZeros(as: $1) }
    default: true
    }
  }
}
