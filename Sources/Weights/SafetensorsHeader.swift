internal import Files

/// The header of a safetensors file: which tensors there are, and where.
///
/// The format, as its documentation describes it: eight bytes with the length of the header, lowest
/// byte first; the header, a JSON object that may end in spaces; then the data, without gaps.
struct SafetensorsHeader {
  static let metadataKey = "__metadata__"
  /// The bytes before the header.
  static let prefixSize = 8

  var entries: [Entry] = []
  var metadata: [String: String] = [:]
  /// The byte of the file at which the data begins.
  var dataStart: Int

  private typealias Scanner = JSONScanner<SafetensorsError>

  struct Entry {
    var name: String
    var type: ElementType
    var shape: [Int]
    var count: Int
    /// Where the data is in the file.
    var bytes: Range<Int>
  }

  /// Reads the header and holds it against the size of the file.
  ///
  /// The length is believed only if that many bytes are there, so what is allocated is in proportion
  /// to the file.
  init(_ file: [UInt8]) throws(SafetensorsError) {
    guard file.count >= Self.prefixSize else {
      throw SafetensorsError(.tooShort(count: file.count))
    }
    let length = file[..<Self.prefixSize].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(SafetensorsFile.maximumHeaderLength) else {
      throw SafetensorsError(.headerTooLong(length: length))
    }
    guard length <= UInt64(file.count - Self.prefixSize) else {
      throw SafetensorsError(
        .headerPastEnd(length: length, available: file.count - Self.prefixSize))
    }
    dataStart = Self.prefixSize + Int(length)
    var scanner = Scanner(file, Self.prefixSize..<dataStart)
    // The format has no spaces there, which the scanner would pass over.
    guard length > 0, file[Self.prefixSize] == UInt8(ascii: "{") else {
      throw SafetensorsError(.header(byte: Self.prefixSize, .expected(.object)))
    }
    _ = scanner.skip("{")
    var names = Set<String>()
    if !scanner.skip("}") {
      repeat {
        let (name, byte) = try scanner.key()
        guard names.insert(name).inserted else { throw Self.wrong(.duplicate(name), at: byte) }
        if name == Self.metadataKey {
          metadata = try Self.metadata(&scanner)
        } else {
          entries.append(
            try Self.entry(&scanner, name: name, data: dataStart..<file.count))
        }
      } while try scanner.goesOn(until: "}")
    }
    try scanner.finish()
    try checkThatDataIsCovered(until: file.count)
  }

  private static func metadata(
    _ scanner: inout Scanner
  ) throws(SafetensorsError) -> [String: String] {
    var metadata: [String: String] = [:]
    try scanner.expect("{", or: .object)
    if scanner.skip("}") { return metadata }
    repeat {
      let (key, byte) = try scanner.key()
      guard metadata[key] == nil else { throw wrong(.duplicate(key), at: byte) }
      metadata[key] = try scanner.text()
    } while try scanner.goesOn(until: "}")
    return metadata
  }

  private static func entry(
    _ scanner: inout Scanner, name: String, data: Range<Int>
  ) throws(SafetensorsError) -> Entry {
    var type: String?
    var shape: [Int]?
    var offsets: (begin: Int, end: Int)?
    try scanner.expect("{", or: .object)
    let start = scanner.position
    if !scanner.skip("}") {
      repeat {
        let (key, byte) = try scanner.key()
        var isNew = true
        switch key {
        case "dtype":
          isNew = type == nil
          type = try scanner.text()
        case "shape":
          isNew = shape == nil
          shape = try self.shape(&scanner)
        case "data_offsets":
          isNew = offsets == nil
          try scanner.expect("[", or: .list)
          let begin = try scanner.number()
          try scanner.expect(",", or: .commaOrBracket)
          offsets = (begin, try scanner.number())
          try scanner.expect("]", or: .endOfPair)
        default: throw wrong(.unknownKey(key, tensor: name), at: byte)
        }
        guard isNew else { throw wrong(.duplicate(key), at: byte) }
      } while try scanner.goesOn(until: "}")
    }
    guard let type else { throw wrong(.missingKey("dtype", tensor: name), at: start) }
    guard let shape else { throw wrong(.missingKey("shape", tensor: name), at: start) }
    guard let (begin, end) = offsets else {
      throw wrong(.missingKey("data_offsets", tensor: name), at: start)
    }
    return try entry(
      name: name, type: type, shape: shape, offsets: (begin, end), data: data)
  }

  private static func shape(_ scanner: inout Scanner) throws(SafetensorsError) -> [Int] {
    try scanner.expect("[", or: .list)
    var shape: [Int] = []
    if scanner.skip("]") { return shape }
    repeat {
      guard shape.count < SafetensorsFile.maximumRank else {
        throw wrong(.tooManyAxes, at: scanner.position)
      }
      shape.append(try scanner.number())
    } while try scanner.goesOn(until: "]")
    return shape
  }

  private static func wrong(
    _ fault: SafetensorsError.HeaderFault, at byte: Int
  ) -> SafetensorsError {
    SafetensorsError(.header(byte: byte, fault))
  }

  /// Holds what a header says about a tensor against its type and the size of the data.
  private static func entry(
    name: String, type typeName: String, shape: [Int], offsets: (begin: Int, end: Int),
    data: Range<Int>
  ) throws(SafetensorsError) -> Entry {
    guard let type = ElementType(rawValue: typeName) else {
      let isKnown = ElementType.unsupported.contains(typeName)
      throw SafetensorsError(
        isKnown
          ? .unsupportedType(tensor: name, type: typeName)
          : .unknownType(tensor: name, type: typeName))
    }
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      // In this order also where a later axis is 0: whoever multiplies the shape gets the same.
      guard !overflow else { throw SafetensorsError(.sizeOverflow(tensor: name, shape: shape)) }
      count = product
    }
    let (size, overflow) = count.multipliedReportingOverflow(by: type.size)
    guard !overflow else { throw SafetensorsError(.sizeOverflow(tensor: name, shape: shape)) }
    let (begin, end) = offsets
    guard begin <= end, end <= data.count else {
      throw SafetensorsError(
        .offsetsOutside(tensor: name, begin: begin, end: end, available: data.count))
    }
    guard end - begin == size else {
      throw SafetensorsError(.sizeMismatch(tensor: name, expected: size, got: end - begin))
    }
    return Entry(
      name: name, type: type, shape: shape, count: count,
      bytes: data.lowerBound + begin..<data.lowerBound + end)
  }

  /// Every byte of the data belongs to exactly one tensor.
  private func checkThatDataIsCovered(until end: Int) throws(SafetensorsError) {
    var covered = dataStart
    let inOrder = entries.sorted {
      ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
    }
    for entry in inOrder {
      let start = entry.bytes.lowerBound
      guard start >= covered else {
        throw SafetensorsError(.overlap(tensor: entry.name, byte: start))
      }
      guard start == covered else {
        throw SafetensorsError(.gap(byte: covered, count: start - covered))
      }
      covered = entry.bytes.upperBound
    }
    guard covered == end else {
      throw SafetensorsError(.gap(byte: covered, count: end - covered))
    }
  }
}
