/// Turns the events of a file into typed values.
///
/// It remembers which plugin owns a tag: TensorFlow says so only with the first value of the tag.
struct EventDecoder {
  private var pluginOfTag: [String: String] = [:]

  /// What is in an event besides values.
  struct Marks {
    var fileVersion: String?
    /// The step at which a run began again after a crash.
    var restart: Int?
  }

  /// Adds what an event holds to the values; if it is malformed, nothing is added.
  mutating func decode(
    _ event: ProtobufDecoder, into values: inout EventValues
  ) throws(ProtobufDecoder.Malformed) -> Marks {
    var event = event
    var wallTime = 0.0
    var step = 0
    var marks = Marks()
    var isRestart = false
    // Nearly every event has one value, for which an array would be an allocation.
    var first: SummaryValueDecoder?
    var more: [SummaryValueDecoder] = []
    while let (field, value) = try event.next() {
      switch (field, value) {
      case (Event.Field.wallTime, .fixed64(let bits)): wallTime = Double(bitPattern: bits)
      case (Event.Field.step, .varint(let number)):
        step = Int(Int64(bitPattern: number))
      case (Event.Field.fileVersion, .bytes(let range)):
        marks.fileVersion = try event.string(range)
      case (Event.Field.sessionLog, .bytes(let range)):
        var log = event.message(range)
        while let (field, value) = try log.next() {
          guard field == Event.Field.sessionStatus, case .varint(let status) = value else {
            continue
          }
          isRestart = status == UInt64(Event.sessionStart)
        }
      case (Event.Field.summary, .bytes(let range)):
        var summary = event.message(range)
        while let (field, value) = try summary.next() {
          guard field == SummaryValue.Field.value, case .bytes(let range) = value else { continue }
          let decoded = try SummaryValueDecoder(summary.message(range))
          if first == nil { first = decoded } else { more.append(decoded) }
        }
      default: break
      }
    }
    if let first { add(first, step: step, wallTime: wallTime, to: &values) }
    for value in more { add(value, step: step, wallTime: wallTime, to: &values) }
    if isRestart { marks.restart = step }
    return marks
  }

  private mutating func add(
    _ decoded: SummaryValueDecoder, step: Int, wallTime: Double, to values: inout EventValues
  ) {
    let tag = decoded.tag
    if let plugin = decoded.plugin { pluginOfTag[tag] = plugin }
    func event<Value>(_ value: Value) -> SummaryEvent<Value> {
      SummaryEvent(tag: tag, value: value, step: step, wallTime: wallTime)
    }
    switch decoded.value(plugin: pluginOfTag[tag]) {
    case .scalar(let number): values.scalars.append(event(number))
    case .image(let image): values.images.append(event(image))
    case .histogram(let histogram): values.histograms.append(event(histogram))
    case .text(let text): values.texts.append(event(text))
    case .hparams(let hparams): values.hparams.append(event(hparams))
    case nil: values.otherValueCount += 1
    }
  }
}
