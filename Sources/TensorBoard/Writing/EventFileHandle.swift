internal import Foundation
internal import Localization

/// An event file that is open for writing, and its name.
final class EventFileHandle {
  let path: String
  private let descriptor: Int32

  /// Takes over a descriptor that is open for writing.
  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Creates `events.out.tfevents.<seconds>.<host>.<process>.<n>`, with the first n whose file does
  /// not exist: a run never touches the file of another, even if both start in the same second.
  convenience init(directory: String, seconds: Int) throws(EventFileError) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw .cannotMakeDirectory(path: directory, reason: SystemReason.words(for: error))
    }
    // TensorBoard reads the files of a directory in the order of their names.
    let digits = String(seconds)
    let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    let prefix = "\(directory)/events.out.tfevents.\(padded).\(Self.hostName()).\(getpid())."
    var number = 0
    while true {
      let path = prefix + String(number)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        self.init(path: path, descriptor: descriptor)
        return
      }
      guard errno == EEXIST else { throw .cannotCreate(path: path, code: errno) }
      number += 1
    }
  }

  deinit { close(descriptor) }

  /// Writes the bytes and empties the array, keeping its memory.
  ///
  /// On an error the array keeps what was not written, so that a later attempt continues the file
  /// where it ends.
  func write(_ bytes: inout [UInt8]) throws(EventFileError) {
    var written = 0
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while written < buffer.count {
        let count = Foundation.write(descriptor, base + written, buffer.count - written)
        if count > 0 {
          written += count
        } else if count == 0 || errno != EINTR {
          code = count == 0 ? EIO : errno
          return
        }
      }
    }
    if written == bytes.count {
      bytes.removeAll(keepingCapacity: true)
    } else {
      bytes.removeFirst(written)
      throw .cannotWrite(path: path, code: code)
    }
  }

  private static func hostName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.isEmpty ? "localhost" : text.replacing("/", with: "-")
  }
}
