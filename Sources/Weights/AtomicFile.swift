internal import Foundation

/// Replaces a file in one step.
enum AtomicFile {
  /// Lets the body write a new file beside the path, then gives it the path's name.
  ///
  /// The new file is on the disk before it takes the name, so that not even a power cut leaves half
  /// a file. If the body or anything else fails, the new file is removed.
  /// - Parameter body: Writes to a descriptor, and returns 0 or the system's `errno`.
  static func replace(
    _ path: String, _ body: (_ descriptor: Int32) -> Int32
  ) throws(SafetensorsError) {
    let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var (temporary, descriptor, number) = ("", Int32(-1), 0)
    repeat {
      temporary = "\(directory).weights-\(getpid())-\(number)"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      number += 1
    } while descriptor < 0 && errno == EEXIST
    guard descriptor >= 0 else { throw SafetensorsError(.cannotWrite(code: errno)) }
    var code = body(descriptor)
    if code == 0 && fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0 && code == 0 { code = errno }
    if code == 0 && rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw SafetensorsError(.cannotWrite(code: code))
    }
  }

  /// Throws what ``replace(_:_:)`` would because of the path.
  static func requireReplaceable(_ path: String) throws(SafetensorsError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw SafetensorsError(.cannotWrite(code: EISDIR))
    }
    let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard stat(directory, &status) == 0 else { throw SafetensorsError(.cannotWrite(code: errno)) }
    guard access(directory, W_OK) == 0 else { throw SafetensorsError(.cannotWrite(code: errno)) }
  }

  /// Writes all the bytes, and returns 0 or the system's `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Foundation.write(descriptor, base + written, buffer.count - written)
        if count > 0 {
          written += count
        } else if count == 0 || errno != EINTR {
          return count == 0 ? EIO : errno
        }
      }
      return 0
    }
  }
}
