internal import Localization

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

/// The bytes of a regular file of at most `limit` bytes.
///
/// Asks for the size first, so that a device or an enormous file is refused before it is read.
///
/// - Throws: ``DataError`` when there is no such file, or it is too large or unreadable.
func readFile(_ url: URL, limit: Int) throws -> [UInt8] {
  // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
  let descriptor = open(url.path, O_RDONLY | O_NONBLOCK)
  guard descriptor >= 0 else {
    throw DataError(
      path: url.path,
      errno == ENOENT ? .missing : .unreadable(reason: SystemReason.words(for: errno)))
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else {
    throw DataError(path: url.path, .unreadable(reason: SystemReason.words(for: errno)))
  }
  guard status.st_mode & S_IFMT == S_IFREG else { throw DataError(path: url.path, .notAFile) }
  let size = Int(status.st_size)
  guard size <= limit else {
    throw DataError(path: url.path, .fileTooLarge(byteCount: size, limit: limit))
  }
  return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      if got == 0 { break }
      if got < 0 {
        if errno == EINTR { continue }
        throw DataError(path: url.path, .unreadable(reason: SystemReason.words(for: errno)))
      }
      count += got
    }
  }
}

/// Writes a file as a whole or not at all.
func writeFile(_ bytes: [UInt8], to url: URL) throws {
  do {
    try Data(bytes).write(to: url, options: .atomic)
  } catch {
    throw DataError(path: url.path, .unwritable(reason: SystemReason.words(for: error)))
  }
}

/// What a folder holds, sorted by name, without hidden entries.
func listFolder(_ url: URL) throws -> [String] {
  var isFolder = false
  guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
    throw DataError(path: url.path, .missing)
  }
  guard isFolder else { throw DataError(path: url.path, .notAFolder) }
  do {
    return try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { !$0.hasPrefix(".") }.sorted()
  } catch {
    throw DataError(path: url.path, .unreadable(reason: SystemReason.words(for: error)))
  }
}

/// Whether there is a folder, also behind a symbolic link.
func isFolder(_ url: URL) -> Bool {
  var isFolder = false
  return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder
}

/// Whether there is a file or a folder.
func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
