/// The value of a hyperparameter, in one of the kinds that TensorBoard's HPARAMS tab compares.
public enum HParam: Equatable, Sendable {
  /// A number.
  case number(Double)
  /// A text, such as the name of an optimizer.
  case string(String)
  /// Yes or no.
  case bool(Bool)

  /// The numbers of `DataType` in the plugin's `api.proto`.
  enum Kind: Int {
    case string = 1
    case bool = 2
    case number = 3
  }

  var kind: Kind {
    switch self {
    case .number: .number
    case .string: .string
    case .bool: .bool
    }
  }
}

extension HParam: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral
{
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// One of the three things that a run says about its hyperparameters.
public enum HParams: Equatable, Sendable {
  /// Which hyperparameters and metrics there are.
  case experiment(hparams: [HParamInfo], metrics: [String])
  /// The values of the hyperparameters of this run.
  case sessionStart([String: HParam])
  /// How the run ended.
  case sessionEnd(Status)

  /// How a run ended; the raw values are those of `Status` in the plugin's `api.proto`.
  public enum Status: Int, Sendable {
    /// The run did not say.
    case unknown = 0
    /// It ended as it should.
    case success = 1
    /// It failed.
    case failure = 2
    /// It still runs.
    case running = 3
  }
}

/// A hyperparameter, without the value that a run gave it.
public struct HParamInfo: Equatable, Sendable {
  /// Its name.
  public var name: String
  /// The values that it can have, or none if that is not said.
  public var values: [HParam]
  var kind: HParam.Kind?

  init(name: String, kind: HParam.Kind?, values: [HParam]) {
    self.name = name
    self.kind = kind
    self.values = values
  }
}
