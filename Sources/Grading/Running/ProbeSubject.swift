internal import Checks
internal import Subprocess
internal import Wire

/// The judge's end of the line to a probe.
struct ProbeSubject: Subject {
  private let writer: StandardInputWriter
  private var chunks: SubprocessOutputSequence.Iterator
  private var received: [UInt8] = []
  private var isReady = false
  /// The names of unfinished parts that count; whatever else the learner's code calls so is its own.
  private let stubParts: Set<String>

  init(
    writer: StandardInputWriter, output: SubprocessOutputSequence, stubParts: Set<String>
  ) {
    self.writer = writer
    chunks = output.makeAsyncIterator()
    self.stubParts = stubParts
  }

  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    if !isReady {
      guard case .ready(Message.version) = try await receive(number: 0) else { throw Garbled() }
      isReady = true
    }
    guard received.isEmpty else { throw Garbled(isEarly: true) }
    // Nobody can answer what has not been asked: the number is in no answer that was written before.
    let number = UInt64.random(in: 1 ... .max)
    let frame = try Frame.encode(
      .question(operation: operation, arguments: arguments), number: number)
    do {
      _ = try await writer.write(frame)
    } catch {
      throw SubjectError.gone
    }
    switch try await receive(number: number) {
    case .answer(let value, let unfinished):
      let parts = unfinished.filter(stubParts.contains)
      guard parts.isEmpty else { throw SubjectError.unfinished(parts) }
      return value
    case .failure(let text): throw SubjectError.threw(String(text.prefix(500)))
    // A message that blames the adapter came over a line that the learner's code can write on, so it
    // is no excuse; `course verify` finds an adapter that does not fit.
    case .unknownOperation(let text): throw Garbled(reason: String(text.prefix(100)))
    case .ready, .question: throw Garbled()
    }
  }

  /// What came was not an answer.
  struct Garbled: Error {
    var reason = ""
    /// Whether it had been written before it was asked for.
    var isEarly = false
  }

  private mutating func receive(number: UInt64) async throws -> Message {
    do {
      let header = try Frame.Header(try await take(Frame.Header.size))
      guard header.number == number else { throw Garbled(isEarly: true) }
      return try Frame.decode(try await take(header.length))
    } catch is WireError {
      throw Garbled()
    }
  }

  /// The next bytes of the line.
  private mutating func take(_ count: Int) async throws -> [UInt8] {
    while received.count < count {
      guard let chunk = try await chunks.next(isolation: #isolation), !chunk.isEmpty else {
        throw SubjectError.gone
      }
      chunk.withUnsafeBytes { received.append(contentsOf: $0) }
    }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }
}
