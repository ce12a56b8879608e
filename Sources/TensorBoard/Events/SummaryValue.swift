/// What a tag has at a step; one case for each kind of summary that is written.
enum SummaryValue {
  /// A number. It is stored as `simple_value`, as PyTorch's writer does; TensorBoard turns that
  /// into a tensor of its scalars plugin as it reads.
  case scalar(Float)
  case image(EncodedImage)
  case histogram(Histogram)
  /// A tensor of one string, which belongs to the text plugin.
  case text(String)
  /// Something in the metadata, without a value.
  case hparams(HParams)

  /// The numbers of the fields of `Summary` and `Summary.Value`, from `summary.proto`.
  enum Field {
    static let value = 1
    static let tag = 1
    static let simpleValue = 2
    static let image = 4
    static let histogram = 5
    static let tensor = 8
    static let metadata = 9
  }

  /// The numbers of the fields of `SummaryMetadata` and its `PluginData`.
  enum MetadataField {
    static let pluginData = 1
    static let name = 1
    static let content = 2
  }

  /// The numbers of the fields of `TensorProto` and its shape, from `tensor.proto`.
  enum TensorField {
    static let type = 1
    static let shape = 2
    static let content = 4
    static let floats = 5
    static let doubles = 6
    static let strings = 8

    static let dimension = 2
    static let size = 1
    static let stringType: Int64 = 7
  }

  static let textPlugin = "text"
  static let scalarsPlugin = "scalars"

  func encode(tag: String, to encoder: inout ProtobufEncoder) {
    if !tag.isEmpty { encoder.string(Field.tag, tag) }
    switch self {
    case .scalar(let number): encoder.float(Field.simpleValue, number)
    case .image(let image): encoder.message(Field.image) { image.encode(to: &$0) }
    case .histogram(let histogram):
      encoder.message(Field.histogram) { histogram.encode(to: &$0) }
    case .text(let text):
      encoder.message(Field.tensor) { tensor in
        tensor.int64(TensorField.type, TensorField.stringType)
        tensor.message(TensorField.shape) { shape in
          shape.message(TensorField.dimension) { $0.int64(TensorField.size, 1) }
        }
        tensor.string(TensorField.strings, text)
      }
      Self.encodePlugin(Self.textPlugin, to: &encoder) { _ in }
    case .hparams(let hparams):
      Self.encodePlugin(HParams.plugin, to: &encoder) { data in
        data.message(MetadataField.content) { hparams.encode(to: &$0) }
      }
    }
  }

  private static func encodePlugin(
    _ name: String, to encoder: inout ProtobufEncoder, content: (inout ProtobufEncoder) -> Void
  ) {
    encoder.message(Field.metadata) { metadata in
      metadata.message(MetadataField.pluginData) { data in
        data.string(MetadataField.name, name)
        content(&data)
      }
    }
  }
}
