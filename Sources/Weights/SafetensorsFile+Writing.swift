internal import CourseKit

extension SafetensorsFile {
  /// Writes the file in one step: whoever looks sees the old file or the whole new one.
  ///
  /// If it cannot be written, a file that was there is still there, unchanged.
  /// - Throws: `SafetensorsError` if a name occurs twice or is `__metadata__`, or if the file cannot
  ///   be written.
  package func write(to path: String) throws(SafetensorsError) {
    do {
      let bytes = try encoded()
      try AtomicFile.replace(path) { descriptor in AtomicFile.write(bytes, to: descriptor) }
    } catch {
      throw SafetensorsError(error.fault, path: path)
    }
  }

  /// Throws what ``write(to:)`` would because of the path, such as a folder that is not there: before
  /// the work whose result is to be written.
  ///
  /// - Throws: `SafetensorsError`.
  package static func requireWritable(_ path: String) throws(SafetensorsError) {
    do {
      try AtomicFile.requireReplaceable(path)
    } catch {
      throw SafetensorsError(error.fault, path: path)
    }
  }

  /// The bytes of the file: the integers, then the 32-bit numbers, each in its order.
  ///
  /// So all data lies at a multiple of its size, as the reference implementation has it.
  /// - Throws: `SafetensorsError` if a name occurs twice or is `__metadata__`, or if the names make
  ///   the header too long.
  package func encoded() throws(SafetensorsError) -> [UInt8] {
    var names = Set([SafetensorsHeader.metadataKey])
    for name in integers.map(\.name) + tensors.map(\.name) where !names.insert(name).inserted {
      throw SafetensorsError(
        name == SafetensorsHeader.metadataKey ? .reservedName(name) : .duplicateName(name))
    }
    var header = Array("{".utf8)
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
      // The first opens the object.
      header += header.count == 1 ? Array("\"\(SafetensorsHeader.metadataKey)\":{".utf8) : [comma]
      appendQuoted(key, to: &header)
      header.append(UInt8(ascii: ":"))
      appendQuoted(value, to: &header)
    }
    if !metadata.isEmpty { header.append(UInt8(ascii: "}")) }
    var offset = 0
    func add(_ name: String, _ type: ElementType, _ shape: [Int], _ count: Int) {
      let end = offset + count * type.size
      let axes = shape.map(String.init).joined(separator: ",")
      if header.count > 1 { header.append(comma) }
      appendQuoted(name, to: &header)
      header +=
        ":{\"dtype\":\"\(type.rawValue)\",\"shape\":[\(axes)],\"data_offsets\":[\(offset),\(end)]}"
        .utf8
      offset = end
    }
    for tensor in integers { add(tensor.name, .i64, tensor.shape, tensor.values.count) }
    for tensor in tensors { add(tensor.name, .f32, tensor.tensor.shape, tensor.tensor.count) }
    header.append(UInt8(ascii: "}"))
    // Spaces, so that the data begins at a multiple of 8 bytes.
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    guard header.count <= Self.maximumHeaderLength else {
      throw SafetensorsError(.headerTooLong(length: UInt64(header.count)))
    }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(SafetensorsHeader.prefixSize + header.count + offset)
    append([UInt64(header.count)], to: &bytes) { $0 }
    bytes += header
    for tensor in integers { append(tensor.values, to: &bytes) { $0 } }
    for tensor in tensors { append(tensor.tensor.elements, to: &bytes) { $0.bitPattern } }
    return bytes
  }

  private func append<Element, Word: FixedWidthInteger>(
    _ elements: [Element], to bytes: inout [UInt8], _ word: (Element) -> Word
  ) {
    for element in elements {
      withUnsafeBytes(of: word(element).littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  private var comma: UInt8 { UInt8(ascii: ",") }

  /// Adds a text as JSON writes it.
  private func appendQuoted(_ text: String, to header: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    header.append(quote)
    for byte in text.utf8 {
      if byte == quote || byte == UInt8(ascii: "\\") {
        header += [UInt8(ascii: "\\"), byte]
      } else if byte < 0x20 {
        header += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        header += String(byte, radix: 16).utf8
      } else {
        header.append(byte)
      }
    }
    header.append(quote)
  }
}
