internal import Localization

/// What learners get wrong about Kaiming's initialization and about signals that go wrong.
enum KaimingMisconception: String, MisconceptionCase {
  case noFactorTwo = "no-factor-two"
  case fanOut = "fan-out"
  case averagesTheFans = "averages-the-fans"
  case forgetsTheKernel = "forgets-the-kernel"
  case varianceForDeviation = "variance-for-deviation"
  case boundForDeviation = "bound-for-deviation"
  case integerDivision = "integer-division"
  case onlyPositive = "only-positive"
  case systemGenerator = "system-generator"
  case freshGenerator = "fresh-generator"

  var lesson: String { "8.2" }

  var sentence: Localized {
    switch self {
    case .noFactorTwo:
      Localized(
        es:
          "Falta el 2: con varianza 1 / fanIn, ReLU deja la mitad de la señal en cada capa, y veinte capas después no queda casi nada. Usa 2 / fanIn.",
        en:
          "The 2 is missing: with the variance 1 / fanIn, ReLU leaves half of the signal at each layer, and twenty layers later hardly any is left. Use 2 / fanIn."
      )
    case .fanOut:
      Localized(
        es:
          "Has usado fan-out, el primer eje. Para conservar la señal que avanza cuenta fan-in: las entradas que suma cada salida.",
        en:
          "You used fan-out, the first axis. What keeps the signal going forward is fan-in: the inputs that each output adds up."
      )
    case .averagesTheFans:
      Localized(
        es: "2 / (fanIn + fanOut) es Xavier. Kaiming usa solo fan-in: 2 / fanIn.",
        en: "2 / (fanIn + fanOut) is Xavier's. Kaiming's uses fan-in alone: 2 / fanIn.")
    case .forgetsTheKernel:
      Localized(
        es:
          "En un núcleo [salidas, entradas, alto, ancho] cada salida suma entradas × alto × ancho números: has olvidado alto × ancho.",
        en:
          "In a kernel [outputs, inputs, height, width] each output adds inputs × height × width numbers: you forgot height × width."
      )
    case .varianceForDeviation:
      Localized(
        es: "Falta la raíz cuadrada: 2 / fanIn es la varianza, y la desviación es su raíz.",
        en: "The square root is missing: 2 / fanIn is the variance, and the deviation is its root.")
    case .boundForDeviation:
      Localized(
        es:
          "Has confundido la cota de la uniforme, √(6 / fanIn), con la desviación, √(2 / fanIn): difieren en √3.",
        en:
          "You mixed up the bound of the uniform, √(6 / fanIn), and the deviation, √(2 / fanIn): they differ by √3."
      )
    case .integerDivision:
      Localized(
        es:
          "Todos los pesos son 0: entre enteros, 2 / fanIn da 0. Convierte a Float antes de dividir.",
        en:
          "All weights are 0: between integers, 2 / fanIn gives 0. Convert to Float before dividing."
      )
    case .onlyPositive:
      Localized(
        es: "Todos los pesos son positivos. La media tiene que ser 0: de -a hasta a.",
        en: "All weights are positive. Their mean must be 0: from -a to a.")
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla da otros pesos: no salen del generator que recibes. ¿Falta «using: &generator»?",
        en:
          "The same seed gives other weights: they do not come from the generator that you are given. Is \"using: &generator\" missing?"
      )
    case .freshGenerator:
      Localized(
        es:
          "Dos llamadas seguidas dan los mismos pesos: usa el generator que recibes y no uno nuevo, o todas las capas empezarán iguales.",
        en:
          "Two calls in a row give the same weights: use the generator that you are given and not a new one, or all layers start alike."
      )
    }
  }
}
