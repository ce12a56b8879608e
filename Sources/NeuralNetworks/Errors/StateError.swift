public import Localization

/// A saved state does not fit the model or the optimizer that is to take it over.
public enum StateError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// It lacks an entry.
  case missing(name: String)
  /// It has an entry that has no place.
  case unknown(name: String)
  /// It has two entries of one name.
  case repeated(name: String)
  /// An entry has another shape.
  case shape(name: String, expected: [Int], got: [Int])
  /// An entry is a whole number and should be 32-bit numbers.
  case notNumbers(name: String)
  /// An entry is 32-bit numbers and should be a whole number.
  case notACount(name: String)
  /// A count of steps is negative.
  case negativeStep(Int)

  /// One sentence that names the entry.
  public var sentence: Localized {
    switch self {
    case .missing(let name):
      Localized(es: "al estado le falta \(name)", en: "the state lacks \(name)")
    case .unknown(let name):
      Localized(
        es: "el estado contiene \(name), que aquí no existe",
        en: "the state holds \(name), which does not exist here")
    case .repeated(let name):
      Localized(
        es: "el estado contiene \(name) más de una vez",
        en: "the state holds \(name) more than once")
    case .shape(let name, let expected, let got):
      Localized(
        es: "\(name) tiene la forma \(expected), y la del estado guardado es \(got)",
        en: "\(name) has the shape \(expected), and that of the saved state is \(got)")
    case .notNumbers(let name):
      Localized(
        es: "\(name) debe ser un tensor de números de 32 bits y es un entero",
        en: "\(name) should be a tensor of 32-bit numbers and is a whole number")
    case .notACount(let name):
      Localized(
        es: "\(name) debe ser un entero y es un tensor de números de 32 bits",
        en: "\(name) should be a whole number and is a tensor of 32-bit numbers")
    case .negativeStep(let step):
      Localized(
        es: "el estado guardado cuenta \(step) pasos, y no pueden ser negativos",
        en: "the saved state counts \(step) steps, which cannot be negative")
    }
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}
