internal import Localization

/// The facts of laws that do not hold, in both languages.
enum LawWording {
  static func distribution(
    expected: Distribution, count: Int, deviation: Double, largest: Float, distance: Double,
    limit: Double
  ) -> Localized {
    let got =
      "σ = \(number(deviation)), max |w| = \(number(Double(largest))), n = \(count)"
    let test = "D = \(number(distance)) > \(number(limit))"
    return Localized(
      es: "se esperaba: \(name(expected).es)\n"
        + "se obtuvo:   \(got)\n"
        + "Kolmogórov–Smirnov: \(test)",
      en: "expected: \(name(expected).en)\n"
        + "got:      \(got)\n"
        + "Kolmogorov–Smirnov: \(test)")
  }

  static func bound(expected: Double, largest: Double, count: Int) -> Localized {
    let (bound, largest) = (number(expected), number(largest))
    return Localized(
      es: "se esperaba: la cota \(bound)\nse obtuvo:   el mayor |w| de \(count) es \(largest)",
      en: "expected: the bound \(bound)\ngot:      the largest |w| of \(count) is \(largest)")
  }

  static func deviation(expected: Double, got: Double, count: Int) -> Localized {
    let (expected, got) = (number(expected), number(got))
    return Localized(
      es: "se esperaba: σ = \(expected)\nse obtuvo:   σ = \(got) en \(count) pesos",
      en: "expected: σ = \(expected)\ngot:      σ = \(got) in \(count) weights")
  }

  static func tail(reach: Double, expected: Double, got: Int, count: Int) -> Localized {
    let (reach, expected) = (number(reach), number(expected.rounded()))
    return Localized(
      es: "más allá de \(reach) σ se esperaban unos \(expected) de \(count) pesos, y hay \(got)",
      en:
        "beyond \(reach) σ about \(expected) of \(count) weights were expected, and there are \(got)"
    )
  }

  static func dependence(of signs: Bool, distance: Int, correlation: Double) -> Localized {
    let correlation = number(correlation)
    return Localized(
      es: "\(signs ? "los signos" : "los tamaños") de pesos a distancia \(distance) (por filas)"
        + " van juntos: correlación \(correlation), y se esperaba 0",
      en: "the \(signs ? "signs" : "sizes") of weights at a distance of \(distance) (row by row)"
        + " go together: correlation \(correlation), expected 0")
  }

  static func spread(ofMeans isMeans: Bool, share: Double, count: Int) -> Localized {
    let share = number(share)
    return Localized(
      es: "\(isMeans ? "las medias" : "las medias de los cuadrados") de \(count) tensores varían"
        + " \(share) veces lo que varían las de pesos sacados cada uno por su cuenta",
      en: "the \(isMeans ? "means" : "mean squares") of \(count) tensors vary"
        + " \(share) times as much as those of weights drawn each on its own")
  }

  static func repetition(of repeated: Int, count: Int) -> Localized {
    Localized(
      es: "\(repeated) de \(count) pesos repiten el tamaño de otro",
      en: "\(repeated) of \(count) weights repeat the size of another")
  }

  static func slope(measured: Float, claimed: Float) -> Localized {
    let (measured, claimed) = (Printing.number(measured), Printing.number(claimed))
    return Localized(
      es:
        "en una dirección forward cambia \(measured) por unidad, y backward dice \(claimed)",
      en:
        "in one direction forward changes by \(measured) per unit, and backward says \(claimed)")
  }

  private static func name(_ distribution: Distribution) -> Localized {
    switch distribution {
    case .uniform(let bound):
      let text = "[-\(number(bound)), \(number(bound))], σ = \(number(distribution.deviation))"
      return Localized(es: "uniforme en \(text)", en: "uniform on \(text)")
    case .normal(let deviation):
      let text = "μ = 0, σ = \(number(deviation))"
      return Localized(es: "normal con \(text)", en: "normal with \(text)")
    }
  }

  private static func number(_ value: Double) -> String { Printing.number(Float(value)) }
}
