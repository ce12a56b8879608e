internal import Foundation
internal import Localization

/// Reads event files, also those that a crash cut short.
///
/// ```swift
/// let file = try EventFileReader.read(path: path)
/// for scalar in file.scalars("loss/train") { print(scalar.step, scalar.value) }
/// if file.ending != .complete { print(file.ending) }
/// ```
/// Checksums are verified, and a length is believed only if the bytes are there: whatever the bytes
/// are, the result is the whole records before the first damage, and where that is.
public enum EventFileReader {
  /// Reads a file.
  ///
  /// - Throws: `EventFileError.cannotRead` if it is no file or cannot be opened. Damage is not an
  ///   error but `EventFile.ending`.
  public static func read(path: String) throws(EventFileError) -> EventFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .cannotRead(path: path, reason: SystemReason.words(for: errno))
    }
    // A pipe or a device may never end.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(
        path: path,
        reason: Localized(es: "no es un archivo corriente", en: "it is not a regular file"))
    }
    do {
      return read([UInt8](try Data(contentsOf: URL(filePath: path))))
    } catch {
      throw .cannotRead(path: path, reason: SystemReason.words(for: error))
    }
  }

  /// Reads the bytes of an event file; no bytes are a complete file without records.
  public static func read(_ bytes: [UInt8]) -> EventFile {
    var file = EventFile()
    var decoder = EventDecoder()
    var position = 0
    while position < bytes.count {
      switch record(in: bytes, at: position) {
      case .failure(let ending):
        file.ending = ending.ending
        return file
      case .success(let data):
        do {
          try decoder.decode(ProtobufDecoder(bytes, data), into: &file)
        } catch {
          file.ending = .corrupt(byte: position, .event)
          return file
        }
        file.recordCount += 1
        position = data.upperBound + RecordFormat.footerSize
      }
    }
    return file
  }

  private struct Stop: Error {
    var ending: EventFile.Ending
  }

  /// Where the data of the record is that begins at the position.
  private static func record(in bytes: [UInt8], at position: Int) -> Result<Range<Int>, Stop> {
    let dataStart = position + RecordFormat.headerSize
    guard dataStart <= bytes.count else {
      return .failure(Stop(ending: .truncated(byte: position)))
    }
    let decoder = ProtobufDecoder(bytes, position..<bytes.count)
    let crcStart = position + 8
    guard let length = decoder.word(position..<crcStart, as: UInt64.self),
      decoder.word(crcStart..<dataStart, as: UInt32.self)
        == CRC32C.masked(bytes, position..<crcStart)
    else { return .failure(Stop(ending: .corrupt(byte: position, .length))) }
    let remaining = bytes.count - dataStart - RecordFormat.footerSize
    guard remaining >= 0, length <= UInt64(remaining) else {
      return .failure(Stop(ending: .truncated(byte: position)))
    }
    let data = dataStart..<dataStart + Int(length)
    guard
      decoder.word(data.upperBound..<data.upperBound + RecordFormat.footerSize, as: UInt32.self)
        == CRC32C.masked(bytes, data)
    else { return .failure(Stop(ending: .corrupt(byte: position, .data))) }
    return .success(data)
  }
}
