internal import Localization

/// What learners get wrong about Kaiming's initialization and about signals that go wrong.
enum KaimingMisconceptions {
  static let noFactorTwo = Misconception(
    "no-factor-two",
    Localized(
      es:
        "Falta el 2: con varianza 1 / fanIn, ReLU deja la mitad de la señal en cada capa, y veinte capas después no queda casi nada. Usa 2 / fanIn.",
      en:
        "The 2 is missing: with the variance 1 / fanIn, ReLU leaves half of the signal at each layer, and twenty layers later hardly any is left. Use 2 / fanIn."
    ),
    lesson: "8.2")

  static let fanOut = Misconception(
    "fan-out",
    Localized(
      es:
        "Has usado fan-out, el primer eje. Para conservar la señal que avanza cuenta fan-in: las entradas que suma cada salida.",
      en:
        "You used fan-out, the first axis. What keeps the signal going forward is fan-in: the inputs that each output adds up."
    ),
    lesson: "8.2")

  static let averagesTheFans = Misconception(
    "averages-the-fans",
    Localized(
      es: "2 / (fanIn + fanOut) es Xavier. Kaiming usa solo fan-in: 2 / fanIn.",
      en: "2 / (fanIn + fanOut) is Xavier's. Kaiming's uses fan-in alone: 2 / fanIn."),
    lesson: "8.2")

  static let forgetsTheKernel = Misconception(
    "forgets-the-kernel",
    Localized(
      es:
        "En un núcleo [salidas, entradas, alto, ancho] cada salida suma entradas × alto × ancho números: has olvidado alto × ancho.",
      en:
        "In a kernel [outputs, inputs, height, width] each output adds inputs × height × width numbers: you forgot height × width."
    ),
    lesson: "8.2")

  static let varianceForDeviation = Misconception(
    "variance-for-deviation",
    Localized(
      es: "Falta la raíz cuadrada: 2 / fanIn es la varianza, y la desviación es su raíz.",
      en: "The square root is missing: 2 / fanIn is the variance, and the deviation is its root."),
    lesson: "8.2")

  static let boundForDeviation = Misconception(
    "bound-for-deviation",
    Localized(
      es:
        "Has confundido la cota de la uniforme, √(6 / fanIn), con la desviación, √(2 / fanIn): difieren en √3.",
      en:
        "You mixed up the bound of the uniform, √(6 / fanIn), and the deviation, √(2 / fanIn): they differ by √3."
    ),
    lesson: "8.2")

  static let integerDivision = Misconception(
    "integer-division",
    Localized(
      es:
        "Todos los pesos son 0: entre enteros, 2 / fanIn da 0. Convierte a Float antes de dividir.",
      en:
        "All weights are 0: between integers, 2 / fanIn gives 0. Convert to Float before dividing."
    ),
    lesson: "8.2")

  static let onlyPositive = Misconception(
    "only-positive",
    Localized(
      es: "Todos los pesos son positivos. La media tiene que ser 0: de -a hasta a.",
      en: "All weights are positive. Their mean must be 0: from -a to a."),
    lesson: "8.2")

  static let systemGenerator = Misconception(
    "system-generator",
    Localized(
      es:
        "La misma semilla da otros pesos: no salen del generator que recibes. ¿Falta «using: &generator»?",
      en:
        "The same seed gives other weights: they do not come from the generator that you are given. Is \"using: &generator\" missing?"
    ),
    lesson: "8.2")

  static let freshGenerator = Misconception(
    "fresh-generator",
    Localized(
      es:
        "Dos llamadas seguidas dan los mismos pesos: usa el generator que recibes y no uno nuevo, o todas las capas empezarán iguales.",
      en:
        "Two calls in a row give the same weights: use the generator that you are given and not a new one, or all layers start alike."
    ),
    lesson: "8.2")

  static let all =
    [
      noFactorTwo, fanOut, averagesTheFans, forgetsTheKernel, varianceForDeviation,
      boundForDeviation, integerDivision, onlyPositive, systemGenerator, freshGenerator,
    ] + SignalMisconceptions.all
}

