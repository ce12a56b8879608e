internal import Foundation
internal import Synchronization

/// The descriptors over which a worker talks to whoever it works for.
final class WorkerLine: Sendable {
  private let input: Int32
  private let output: Mutex<Int32>

  /// Moves the line away from the standard streams, so that nothing that is printed by chance gets
  /// into it and nothing that is started here holds it open.
  init() {
    input = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    output = Mutex(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
    let nothing = open("/dev/null", O_RDONLY)
    dup2(nothing, STDIN_FILENO)
    close(nothing)
    dup2(STDERR_FILENO, STDOUT_FILENO)
  }

  /// Hands over what comes, line by line, and returns when the line has ended.
  func receive(_ take: ([UInt8]) -> Void) {
    var buffer = LineBuffer()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, !buffer.isTooLong else { return }
      bytes.withUnsafeBytes { buffer.append(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      while let line = buffer.next() { take(line) }
    }
  }

  /// Says something, as a whole whoever else speaks; when nobody listens any more, the input ends
  /// too, and that is where it is noticed.
  func send(_ message: WorkerMessage) throws {
    let bytes = try JSONLine.encode(message)
    output.withLock { output in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}
