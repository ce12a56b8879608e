package import Localization

/// What is said about a work in a number.
package enum Quantity: String, CaseIterable, Codable, Sendable {
  /// Pictures trained on or transformed in a second.
  case imagesPerSecond
  /// A training step with the making of its batch from bytes, in microseconds.
  case stepMicroseconds
  /// The matrix products of a step and nothing else, in microseconds.
  case productsMicroseconds
  /// The time of a step divided by that of the same products just after.
  case stepOverProducts
  /// Blocks of memory asked for in a step.
  case allocationsPerStep
  /// Blocks of memory that the matrix products of a step ask for, inside OpenBLAS.
  case allocationsOfProducts
  /// Scalars added, flushed and closed in a second.
  case scalarsWrittenPerSecond
  /// Scalars read back in a second.
  case scalarsReadPerSecond
  /// One call, in microseconds.
  case callMicroseconds

  /// What it is called in a table.
  package var label: Localized {
    switch self {
    case .imagesPerSecond: Localized(es: "velocidad", en: "speed")
    case .stepMicroseconds: Localized(es: "un paso", en: "one step")
    case .productsMicroseconds: Localized(es: "solo productos", en: "products alone")
    case .stepOverProducts: Localized(es: "paso / productos", en: "step / products")
    case .allocationsPerStep: Localized(es: "reservas por paso", en: "allocations per step")
    case .allocationsOfProducts:
      Localized(es: "reservas, productos", en: "allocations, products")
    case .scalarsWrittenPerSecond: Localized(es: "escritura", en: "writing")
    case .scalarsReadPerSecond: Localized(es: "lectura", en: "reading")
    case .callMicroseconds: Localized(es: "una imagen", en: "one picture")
    }
  }

  /// The unit of the number, empty for a plain one.
  package var unit: Localized {
    switch self {
    case .imagesPerSecond: Localized(es: "imágenes/s", en: "images/s")
    case .stepMicroseconds, .productsMicroseconds, .callMicroseconds: Localized(es: "µs", en: "µs")
    case .stepOverProducts, .allocationsPerStep, .allocationsOfProducts: Localized(es: "", en: "")
    case .scalarsWrittenPerSecond, .scalarsReadPerSecond:
      Localized(es: "escalares/s", en: "scalars/s")
    }
  }
}
