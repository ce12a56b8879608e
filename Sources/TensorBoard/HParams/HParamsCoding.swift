/// The message `HParamsPluginData` of TensorBoard's hparams plugin, from its `plugin_data.proto`
/// and `api.proto`; the values are `google.protobuf.Value`.
extension HParams {
  static let plugin = "hparams"

  /// The tag that the plugin looks for.
  var tag: String {
    switch self {
    case .experiment: "_hparams_/experiment"
    case .sessionStart: "_hparams_/session_start_info"
    case .sessionEnd: "_hparams_/session_end_info"
    }
  }

  /// The numbers of the fields.
  private enum Field {
    static let experiment = 2
    static let sessionStart = 3
    static let sessionEnd = 4

    static let infos = 4
    static let metrics = 5

    static let infoName = 1
    static let infoKind = 4
    static let infoValues = 5

    static let metricName = 1
    static let metricTag = 2

    static let entries = 1
    static let entryKey = 1
    static let entryValue = 2

    static let status = 1
    static let listValues = 1
  }

  /// Writes the message; maps in the order of their keys, so that equal runs have equal bytes.
  func encode(to encoder: inout ProtobufEncoder) {
    switch self {
    case .experiment(let hparams, let metrics):
      encoder.message(Field.experiment) { experiment in
        for info in hparams {
          experiment.message(Field.infos) { Self.encode(info, to: &$0) }
        }
        for metric in metrics {
          experiment.message(Field.metrics) { info in
            info.message(Field.metricName) { $0.string(Field.metricTag, metric) }
          }
        }
      }
    case .sessionStart(let hparams):
      encoder.message(Field.sessionStart) { session in
        for (name, value) in hparams.sorted(by: { $0.key < $1.key }) {
          session.message(Field.entries) { entry in
            entry.string(Field.entryKey, name)
            entry.message(Field.entryValue) { value.encode(to: &$0) }
          }
        }
      }
    case .sessionEnd(let status):
      encoder.message(Field.sessionEnd) { session in
        if status != .unknown { session.int64(Field.status, Int64(status.rawValue)) }
      }
    }
  }

  private static func encode(_ info: HParamInfo, to encoder: inout ProtobufEncoder) {
    if !info.name.isEmpty { encoder.string(Field.infoName, info.name) }
    if let kind = info.kind { encoder.int64(Field.infoKind, Int64(kind.rawValue)) }
    guard !info.values.isEmpty else { return }
    encoder.message(Field.infoValues) { list in
      for value in info.values {
        list.message(Field.listValues) { value.encode(to: &$0) }
      }
    }
  }

  /// Reads the message, or nil if it says none of the three things.
  init?(_ content: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
    var content = content
    var result: HParams?
    while let (field, value) = try content.next() {
      guard case .bytes(let range) = value else { continue }
      switch field {
      case Field.experiment: result = try Self.experiment(content.message(range))
      case Field.sessionStart: result = try Self.sessionStart(content.message(range))
      case Field.sessionEnd:
        var session = content.message(range)
        var status = Status.unknown
        while let (field, value) = try session.next() {
          guard field == Field.status, case .varint(let number) = value else { continue }
          status = Int(exactly: number).flatMap(Status.init) ?? .unknown
        }
        result = .sessionEnd(status)
      default: break
      }
    }
    guard let result else { return nil }
    self = result
  }

  private static func experiment(
    _ message: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) -> HParams {
    var message = message
    var hparams: [HParamInfo] = []
    var metrics: [String] = []
    while let (field, value) = try message.next() {
      guard case .bytes(let range) = value else { continue }
      switch field {
      case Field.infos: hparams.append(try info(message.message(range)))
      case Field.metrics: metrics.append(try metric(message.message(range)))
      default: break
      }
    }
    return .experiment(hparams: hparams, metrics: metrics)
  }

  private static func info(
    _ message: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) -> HParamInfo {
    var message = message
    var info = HParamInfo(name: "", kind: nil, values: [])
    while let (field, value) = try message.next() {
      switch (field, value) {
      case (Field.infoName, .bytes(let range)): info.name = try message.string(range)
      case (Field.infoKind, .varint(let number)):
        info.kind = Int(exactly: number).flatMap(HParam.Kind.init)
      case (Field.infoValues, .bytes(let range)):
        var list = message.message(range)
        while let (field, value) = try list.next() {
          guard field == Field.listValues, case .bytes(let range) = value,
            let hparam = try HParam(list.message(range))
          else { continue }
          info.values.append(hparam)
        }
      default: break
      }
    }
    return info
  }

  private static func metric(
    _ message: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) -> String {
    var message = message
    var tag = ""
    while let (field, value) = try message.next() {
      guard field == Field.metricName, case .bytes(let range) = value else { continue }
      var name = message.message(range)
      while let (field, value) = try name.next() {
        if field == Field.metricTag, case .bytes(let range) = value { tag = try name.string(range) }
      }
    }
    return tag
  }

  private static func sessionStart(
    _ message: ProtobufDecoder
  ) throws(ProtobufDecoder.Malformed) -> HParams {
    var message = message
    var hparams: [String: HParam] = [:]
    while let (field, value) = try message.next() {
      guard field == Field.entries, case .bytes(let range) = value else { continue }
      var entry = message.message(range)
      var key = ""
      var hparam: HParam?
      while let (field, value) = try entry.next() {
        guard case .bytes(let range) = value else { continue }
        if field == Field.entryKey { key = try entry.string(range) }
        if field == Field.entryValue { hparam = try HParam(entry.message(range)) }
      }
      hparams[key] = hparam
    }
    return .sessionStart(hparams)
  }
}

extension HParam {
  private enum Field {
    static let number = 2
    static let string = 3
    static let bool = 4
  }

  func encode(to encoder: inout ProtobufEncoder) {
    switch self {
    case .number(let number): encoder.double(Field.number, number)
    case .string(let text): encoder.string(Field.string, text)
    case .bool(let flag): encoder.int64(Field.bool, flag ? 1 : 0)
    }
  }

  /// Reads a `google.protobuf.Value`, or nil if it is a list, a structure or null.
  init?(_ message: ProtobufDecoder) throws(ProtobufDecoder.Malformed) {
    var message = message
    var result: HParam?
    while let (field, value) = try message.next() {
      switch (field, value) {
      case (Field.number, .fixed64(let bits)): result = .number(Double(bitPattern: bits))
      case (Field.string, .bytes(let range)): result = .string(try message.string(range))
      case (Field.bool, .varint(let number)): result = .bool(number != 0)
      default: break
      }
    }
    guard let result else { return nil }
    self = result
  }
}
