internal import Foundation
internal import Grading
internal import Presentation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Colours where a person is looking, unless `NO_COLOR` is set (no-color.org).
  static var style: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    return TerminalStyle(
      isColoured: isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
        && environment["TERM"] != "dumb")
  }

  /// Whether somebody watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// The columns of the terminal that shows standard output; `nil` when it goes elsewhere.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes text as it is to standard error.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Prints text at once, in its place among the notes even where output is a file.
  static func print(_ text: String) {
    Swift.print(text)
    fflush(nil)
  }

  /// Whether all that was printed could be written.
  static var isFlushed: Bool { fflush(nil) == 0 }

  /// Prints a value as one JSON object on standard output.
  static func printJSON(_ value: some Encodable) throws {
    Swift.print(String(decoding: try JSONCoding.encoder.encode(value), as: UTF8.self))
  }
}
