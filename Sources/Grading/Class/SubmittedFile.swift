internal import Foundation
internal import Localization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a file of a submission without being led out of its folder.
///
/// Every step from the folder of the class to the file is opened by itself and may not be a link, so
/// nothing changes between looking and reading.
enum SubmittedFile {
  /// A file of an exercise is a few KB.
  static let sizeLimit = 1 << 20

  /// The contents of a file, or nil when there is none.
  ///
  /// - Parameters:
  ///   - path: The names from the folder on: `["ana", "2.2-flatten", "Flatten.swift"]`.
  ///   - folder: The folder of the class, which is trusted.
  static func read(_ path: [String], in folder: URL) throws(SubmissionFault) -> Data? {
    var current = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard current >= 0 else { throw .unreadable(folder.path, reason: lastError) }
    defer { close(current) }
    for (index, name) in path.enumerated() {
      // The folder of the student is known to whoever reads the sentence.
      let shown = path[1...max(1, index)].joined(separator: "/")
      let isLast = index == path.count - 1
      guard try hasRightKind(name, in: current, isFile: isLast, shown: shown) else { return nil }
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = openat(current, name, flags)
      guard next >= 0 else { throw .unreadable(shown, reason: lastError) }
      close(current)
      current = next
    }
    return try contents(of: current, shown: path.dropFirst().joined(separator: "/"))
  }

  /// Whether there is something of that name; throws when it is of a kind that is not taken.
  private static func hasRightKind(
    _ name: String, in folder: Int32, isFile: Bool, shown: String
  ) throws(SubmissionFault) -> Bool {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return false }
      throw .unreadable(shown, reason: lastError)
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: throw .symbolicLink(shown)
    case S_IFDIR where isFile: throw .notAFile(shown)
    case S_IFDIR: return true
    // A file where a folder is looked for: there is nothing below it.
    case S_IFREG where isFile: return true
    case S_IFREG: return false
    default: throw .notAFile(shown)
    }
  }

  private static func contents(
    of file: Int32, shown: String
  ) throws(SubmissionFault) -> Data {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(shown, reason: lastError) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(shown) }
    guard status.st_nlink == 1 else { throw .hardLink(shown) }
    guard status.st_size <= sizeLimit else { throw .tooLarge(shown, limit: sizeLimit) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    do {
      let data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
      guard data.count <= sizeLimit else { throw SubmissionFault.tooLarge(shown, limit: sizeLimit) }
      return data
    } catch let fault as SubmissionFault {
      throw fault
    } catch {
      throw .unreadable(shown, reason: SystemReason(error))
    }
  }

  private static var lastError: SystemReason { .number(errno) }
}
