internal import Localization

extension Difference.Pattern {
  /// The line that a learner reads.
  var line: Localized {
    Localized(es: "patrón: \(words.es)", en: "pattern: \(words.en)")
  }

  private var words: Localized {
    switch self {
    case .constant(let number):
      let number = Printing.number(number)
      return Localized(
        es: "tu respuesta vale \(number) en todas partes",
        en: "your answer is \(number) everywhere")
    case .factor(let number):
      let number = Printing.number(number)
      return Localized(
        es: "cada número es \(number) veces el esperado",
        en: "every number is \(number) times the expected one")
    case .shift(let number):
      let number = Printing.number(number)
      return Localized(
        es: "cada número es el esperado más \(number)",
        en: "every number is the expected one plus \(number)")
    case .reordered:
      return Localized(
        es: "son los números esperados, en otro orden",
        en: "these are the expected numbers, in another order")
    case .along(let axis, let from, let through):
      let place =
        from == through
        ? Localized(es: "el índice \(from)", en: "index \(from)")
        : Localized(
          es: "los índices de \(from) a \(through)", en: "indices \(from) to \(through)")
      return Localized(
        es: "todos los que difieren están en \(place.es) del eje \(axis)",
        en: "all that differ are at \(place.en) of axis \(axis)")
    case .allBut(let axis, let index):
      return Localized(
        es: "en el eje \(axis) solo el índice \(index) está bien",
        en: "on axis \(axis) only index \(index) is right")
    case .expected(let kind):
      return Localized(
        es: "difieren justo los que deberían ser \(kind.words.es)",
        en: "exactly those differ that should be \(kind.words.en)")
    }
  }
}

extension Difference.Pattern.Kind {
  fileprivate var words: Localized {
    switch self {
    case .negative: Localized(es: "negativos", en: "negative")
    case .positive: Localized(es: "positivos", en: "positive")
    case .zero: Localized(es: "cero", en: "zero")
    case .beyondOne: Localized(es: "mayores que 1 o menores que -1", en: "above 1 or below -1")
    case .notFinite: Localized(es: "infinitos o NaN", en: "infinite or NaN")
    }
  }
}
