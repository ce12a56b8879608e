internal import Localization

/// What learners get wrong about sliding a kernel and about counting.
enum ConvolutionMisconceptions {
  static let padsOnce = Misconception(
    "pads-once",
    Localized(
      es: "Has contado el relleno una vez: hay ceros en los dos extremos de cada lado, 2·padding.",
      en: "You counted the padding once: there are zeros at both ends of a side, 2·padding."),
    lesson: "6.2")

  static let forgetsTheFirst = Misconception(
    "forgets-the-first",
    Localized(
      es:
        "Has contado los avances del núcleo y no sus posiciones: la primera también cuenta, suma 1.",
      en: "You counted the moves of the kernel and not its positions: the first counts too, add 1."),
    lesson: "6.2")

  static let roundsUp = Misconception(
    "rounds-up",
    Localized(
      es:
        "Has redondeado hacia arriba: un núcleo que ya no cabe entero no cuenta, y la división se trunca.",
      en: "You rounded up: a kernel that no longer fits does not count, so the division truncates."),
    lesson: "6.2")

  static let heightForBoth = Misconception(
    "height-for-both",
    Localized(
      es: "Has usado la altura para los dos lados; la anchura tiene su propio tamaño.",
      en: "You used the height for both sides; the width has a size of its own."),
    lesson: "6.2")

  static let countsPositions = Misconception(
    "counts-positions",
    Localized(
      es:
        "Has multiplicado los parámetros por las posiciones. El mismo núcleo sirve en todas: el número de parámetros no depende del tamaño de la imagen.",
      en:
        "You multiplied the parameters by the positions. The same kernel serves in all of them: the number of parameters does not depend on the size of the picture."
    ),
    lesson: "6.2")

  static let countsNoBias = Misconception(
    "counts-no-bias",
    Localized(
      es: "No has contado el sesgo: es un parámetro más por cada canal de salida.",
      en: "You did not count the bias: it is one more parameter for each output channel."),
    lesson: "6.2")

  static let alwaysCountsABias = Misconception(
    "always-counts-a-bias",
    Localized(
      es: "Has contado un sesgo en una capa que no tiene; entonces bias es nil.",
      en: "You counted a bias in a layer that has none; bias is nil then."),
    lesson: "6.2")

  static let flipsTheKernel = Misconception(
    "flips-the-kernel",
    Localized(
      es:
        "Has dado la vuelta al núcleo. Así es la convolución de los matemáticos; la de las redes deja el núcleo como está (correlación cruzada).",
      en:
        "You turned the kernel around. That is the mathematicians' convolution; that of networks leaves the kernel as it is (cross-correlation)."
    ),
    lesson: "6.2")

  static let transposesTheKernel = Misconception(
    "transposes-the-kernel",
    Localized(
      es: "Has cambiado filas por columnas en el núcleo: su penúltimo eje es el alto.",
      en: "You swapped rows and columns of the kernel: its last axis but one is the height."),
    lesson: "6.2")

  static let firstChannelOnly = Misconception(
    "first-channel-only",
    Localized(
      es:
        "Solo has usado el primer canal de entrada. Cada canal de salida suma sobre todos los de entrada.",
      en:
        "You used only the first input channel. Each output channel sums over all input channels."),
    lesson: "6.2")

  static let forgetsTheBias = Misconception(
    "forgets-the-bias",
    Localized(
      es: "Falta el sesgo: a cada número de la salida se le suma el de su canal.",
      en: "The bias is missing: each number of the output gets that of its channel."),
    lesson: "6.2")

  static let biasForEachInput = Misconception(
    "bias-for-each-input",
    Localized(
      es:
        "Has sumado el sesgo una vez por canal de entrada. Se suma una sola vez, cuando la suma está acabada.",
      en: "You added the bias once for each input channel. It is added once, when the sum is done."),
    lesson: "6.2")

  static let movesByOne = Misconception(
    "moves-by-one",
    Localized(
      es:
        "El núcleo avanza de uno en uno: la posición i de la salida empieza en la fila i·stride de la imagen.",
      en:
        "The kernel moves by one: position i of the output starts in row i·stride of the picture."),
    lesson: "6.2")

  static let padsAtTheEnd = Misconception(
    "pads-at-the-end",
    Localized(
      es:
        "Has puesto todos los ceros al final: la primera posición empieza en la fila −padding, no en la 0.",
      en: "You put all zeros at the end: the first position starts in row −padding, not in row 0."),
    lesson: "6.2")

  static let repeatsTheEdge = Misconception(
    "repeats-the-edge",
    Localized(
      es: "Has rellenado repitiendo el borde; aquí el relleno son ceros.",
      en: "You padded by repeating the edge; here the padding is zeros."),
    lesson: "6.2")

  static let all = [
    padsOnce, forgetsTheFirst, roundsUp, heightForBoth, countsPositions, countsNoBias,
    alwaysCountsABias, flipsTheKernel, transposesTheKernel, firstChannelOnly, forgetsTheBias,
    biasForEachInput, movesByOne, padsAtTheEnd, repeatsTheEdge,
  ]
}
