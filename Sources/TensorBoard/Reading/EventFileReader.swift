internal import Foundation
internal import Localization

/// Reads event files, also those that a crash cut short.
///
/// ```swift
/// let file = try EventFileReader.read(path: path)
/// for scalar in file.scalars.tagged("loss/train") { print(scalar.step, scalar.value) }
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
    read(try contents(path: path))
  }

  private static func contents(path: String) throws(EventFileError) -> [UInt8] {
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
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .cannotRead(path: path, reason: SystemReason.words(for: error))
    }
  }

  /// Reads the bytes of an event file; no bytes are a complete file without records.
  public static func read(_ bytes: [UInt8]) -> EventFile {
    var decoder = EventDecoder()
    var values = EventValues()
    var file = read(bytes, with: &decoder, into: &values, purging: false)
    file.values = values
    return file
  }

  /// Reads all event files of a directory as one run, in the order of their names, as TensorBoard
  /// does: a run that was continued after a crash has a file for each part.
  ///
  /// If a part says at which step it begins (`SummaryWriter` with a `purgeStep`), what the parts
  /// before had logged from that step on is dropped. A damaged file gives its whole records.
  /// Directories in the directory are runs of their own.
  /// - Throws: `EventFileError.cannotRead` if it is no directory or one of its files cannot be read.
  public static func readRun(directory: String) throws(EventFileError) -> EventRun {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw .cannotRead(path: directory, reason: SystemReason.words(for: error))
    }
    var run = EventRun()
    var decoder = EventDecoder()
    for name in names.sorted() where name.contains("tfevents") {
      let path = directory + "/" + name
      let file = read(
        try contents(path: path), with: &decoder, into: &run.values, purging: true)
      run.files.append(
        EventRun.File(path: path, recordCount: file.recordCount, ending: file.ending))
    }
    return run
  }

  /// Adds the values of a file to others, and says how the file was, without its values.
  private static func read(
    _ bytes: [UInt8], with decoder: inout EventDecoder, into values: inout EventValues,
    purging: Bool
  ) -> EventFile {
    var file = EventFile()
    var position = 0
    while position < bytes.count {
      switch record(in: bytes, at: position) {
      case .failure(let ending):
        file.ending = ending.ending
        return file
      case .success(let data):
        do {
          let marks = try decoder.decode(ProtobufDecoder(bytes, data), into: &values)
          if let version = marks.fileVersion { file.fileVersion = version }
          if purging, let step = marks.restart { values.purge(from: step) }
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
