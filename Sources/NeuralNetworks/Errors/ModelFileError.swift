public import Localization

/// A file of weights and a network do not fit each other, or one of them is wrong.
public struct ModelFileError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// The file.
  public var path: String
  /// What is wrong with it.
  public var fault: Fault

  /// An error about a file.
  public init(path: String, _ fault: Fault) {
    self.path = path
    self.fault = fault
  }

  /// What can be wrong.
  public enum Fault: Equatable, Sendable {
    /// The system does not let it be read.
    case cannotRead(reason: String)
    /// It has more bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
    /// Its architecture is wrong, or cannot be inferred.
    case architecture(ArchitectureError)
    /// A part of the metadata is wrong.
    case metadata(key: String, ArchitectureError)
    /// It lacks a tensor of the network.
    case missing(name: String, shape: [Int], layer: String)
    /// It has a tensor that the network has no place for.
    case unknown(name: String, shape: [Int])
    /// A tensor has another shape.
    case shape(name: String, expected: [Int], got: [Int], layer: String)
    /// A tensor is of integers and should be of numbers, or the other way round.
    case kind(name: String)
    /// There are not as many names as classes.
    case classNames(count: Int, classes: Int)
    /// It is no checkpoint; `key` is missing or wrong.
    case notACheckpoint(key: String)
  }

  /// One sentence that names the file and the tensor.
  public var sentence: Localized {
    Localized(es: "\(path): \(fault.sentence.es)", en: "\(path): \(fault.sentence.en)")
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}

extension ModelFileError.Fault {
  fileprivate var sentence: Localized {
    switch self {
    case .cannotRead(let reason):
      Localized(es: "no se puede leer (\(reason))", en: "cannot be read (\(reason))")
    case .tooLarge(let bytes, let limit):
      Localized(
        es: "tiene \(bytes) bytes; el límite es \(limit)",
        en: "has \(bytes) bytes; the limit is \(limit)")
    case .architecture(let error): error.sentence
    case .metadata(let key, let error):
      Localized(
        es: "el metadato «\(key)» está mal: \(error.sentence.es)",
        en: "the metadata \"\(key)\" is wrong: \(error.sentence.en)")
    case .missing(let name, let shape, let layer):
      Localized(
        es: "falta el tensor \(name), que para \(layer) debe tener la forma \(shape)",
        en: "tensor \(name) is missing, which should have the shape \(shape) for \(layer)")
    case .unknown(let name, let shape):
      Localized(
        es: "contiene el tensor \(name) de forma \(shape), que la red no tiene",
        en: "holds tensor \(name) of shape \(shape), which the network does not have")
    case .shape(let name, let expected, let got, let layer):
      Localized(
        es: "el tensor \(name) tiene la forma \(got), y la de \(layer) es \(expected)",
        en: "tensor \(name) has the shape \(got), and that of \(layer) is \(expected)")
    case .kind(let name):
      Localized(
        es: "el tensor \(name) no es del tipo que hace falta (coma flotante o entero)",
        en: "tensor \(name) is not of the type that is needed (floating point or integer)")
    case .classNames(let count, let classes):
      Localized(
        es: "nombra \(count) clases, y la red distingue \(classes)",
        en: "names \(count) classes, and the network tells \(classes) apart")
    case .notACheckpoint(let key):
      Localized(
        es: "no es un punto de control: «\(key)» falta o está mal",
        en: "is not a checkpoint: \"\(key)\" is missing or wrong")
    }
  }
}
