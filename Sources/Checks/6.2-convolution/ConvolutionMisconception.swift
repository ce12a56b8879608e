internal import Localization

/// What learners get wrong about sliding a kernel and about counting.
enum ConvolutionMisconception: String, MisconceptionCase {
  case padsOnce = "pads-once"
  case forgetsTheFirst = "forgets-the-first"
  case roundsUp = "rounds-up"
  case countsWhatDoesNotFit = "counts-what-does-not-fit"
  case heightForBoth = "height-for-both"
  case countsPositions = "counts-positions"
  case countsNoBias = "counts-no-bias"
  case alwaysCountsABias = "always-counts-a-bias"
  case flipsTheKernel = "flips-the-kernel"
  case transposesTheKernel = "transposes-the-kernel"
  case firstChannelOnly = "first-channel-only"
  case forgetsTheBias = "forgets-the-bias"
  case biasForEachInput = "bias-for-each-input"
  case movesByOne = "moves-by-one"
  case padsAtTheEnd = "pads-at-the-end"
  case repeatsTheEdge = "repeats-the-edge"

  var lesson: String { "6.2" }

  var sentence: Localized {
    switch self {
    case .padsOnce:
      Localized(
        es:
          "Has contado el relleno una vez: hay ceros en los dos extremos de cada lado, 2·padding.",
        en: "You counted the padding once: there are zeros at both ends of a side, 2·padding.")
    case .forgetsTheFirst:
      Localized(
        es:
          "Has contado los avances del núcleo y no sus posiciones: la primera también cuenta, suma 1.",
        en:
          "You counted the moves of the kernel and not its positions: the first counts too, add 1.")
    case .roundsUp:
      Localized(
        es:
          "Has redondeado hacia arriba: un núcleo que ya no cabe entero no cuenta, y la división se trunca.",
        en:
          "You rounded up: a kernel that no longer fits does not count, so the division truncates.")
    case .countsWhatDoesNotFit:
      Localized(
        es:
          "Un núcleo que no cabe no tiene ninguna posición, y has contado con la fórmula a secas: la división entre enteros corta hacia cero, y -1 / 2 + 1 da 1. Pregunta antes si cabe.",
        en:
          "A kernel that does not fit has no position, and you counted by the bare formula: the division of integers cuts towards zero, and -1 / 2 + 1 gives 1. Ask first whether it fits."
      )
    case .heightForBoth:
      Localized(
        es: "Has usado la altura para los dos lados; la anchura tiene su propio tamaño.",
        en: "You used the height for both sides; the width has a size of its own.")
    case .countsPositions:
      Localized(
        es:
          "Has multiplicado los parámetros por las posiciones. El mismo núcleo sirve en todas: el número de parámetros no depende del tamaño de la imagen.",
        en:
          "You multiplied the parameters by the positions. The same kernel serves in all of them: the number of parameters does not depend on the size of the picture."
      )
    case .countsNoBias:
      Localized(
        es: "No has contado el sesgo: es un parámetro más por cada canal de salida.",
        en: "You did not count the bias: it is one more parameter for each output channel.")
    case .alwaysCountsABias:
      Localized(
        es: "Has contado un sesgo en una capa que no tiene; entonces bias es nil.",
        en: "You counted a bias in a layer that has none; bias is nil then.")
    case .flipsTheKernel:
      Localized(
        es:
          "Has dado la vuelta al núcleo. Así es la convolución de los matemáticos; la de las redes deja el núcleo como está (correlación cruzada).",
        en:
          "You turned the kernel around. That is the mathematicians' convolution; that of networks leaves the kernel as it is (cross-correlation)."
      )
    case .transposesTheKernel:
      Localized(
        es: "Has cambiado filas por columnas en el núcleo: su penúltimo eje es el alto.",
        en: "You swapped rows and columns of the kernel: its last axis but one is the height.")
    case .firstChannelOnly:
      Localized(
        es:
          "Solo has usado el primer canal de entrada. Cada canal de salida suma sobre todos los de entrada.",
        en:
          "You used only the first input channel. Each output channel sums over all input channels."
      )
    case .forgetsTheBias:
      Localized(
        es: "Falta el sesgo: a cada número de la salida se le suma el de su canal.",
        en: "The bias is missing: each number of the output gets that of its channel.")
    case .biasForEachInput:
      Localized(
        es:
          "Has sumado el sesgo una vez por canal de entrada. Se suma una sola vez, cuando la suma está acabada.",
        en:
          "You added the bias once for each input channel. It is added once, when the sum is done.")
    case .movesByOne:
      Localized(
        es:
          "El núcleo avanza de uno en uno: la posición i de la salida empieza en la fila i·stride de la imagen.",
        en:
          "The kernel moves by one: position i of the output starts in row i·stride of the picture."
      )
    case .padsAtTheEnd:
      Localized(
        es:
          "Has puesto todos los ceros al final: la primera posición empieza en la fila −padding, no en la 0.",
        en: "You put all zeros at the end: the first position starts in row −padding, not in row 0."
      )
    case .repeatsTheEdge:
      Localized(
        es: "Has rellenado repitiendo el borde; aquí el relleno son ceros.",
        en: "You padded by repeating the edge; here the padding is zeros.")
    }
  }
}