/// What learners get wrong when they look for the layer in which a signal goes wrong.
enum SignalMisconceptions {
  static let nanForLarge = Misconception(
    "nan-for-large",
    Localized(
      es:
        "NaN e infinito no son una señal grande: son una señal perdida. Míralos antes que el tamaño y di notFinite.",
      en:
        "NaN and infinity are no large signal: they are a lost one. Look for them before the size and say notFinite."
    ),
    lesson: "8.2")

  static let overlooksNaN = Misconception(
    "overlooks-nan",
    Localized(
      es:
        "Se te ha escapado un NaN: comparado con cualquier número da false, así que ni > 1000 ni < 0.001 lo ven. Pregunta con isFinite.",
      en:
        "A NaN got past you: compared with any number it gives false, so neither > 1000 nor < 0.001 sees it. Ask with isFinite."
    ),
    lesson: "8.2")

  static let lastForFirst = Misconception(
    "last-for-first",
    Localized(
      es:
        "Has dado la última capa con problemas. Lo que pasa después es consecuencia; la causa está en la primera.",
      en:
        "You gave the last layer with a problem. What happens later is a consequence; the cause is in the first."
    ),
    lesson: "8.2")

  static let searchesByKind = Misconception(
    "searches-by-kind",
    Localized(
      es:
        "Buscas primero un problema en toda la red y luego otro, y se te adelanta uno posterior. Recorre las capas una sola vez, y en cada una mira los tres.",
      en:
        "You search the whole network for one problem and then for another, so a later one comes first. Go through the layers once, and look for all three in each."
    ),
    lesson: "8.2")

  static let countsFromOne = Misconception(
    "counts-from-one",
    Localized(
      es: "Cuentas las capas desde 1; la primera es la 0, como los índices de un array.",
      en: "You count the layers from 1; the first is 0, as the indices of an array."),
    lesson: "8.2")

  static let takesTheLargest = Misconception(
    "takes-the-largest",
    Localized(
      es:
        "Miras el mayor número, y uno solo puede ser grande en una señal sana. El tamaño es la raíz de la media de los cuadrados.",
      en:
        "You look at the largest number, and a single one may be large in a healthy signal. The size is the root of the mean of the squares."
    ),
    lesson: "8.2")

  static let centresTheSignal = Misconception(
    "centres-the-signal",
    Localized(
      es:
        "Has restado la media: eso es la desviación, y una señal de cincos no se ha desvanecido. Toma los cuadrados sin restar nada.",
      en:
        "You subtracted the mean: that is the deviation, and a signal of fives has not vanished. Take the squares without subtracting anything."
    ),
    lesson: "8.2")

  static let signedMean = Misconception(
    "signed-mean",
    Localized(
      es:
        "Has promediado con signo: los positivos y los negativos se anulan y una señal sana parece desvanecida. Promedia los cuadrados.",
      en:
        "You averaged with the signs: positive and negative numbers cancel and a healthy signal seems to vanish. Average the squares."
    ),
    lesson: "8.2")

  static let forgetsTheRoot = Misconception(
    "forgets-the-root",
    Localized(
      es: "Comparas la media de los cuadrados; falta la raíz para que sea un tamaño.",
      en: "You compare the mean of the squares; the root that makes it a size is missing."),
    lesson: "8.2")

  static let sumForMean = Misconception(
    "sum-for-mean",
    Localized(
      es:
        "Sumas los cuadrados sin dividir entre cuántos son: una capa ancha parecería explotar solo por ser ancha.",
      en:
        "You add up the squares without dividing by how many there are: a wide layer would seem to explode just for being wide."
    ),
    lesson: "8.2")

  static let all = [
    nanForLarge, overlooksNaN, lastForFirst, searchesByKind, countsFromOne, takesTheLargest,
    centresTheSignal, signedMean, forgetsTheRoot, sumForMean,
  ]
}
