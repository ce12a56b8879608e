internal import CourseKit
internal import Foundation
internal import Localization

extension SafetensorsFile {
  /// Reads a file.
  ///
  /// - Throws: `SafetensorsError` if it is no file, cannot be opened, or is not as the format says.
  package init(path: String) throws(SafetensorsError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw SafetensorsError(.cannotRead(reason: SystemReason.words(for: errno)), path: path)
    }
    // A pipe or a device may never end.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SafetensorsError(
        .cannotRead(
          reason: Localized(es: "no es un archivo corriente", en: "it is not a regular file")),
        path: path)
    }
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw SafetensorsError(.cannotRead(reason: SystemReason.words(for: error)), path: path)
    }
    do {
      try self.init(bytes: bytes)
    } catch {
      throw SafetensorsError(error.fault, path: path)
    }
  }

  /// Reads the bytes of a file.
  ///
  /// Nothing is believed that the bytes do not bear out: lengths, offsets, shapes and types are
  /// held against each other and against the size of the file before anything is allocated.
  /// - Throws: `SafetensorsError`, which names the byte or the tensor.
  package init(bytes: [UInt8]) throws(SafetensorsError) {
    let header = try SafetensorsHeader(bytes)
    self.init()
    metadata = header.metadata
    for entry in header.entries {
      if let elements = Self.floats(entry, in: bytes) {
        tensors.append(NamedTensor(entry.name, Tensor(shape: entry.shape, elements: elements)))
      } else {
        let values = try Self.integers(entry, in: bytes)
        integers.append(NamedIntegers(entry.name, shape: entry.shape, values: values))
      }
    }
  }

  /// The elements of a tensor of floating point, or nil if it has another type.
  private static func floats(_ entry: SafetensorsHeader.Entry, in bytes: [UInt8]) -> [Float]? {
    switch entry.type {
    case .f32: map(entry, in: bytes) { (bits: UInt32) in Float(bitPattern: bits) }
    case .f64: map(entry, in: bytes) { (bits: UInt64) in Float(Double(bitPattern: bits)) }
    case .f16: map(entry, in: bytes) { (bits: UInt16) in Float(halfBits: bits) }
    case .bf16: map(entry, in: bytes) { (bits: UInt16) in Float(bfloatBits: bits) }
    case .i64, .i32, .i16, .i8, .u64, .u32, .u16, .u8, .bool: nil
    }
  }

  private static func integers(
    _ entry: SafetensorsHeader.Entry, in bytes: [UInt8]
  ) throws(SafetensorsError) -> [Int64] {
    switch entry.type {
    case .i64: return map(entry, in: bytes) { (word: Int64) in word }
    case .i32: return map(entry, in: bytes) { (word: Int32) in Int64(word) }
    case .i16: return map(entry, in: bytes) { (word: Int16) in Int64(word) }
    case .i8: return map(entry, in: bytes) { (word: Int8) in Int64(word) }
    case .u32: return map(entry, in: bytes) { (word: UInt32) in Int64(word) }
    case .u16: return map(entry, in: bytes) { (word: UInt16) in Int64(word) }
    case .u8, .bool: return map(entry, in: bytes) { (word: UInt8) in Int64(word) }
    case .u64:
      let values = map(entry, in: bytes) { (word: UInt64) in Int64(truncatingIfNeeded: word) }
      if let index = values.firstIndex(where: { $0 < 0 }) {
        throw SafetensorsError(
          .integerTooLarge(tensor: entry.name, byte: entry.bytes.lowerBound + 8 * index))
      }
      return values
    case .f64, .f32, .f16, .bf16: return []
    }
  }

  /// The elements of a tensor, each made of a word with its lowest byte first.
  private static func map<Word: FixedWidthInteger & BitwiseCopyable, Element>(
    _ entry: SafetensorsHeader.Entry, in bytes: [UInt8], _ transform: (Word) -> Element
  ) -> [Element] {
    bytes.withUnsafeBytes { bytes in
      [Element](unsafeUninitializedCapacity: entry.count) { buffer, count in
        var offset = entry.bytes.lowerBound
        for index in 0..<entry.count {
          let word = Word(
            littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Word.self))
          buffer.initializeElement(at: index, to: transform(word))
          offset += MemoryLayout<Word>.size
        }
        count = entry.count
      }
    }
  }
}
