/// One record of an event file; the fields that are used of TensorFlow's `Event` message.
struct Event {
  /// Seconds since 1970.
  var wallTime: Double
  /// The training step.
  var step: Int = 0
  /// What happened.
  var content: Content

  enum Content {
    /// The first record of a file: the version of the format.
    case fileVersion(String)
    /// The run begins again at the step; what was logged from there on before is void.
    case restart
    /// A value with its tag.
    case summary(tag: String, SummaryValue)
  }

  /// The version that files have since 2015.
  static let currentVersion = "brain.Event:2"

  /// The numbers of the message's fields, from TensorFlow's `event.proto`.
  enum Field {
    static let wallTime = 1
    static let step = 2
    static let fileVersion = 3
    static let summary = 5
    static let sessionLog = 7

    static let sessionStatus = 1
  }

  /// The status `START` of a `SessionLog`.
  static let sessionStart: Int64 = 1

  func encode(to encoder: inout ProtobufEncoder) {
    if wallTime.bitPattern != 0 { encoder.double(Field.wallTime, wallTime) }
    if step != 0 { encoder.int64(Field.step, Int64(step)) }
    switch content {
    case .fileVersion(let version):
      encoder.string(Field.fileVersion, version)
    case .restart:
      encoder.message(Field.sessionLog) { $0.int64(Field.sessionStatus, Self.sessionStart) }
    case .summary(let tag, let value):
      encoder.message(Field.summary) { summary in
        summary.message(SummaryValue.Field.value) { value.encode(tag: tag, to: &$0) }
      }
    }
  }
}
