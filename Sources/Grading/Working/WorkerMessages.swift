internal import Subprocess

/// What a worker says, message by message.
struct WorkerMessages {
  private var chunks: SubprocessOutputSequence.Iterator
  private var buffer = LineBuffer()

  init(_ output: SubprocessOutputSequence) { chunks = output.makeAsyncIterator() }

  /// The next message; nil when the line has ended or holds no end of a line any more.
  ///
  /// - Throws: `DecodingError` for what is no message, and what ended the line.
  mutating func next() async throws -> WorkerMessage? {
    while true {
      if let line = buffer.next() { return try JSONLine.decode(WorkerMessage.self, from: line) }
      guard !buffer.isTooLong, let chunk = try await chunks.next(isolation: #isolation),
        !chunk.isEmpty
      else { return nil }
      chunk.withUnsafeBytes { buffer.append($0) }
    }
  }
}
