internal import Foundation

/// Why an event file could not be written or opened.
///
/// A file that can be opened but is damaged is no error: `EventFile.Ending` says how far it goes.
public enum EventFileError: Error, Equatable, Sendable {
  /// The directory for the files could not be made.
  case cannotMakeDirectory(path: String, reason: String)
  /// A file could not be created; `code` is the system's `errno`.
  case cannotCreate(path: String, code: Int32)
  /// Bytes could not be written, such as on a full disk; `code` is the system's `errno`.
  case cannotWrite(path: String, code: Int32)
  /// A file could not be read.
  case cannotRead(path: String, reason: String)
  /// Something was added after `close()`.
  case closed(path: String)
}

extension EventFileError: CustomStringConvertible {
  /// One sentence that names the file.
  public var description: String {
    switch self {
    case .cannotMakeDirectory(let path, let reason):
      "The directory \(path) for event files cannot be made: \(reason)."
    case .cannotCreate(let path, let code):
      "The event file \(path) cannot be created: \(String(cString: strerror(code)))."
    case .cannotWrite(let path, let code):
      "The event file \(path) cannot be written: \(String(cString: strerror(code)))."
    case .cannotRead(let path, let reason):
      "The event file \(path) cannot be read: \(reason)."
    case .closed(let path):
      "The event file \(path) is closed and takes no more summaries."
    }
  }
}
