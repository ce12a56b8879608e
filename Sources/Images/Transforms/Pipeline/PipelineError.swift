/// A pipeline could not be read: in which file, at which key, and what is wrong.
public struct PipelineError: Error, Equatable, Sendable {
  /// The file, as the user may find it.
  public var path: String
  /// The key, such as `transforms[2].height`; empty for the file as a whole.
  public var keyPath: String
  /// What is wrong there.
  public var problem: Problem

  /// An error about a key of a file.
  public init(path: String = "", keyPath: String = "", _ problem: Problem) {
    self.path = path
    self.keyPath = keyPath
    self.problem = problem
  }

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    case tooLarge(byteCount: Int, limit: Int)
    /// From this byte on.
    case notJSON(offset: Int)
    case missing
    case unknownKey(known: [String])
    case wrongType(expected: String)
    case wrongValue(reason: String)
    case unknownTransform(name: String)
    case order(name: String, after: String)
    case noTensor
    case notOfPictures(name: String)
    case drawnInTesting(name: String)
    case normalizedDifferently
    case channelsDiffer(training: Int, testing: Int)
    case sizesDiffer(training: ImageShape, testing: ImageShape)
    case sizesVary(first: ImageShape, other: ImageShape, otherPath: String)
    case transform(TransformError)
  }
}

extension PipelineError {
  /// What a decoder threw, as facts.
  init(_ error: any Error, path: String) {
    switch error {
    case var error as PipelineError:
      error.path = path
      self = error
    case DecodingError.keyNotFound(let key, let context):
      self.init(path: path, keyPath: Self.text(context.codingPath + [key]), .missing)
    case DecodingError.valueNotFound(let type, let context),
      DecodingError.typeMismatch(let type, let context):
      self.init(
        path: path, keyPath: Self.text(context.codingPath),
        .wrongType(expected: Self.kind(of: type)))
    case DecodingError.dataCorrupted(let context):
      self.init(
        path: path, keyPath: Self.text(context.codingPath),
        .wrongValue(reason: context.debugDescription))
    default:
      self.init(path: path, .wrongValue(reason: String(describing: error)))
    }
  }

  /// Keys and indices in the way of JavaScript.
  static func text(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }

  /// What JSON calls a type.
  static func kind(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "string"
    case is Bool.Type: "boolean"
    case is UInt8.Type: "byte"
    case is any BinaryInteger.Type: "integer"
    case is any BinaryFloatingPoint.Type: "number"
    case is ClosedRange<Int>.Type: "integers"
    case is ClosedRange<Double>.Type, is [Float].Type: "numbers"
    default: String(describing: type).hasPrefix("Dictionary") ? "object" : "array"
    }
  }
}
