internal import Wire

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The two descriptors over which a probe talks to the judge.
struct Line {
  private let questions: Int32
  private let answers: Int32

  /// Moves the line away from the standard streams, which belong to the learner's code from now
  /// on: reading gives nothing, printing goes to standard error.
  static func takingStandardStreams() -> Line {
    let line = Line(questions: dup(STDIN_FILENO), answers: dup(STDOUT_FILENO))
    let nothing = open("/dev/null", O_RDONLY)
    dup2(nothing, STDIN_FILENO)
    close(nothing)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    // Line by line, so that what was printed before a crash is not lost in a buffer.
    setvbuf(stdout, nil, Int32(_IOLBF), 0)
    return line
  }

  /// The next message and its number; nil when the judge has closed the line or does not speak as
  /// expected.
  func receive() -> (message: Message, number: UInt64)? {
    guard let start = read(count: Frame.Header.size), let header = try? Frame.Header(start),
      let bytes = read(count: header.length), let message = try? Frame.decode(bytes)
    else { return nil }
    return (message, header.number)
  }

  /// Sends a message; one that is too long is replaced by a failure that says so.
  ///
  /// - Parameter number: That of the question which it answers.
  func send(_ message: Message, to number: UInt64) {
    let bytes: [UInt8]
    do {
      bytes = try Frame.encode(message, number: number)
    } catch {
      let failure = Message.failure(String(describing: error))
      guard let excuse = try? Frame.encode(failure, number: number) else { return }
      bytes = excuse
    }
    bytes.withUnsafeBytes { raw in
      var rest = raw[...]
      while !rest.isEmpty {
        let written = write(answers, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  private func read(count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { raw in
        let rest = UnsafeMutableRawBufferPointer(rebasing: raw[filled...])
        #if canImport(Glibc)
          return Glibc.read(questions, rest.baseAddress, rest.count)
        #else
          return Darwin.read(questions, rest.baseAddress, rest.count)
        #endif
      }
      if got > 0 {
        filled += got
      } else if got == 0 || errno != EINTR {
        return nil
      }
    }
    return bytes
  }
}
