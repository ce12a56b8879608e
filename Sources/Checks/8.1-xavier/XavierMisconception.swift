internal import Localization

/// What learners get wrong about Xavier's initialization.
enum XavierMisconception: String, MisconceptionCase {
  case fansSwapped = "fans-swapped"
  case forgetsTheKernel = "forgets-the-kernel"
  case fanInAlone = "fan-in-alone"
  case varianceForDeviation = "variance-for-deviation"
  case boundForDeviation = "bound-for-deviation"
  case ignoresTheGain = "ignores-the-gain"
  case onlyPositive = "only-positive"
  case integerDivision = "integer-division"
  case systemGenerator = "system-generator"
  case freshGenerator = "fresh-generator"

  var lesson: String { "8.1" }

  var sentence: Localized {
    switch self {
    case .fansSwapped:
      Localized(
        es:
          "Has cambiado fan-in por fan-out. El peso tiene forma [salidas, entradas, …]: fan-in es el segundo eje (por el tamaño del núcleo).",
        en:
          "You swapped fan-in and fan-out. The weight has the shape [outputs, inputs, …]: fan-in is the second axis (times the size of the kernel)."
      )
    case .forgetsTheKernel:
      Localized(
        es:
          "En un núcleo [salidas, entradas, alto, ancho] cada salida suma entradas × alto × ancho números: has olvidado alto × ancho.",
        en:
          "In a kernel [outputs, inputs, height, width] each output adds inputs × height × width numbers: you forgot height × width."
      )
    case .fanInAlone:
      Localized(
        es:
          "Has usado solo fan-in (eso es LeCun o Kaiming). Xavier promedia fan-in y fan-out: 2 / (fanIn + fanOut).",
        en:
          "You used fan-in alone (that is LeCun's or Kaiming's). Xavier averages fan-in and fan-out: 2 / (fanIn + fanOut)."
      )
    case .varianceForDeviation:
      Localized(
        es:
          "Falta la raíz cuadrada: 2 / (fanIn + fanOut) es la varianza, y la desviación es su raíz.",
        en:
          "The square root is missing: 2 / (fanIn + fanOut) is the variance, and the deviation is its root."
      )
    case .boundForDeviation:
      Localized(
        es:
          "Has confundido la cota de la uniforme, √6/√(fanIn + fanOut), con la desviación, √2/√(fanIn + fanOut): difieren en √3.",
        en:
          "You mixed up the bound of the uniform, √6/√(fanIn + fanOut), and the deviation, √2/√(fanIn + fanOut): they differ by √3."
      )
    case .ignoresTheGain:
      Localized(
        es: "No has multiplicado por gain, la ganancia de la activación que sigue.",
        en: "You did not multiply by gain, the gain of the activation that follows.")
    case .onlyPositive:
      Localized(
        es:
          "Todos los pesos son positivos: nextUniform() da números de [0, 1); hay que llevarlos a [-a, a].",
        en:
          "All weights are positive: nextUniform() gives numbers in [0, 1); bring them to [-a, a].")
    case .integerDivision:
      Localized(
        es:
          "Todos los pesos son 0: entre enteros, 6 / (fanIn + fanOut) da 0. Convierte a Float antes de dividir.",
        en:
          "All weights are 0: between integers, 6 / (fanIn + fanOut) gives 0. Convert to Float before dividing."
      )
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
