/// What a tag has at a step; one case for each kind of summary that is written.
enum SummaryValue {
  /// A number. It is stored as `simple_value`, as PyTorch's writer does; TensorBoard turns that
  /// into a tensor of its scalars plugin as it reads.
  case scalar(Float)

  /// The numbers of the fields of `Summary` and `Summary.Value`, from `summary.proto`.
  enum Field {
    static let value = 1
    static let tag = 1
    static let simpleValue = 2
    static let tensor = 8
    static let metadata = 9
  }

  func encode(tag: String, to encoder: inout ProtobufEncoder) {
    if !tag.isEmpty { encoder.string(Field.tag, tag) }
    switch self {
    case .scalar(let number): encoder.float(Field.simpleValue, number)
    }
  }
}
