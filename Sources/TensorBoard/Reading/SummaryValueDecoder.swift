/// What a `Summary.Value` holds, before it is known which plugin its tag belongs to.
struct SummaryValueDecoder {
  var tag = ""
  var plugin: String?
  /// A value that says itself of which kind it is.
  private var typed: SummaryValue?
  private var tensor = Tensor()

  private struct Tensor {
    var scalar: Float?
    var string: String?
  }

  init(_ value: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
    var decoder = value
    while let (field, value) = try decoder.next() {
      switch (field, value) {
      case (SummaryValue.Field.tag, .bytes(let range)): tag = try decoder.string(range)
      case (SummaryValue.Field.simpleValue, .fixed32(let bits)):
        typed = .scalar(Float(bitPattern: bits))
      case (SummaryValue.Field.image, .bytes(let range)):
        typed = .image(try EncodedImage(decoder.message(range)))
      case (SummaryValue.Field.histogram, .bytes(let range)):
        let histogram = try Histogram(decoder.message(range))
        let isWhole = histogram.bucketLimits.count == histogram.bucketCounts.count
        typed = isWhole ? .histogram(histogram) : nil
      case (SummaryValue.Field.tensor, .bytes(let range)):
        tensor = try Self.tensor(decoder.message(range))
      case (SummaryValue.Field.metadata, .bytes(let range)):
        try readMetadata(decoder.message(range))
      default: break
      }
    }
  }

  /// The value, or nil if it is of a kind that is passed over.
  ///
  /// - Parameter plugin: The plugin that the tag belongs to; not asked for if the value says itself
  ///   what it is.
  func value(plugin: @autoclosure () -> String?) -> SummaryValue? {
    if let typed { return typed }
    switch plugin() {
    case SummaryValue.scalarsPlugin: return tensor.scalar.map(SummaryValue.scalar)
    case SummaryValue.textPlugin: return tensor.string.map(SummaryValue.text)
    default: return nil
    }
  }

  /// The number or the string in a `TensorProto` that holds exactly one.
  private static func tensor(
    _ tensor: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) -> Tensor {
    typealias Field = SummaryValue.TensorField
    var tensor = tensor
    var numbers: [Float?] = []
    var strings: [Range<Int>] = []
    while let (field, value) = try tensor.next() {
      switch (field, value) {
      case (Field.floats, .fixed32(let bits)): numbers.append(Float(bitPattern: bits))
      case (Field.doubles, .fixed64(let bits)): numbers.append(Float(Double(bitPattern: bits)))
      case (Field.content, .bytes(let range)), (Field.floats, .bytes(let range)),
        (Field.doubles, .bytes(let range)):
        // Packed: 4 bytes are one float, 8 one double, anything else is no scalar.
        let float = tensor.word(range, as: UInt32.self).map { Float(bitPattern: $0) }
        let double = tensor.word(range, as: UInt64.self).map { Float(Double(bitPattern: $0)) }
        numbers.append(
          field == Field.floats ? float : field == Field.doubles ? double : float ?? double)
      case (Field.strings, .bytes(let range)): strings.append(range)
      default: break
      }
    }
    return Tensor(
      scalar: numbers.count == 1 ? numbers[0] : nil,
      string: strings.count == 1 ? try tensor.string(strings[0]) : nil)
  }

  /// Reads the name in `SummaryMetadata.plugin_data`, and its content if it is the value.
  private mutating func readMetadata(
    _ metadata: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) {
    typealias Field = SummaryValue.MetadataField
    var metadata = metadata
    while let (field, value) = try metadata.next() {
      guard field == Field.pluginData, case .bytes(let range) = value else { continue }
      var data = metadata.message(range)
      var content = range.lowerBound..<range.lowerBound
      while let (field, value) = try data.next() {
        guard case .bytes(let range) = value else { continue }
        if field == Field.name { plugin = try data.string(range) }
        if field == Field.content { content = range }
      }
      if plugin == HParams.plugin, let hparams = try HParams(data.message(content)) {
        typed = .hparams(hparams)
      }
    }
  }
}
