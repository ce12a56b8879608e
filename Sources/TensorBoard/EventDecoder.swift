/// Turns the events of a file into typed values.
///
/// It remembers which plugin owns a tag: TensorFlow says so only with the first value of the tag.
struct EventDecoder {
  private var pluginOfTag: [String: String] = [:]

  /// Adds what an event holds to the file; if it is malformed, nothing is added.
  mutating func decode(
    _ event: ProtobufDecoder, into file: inout EventFile
  ) throws(ProtobufDecoder.Malformed) {
    var event = event
    var wallTime = 0.0
    var step = 0
    var version: String?
    var values: [Value] = []
    while let (field, value) = try event.next() {
      switch (field, value) {
      case (Event.Field.wallTime, .fixed64(let bits)): wallTime = Double(bitPattern: bits)
      case (Event.Field.step, .varint(let number)):
        step = Int(Int64(bitPattern: number))
      case (Event.Field.fileVersion, .bytes(let range)): version = try event.string(range)
      case (Event.Field.summary, .bytes(let range)):
        var summary = event.message(range)
        while let (field, value) = try summary.next() {
          guard field == SummaryValue.Field.value, case .bytes(let range) = value else { continue }
          values.append(try Value(summary.message(range)))
        }
      default: break
      }
    }
    if let version { file.fileVersion = version }
    for value in values {
      if let plugin = value.plugin { pluginOfTag[value.tag] = plugin }
      if let number = value.simpleValue
        ?? (pluginOfTag[value.tag] == "scalars" ? value.tensorScalar : nil)
      {
        file.scalars.append(
          ScalarEvent(tag: value.tag, value: number, step: step, wallTime: wallTime))
      } else {
        file.otherValueCount += 1
      }
    }
  }

  /// The fields of `Summary.Value` that are read.
  private struct Value {
    var tag = ""
    var simpleValue: Float?
    var tensorScalar: Float?
    var plugin: String?

    init(_ value: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
      var decoder = value
      while let (field, value) = try decoder.next() {
        switch (field, value) {
        case (SummaryValue.Field.tag, .bytes(let range)): tag = try decoder.string(range)
        case (SummaryValue.Field.simpleValue, .fixed32(let bits)):
          simpleValue = Float(bitPattern: bits)
        case (SummaryValue.Field.tensor, .bytes(let range)):
          tensorScalar = try Self.scalar(inTensor: decoder.message(range))
        case (SummaryValue.Field.metadata, .bytes(let range)):
          plugin = try Self.plugin(inMetadata: decoder.message(range))
        default: break
        }
      }
    }

    /// The number in a `TensorProto` that holds exactly one float or double.
    private static func scalar(
      inTensor tensor: ProtobufDecoder
    ) throws(ProtobufDecoder.Malformed) -> Float? {
      let (content, floats, doubles) = (4, 5, 6)
      var tensor = tensor
      var numbers: [Float?] = []
      while let (field, value) = try tensor.next() {
        switch (field, value) {
        case (floats, .fixed32(let bits)): numbers.append(Float(bitPattern: bits))
        case (doubles, .fixed64(let bits)): numbers.append(Float(Double(bitPattern: bits)))
        case (content, .bytes(let range)), (floats, .bytes(let range)),
          (doubles, .bytes(let range)):
          // Packed: 4 bytes are one float, 8 one double, anything else is no scalar.
          let float = tensor.word(range, as: UInt32.self).map { Float(bitPattern: $0) }
          let double = tensor.word(range, as: UInt64.self).map { Float(Double(bitPattern: $0)) }
          numbers.append(field == floats ? float : field == doubles ? double : float ?? double)
        default: break
        }
      }
      return numbers.count == 1 ? numbers[0] : nil
    }

    /// The name in `SummaryMetadata.plugin_data.plugin_name`.
    private static func plugin(
      inMetadata metadata: ProtobufDecoder
    ) throws(ProtobufDecoder.Malformed) -> String? {
      var metadata = metadata
      while let (field, value) = try metadata.next() {
        guard field == 1, case .bytes(let range) = value else { continue }
        var data = metadata.message(range)
        while let (field, value) = try data.next() {
          if field == 1, case .bytes(let range) = value { return try data.string(range) }
        }
      }
      return nil
    }
  }
}
