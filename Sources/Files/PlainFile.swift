#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes a file without waiting for the disk, as `Data.write(to:)` does it after every file.
///
/// It is for what can be made again, in a folder that takes its place as a whole.
/// - Throws: `POSIXError`.
func writePlainFile(_ contents: Data, to url: URL) throws {
  func failure() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  let descriptor = open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw failure() }
  var error: POSIXError?
  contents.withUnsafeBytes { buffer in
    var written = 0
    while error == nil, written < buffer.count, let base = buffer.baseAddress {
      let count = write(descriptor, base + written, buffer.count - written)
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        error = count == 0 ? POSIXError(.EIO) : failure()
      }
    }
  }
  if close(descriptor) != 0, error == nil { error = failure() }
  if let error { throw error }
}
