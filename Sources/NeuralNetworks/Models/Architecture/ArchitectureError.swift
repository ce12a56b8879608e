public import Localization

/// An architecture could not be read, inferred or built.
public enum ArchitectureError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// The text is no JSON; the reason is the decoder's.
  case notJSON(reason: String)
  /// There is no layer.
  case empty
  /// A key is missing at a place such as `layers[2]`.
  case missingKey(String, place: String)
  /// A key means nothing there.
  case unknownKey(String, place: String)
  /// The type is none of ``LayerType``.
  case unknownType(String, place: String)
  /// A value is not of the kind or in the range that is said.
  case badValue(key: String, place: String, allowed: Localized)
  /// Two layers have one name.
  case repeatedName(String)
  /// There would be more numbers than ``Architecture/parameterLimit``.
  case tooLarge(parameters: Int)
  /// One example would become more numbers than ``Architecture/elementLimit``.
  case outputTooLarge(layer: String, shape: [Int])
  /// What comes out is not one number for each class.
  case notAClassifier(output: [Int])
  /// A layer of this kind cannot be described.
  case layer(String)
  /// A Linear without a bias is to be trained.
  case noBias(layer: String)
  /// The names and shapes of a file do not say what the layers are, and why.
  case notInferred(Localized)

  /// One sentence that names the place.
  public var sentence: Localized {
    switch self {
    case .notJSON(let reason):
      Localized(es: "no es JSON válido (\(reason))", en: "is not valid JSON (\(reason))")
    case .empty: Localized(es: "no tiene ninguna capa", en: "has no layer")
    case .missingKey(let key, let place):
      Localized(es: "a \(place) le falta «\(key)»", en: "\(place) lacks \"\(key)\"")
    case .unknownKey(let key, let place):
      Localized(es: "\(place) no puede tener «\(key)»", en: "\(place) cannot have \"\(key)\"")
    case .unknownType(let type, let place):
      Localized(
        es: "\(place) es de un tipo desconocido, «\(type)»; los hay de \(Self.types)",
        en: "\(place) has an unknown type, \"\(type)\"; there are \(Self.types)")
    case .badValue(let key, let place, let allowed):
      Localized(
        es: "«\(key)» de \(place) debe ser \(allowed.es)",
        en: "\"\(key)\" of \(place) should be \(allowed.en)")
    case .repeatedName(let name):
      Localized(es: "hay dos capas llamadas «\(name)»", en: "two layers are called \"\(name)\"")
    case .tooLarge(let parameters):
      Localized(
        es: "tiene \(parameters) parámetros o más; el límite es \(Architecture.parameterLimit)",
        en: "has \(parameters) parameters or more; the limit is \(Architecture.parameterLimit)")
    case .outputTooLarge(let layer, let shape):
      Localized(
        es: "\(layer) daría un tensor de forma \(shape) por imagen, más de lo que se admite",
        en: "\(layer) would give a tensor of shape \(shape) for a picture, more than is allowed")
    case .notAClassifier(let output):
      Localized(
        es: "la red da \(output) por imagen, y un clasificador da un número por clase",
        en: "the network gives \(output) for a picture, and a classifier gives a number for each"
          + " class")
    case .layer(let layer):
      Localized(
        es: "\(layer) no es una capa que se pueda describir",
        en: "\(layer) is not a layer that can be described")
    case .noBias(let layer):
      Localized(
        es: "la capa \(layer) no tiene sesgo (bias): sirve para predecir, pero aquí no se entrena",
        en: "layer \(layer) has no bias: it can predict, but it cannot be trained here")
    case .notInferred(let reason):
      Localized(
        es: "no se puede deducir la red: \(reason.es); --model ARCHIVO.json puede decir cuál es",
        en: "the network cannot be inferred: \(reason.en); --model FILE.json can say what it is")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }

  private static var types: String { LayerType.allCases.map(\.rawValue).joined(separator: ", ") }
}
