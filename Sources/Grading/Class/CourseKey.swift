internal import Files
package import Foundation
internal import Localization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The secret that the seeds of marks are made of: who does not have it cannot ask beforehand what a
/// mark will ask.
package struct CourseKey: Equatable, Sendable {
  private let bytes: [UInt8]

  /// The bytes of a key.
  static let size = 32

  /// A key of these bytes.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The key in a file: 64 hexadecimal digits.
  ///
  /// - Parameter places: Folders in which it would not stay a secret.
  /// - Throws: ``GradingError``.
  package init(file: URL, outside places: [URL] = []) throws {
    try Self.refuse(file, inside: places)
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: file)
      // More is no key; a pipe has no size to ask for.
      data = try handle.read(upToCount: 1024) ?? Data()
      try handle.close()
    } catch {
      throw GradingError.unreadable(file.path, reason: SystemReason(error))
    }
    let digits = String(decoding: data, as: UTF8.self).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == 2 * Self.size, digits.utf8.count == values.count else {
      throw GradingError.notAKey(file.path)
    }
    bytes = (0..<Self.size).map { UInt8(16 * values[2 * $0] + values[2 * $0 + 1]) }
  }

  /// The key in a file, which is made if there is none: readable by its owner alone.
  ///
  /// - Throws: ``GradingError``.
  package static func makingIfMissing(
    at file: URL, outside places: [URL] = []
  ) throws -> (key: CourseKey, isNew: Bool) {
    try refuse(file, inside: places)
    guard access(file.path, F_OK) != 0 else { return (try CourseKey(file: file), false) }
    let key = CourseKey((0..<size).map { _ in UInt8.random(in: 0...255) })
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw GradingError.notWritable(file.path, reason: SystemReason(error))
    }
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw GradingError.notWritable(file.path, reason: .number(errno))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data((hexadecimal(key.bytes) + "\n").utf8))
      try handle.close()
    } catch {
      throw GradingError.notWritable(file.path, reason: SystemReason(error))
    }
    return (key, true)
  }

  /// Where it would be handed round, a key is none.
  private static func refuse(_ file: URL, inside places: [URL]) throws {
    let path = file.standardizedFileURL.resolvingSymlinksInPath().path
    for place in places
    where path.hasPrefix(place.standardizedFileURL.resolvingSymlinksInPath().path + "/") {
      throw GradingError.exposedKey(file.path)
    }
  }

  /// What tells keys apart and gives nothing of them away: the first digits of the key's hash.
  package var fingerprint: String {
    Self.hexadecimal(Array(SHA256.digest(of: bytes).prefix(4)))
  }

  /// The seed of a mark: the same whenever it is given again, and below 2⁵³, so that every reader of
  /// JSON keeps it.
  package func seed(student: String, exercise: String) -> UInt64 {
    // No name of a folder has a zero in it.
    HMAC.code(of: Array(student.utf8) + [0] + exercise.utf8, key: bytes).prefix(8)
      .reduce(0) { $0 << 8 | UInt64($1) } >> 11
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
