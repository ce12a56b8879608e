#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps other processes from doing at the same time what need be done only once.
///
/// ```swift
/// try await FileLock.holding(folder.appending(path: "lock")) { try await fill(folder) }
/// ```
/// The system gives the lock back when the process ends, however it ends; the empty file stays.
package enum FileLock {
  /// Runs the body while no other holds the lock, and waits for it as long as it takes.
  ///
  /// Where the file cannot be made the body runs without a lock, and finds out itself what is wrong.
  ///
  /// - Throws: What the body throws, and `CancellationError` while it waits.
  package static func holding<Result>(
    _ file: URL, _ body: () async throws -> Result
  ) async throws -> Result {
    let descriptor = open(file.path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return try await body() }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      // A blocking wait would take a thread from those that the other work of the process needs.
      try await Task.sleep(for: .milliseconds(50))
    }
    return try await body()
  }
}
