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

/// A lock on a folder, held for as long as the value lives, by its users together or by one alone.
///
/// It is on a file inside the folder, so it stays with the folder when that gets another name. The
/// system gives it back when the process ends, however it ends.
package final class FolderLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The lock of a user, beside others, which also notes the time of the use; nil when there is no
  /// such folder, or one that somebody holds alone.
  package static func sharing(_ folder: URL) -> FolderLock? {
    guard let lock = take(folder, LOCK_SH) else { return nil }
    futimens(lock.descriptor, nil)
    return lock
  }

  /// The lock of one alone; nil when there is no such folder, or somebody holds it.
  package static func owning(_ folder: URL) -> FolderLock? { take(folder, LOCK_EX) }

  /// When a folder was last shared, in seconds since 1970; when it was made, if it never was.
  package static func lastUse(of folder: URL) -> Double? {
    var status = stat()
    guard stat(file(in: folder), &status) == 0 || stat(folder.path, &status) == 0 else {
      return nil
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func file(in folder: URL) -> String { folder.appending(path: ".lock").path }

  private static func take(_ folder: URL, _ kind: Int32) -> FolderLock? {
    let file = file(in: folder)
    var descriptor = open(file, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    if descriptor < 0, errno != ENOENT {
      // Where nothing can be written, what is there can still be used.
      descriptor = open(file, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { return nil }
    let lock = FolderLock(descriptor)
    if flock(descriptor, kind | LOCK_NB) != 0 {
      // A file system without locks protects nothing, and still serves those who only read.
      guard kind == LOCK_SH, errno != EWOULDBLOCK else { return nil }
    }
    // The folder may have been removed, and made again, since the file was opened.
    var (opened, named) = (stat(), stat())
    guard fstat(descriptor, &opened) == 0, stat(file, &named) == 0,
      opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
    else { return nil }
    return lock
  }
}
