internal import Localization

/// What learners get wrong about the order of a tensor.
enum ToTensorMisconception: String, MisconceptionCase {
  case onlyReshapes = "only-reshapes"
  case keepsChannelsLast = "keeps-channels-last"
  case widthBeforeHeight = "width-before-height"
  case addsABatchAxis = "adds-a-batch-axis"
  case flattens = "flattens"
  case scales = "scales"
  case dividesWholeNumbers = "divides-whole-numbers"
  case reversesTheChannels = "reverses-the-channels"
  case dropsTheGreyAxis = "drops-the-grey-axis"
  case alwaysThreeChannels = "always-three-channels"

  var lesson: String { "1.4" }

  var sentence: Localized {
    switch self {
    case .onlyReshapes:
      Localized(
        es:
          "Has dado otra forma a los mismos números en el mismo orden: en cada canal hay ahora trozos de los tres colores. Cada número tiene que cambiar de sitio.",
        en:
          "You gave the same numbers in the same order another shape: each channel now holds bits of all three colors. Every number has to move."
      )
    case .keepsChannelsLast:
      Localized(
        es:
          "El tensor tiene todavía los canales al final, [H, W, C], como la imagen. PyTorch espera los canales primero: [C, H, W].",
        en:
          "The tensor still has the channels last, [H, W, C], as the picture has them. PyTorch wants the channels first: [C, H, W]."
      )
    case .widthBeforeHeight:
      Localized(
        es:
          "Has puesto las columnas antes que las filas: la imagen queda traspuesta. El orden es [canal, fila, columna], es decir, [C, H, W].",
        en:
          "You put the columns before the rows: the picture comes out transposed. The order is [channel, row, column], that is, [C, H, W]."
      )
    case .addsABatchAxis:
      Localized(
        es:
          "Has añadido un eje de lote, [1, C, H, W]. El lote lo forma después el cargador de datos: una imagen es [C, H, W].",
        en:
          "You added a batch axis, [1, C, H, W]. The data loader makes the batch later on: one picture is [C, H, W]."
      )
    case .flattens:
      Localized(
        es:
          "El tensor tiene un solo eje. Aplanar es cosa de Flatten, dentro de la red: aquí se conservan los tres ejes, [C, H, W].",
        en:
          "The tensor has a single axis. Flattening is up to Flatten, inside the network: here the three axes stay, [C, H, W]."
      )
    case .scales:
      Localized(
        es:
          "Has dividido los valores para llevarlos a 0…1. ToTensorV2 no lo hace: eso es tarea de Normalize, que va antes, y quedarían divididos dos veces.",
        en:
          "You divided the values to bring them to 0…1. ToTensorV2 does not: that is the task of Normalize, which comes before, and they would be divided twice."
      )
    case .dividesWholeNumbers:
      Localized(
        es:
          "Casi todo es 0: has dividido un byte entre 255 y, entre enteros, eso da 0 o 1. Aquí no hay que dividir: Float(byte) basta.",
        en:
          "Nearly everything is 0: you divided a byte by 255 and, between whole numbers, that gives 0 or 1. There is nothing to divide here: Float(byte) will do."
      )
    case .reversesTheChannels:
      Localized(
        es:
          "Has invertido los canales: el rojo y el azul cambian de sitio (BGR, el orden de OpenCV). El canal 0 de la imagen es el canal 0 del tensor.",
        en:
          "You reversed the channels: red and blue change places (BGR, the order of OpenCV). Channel 0 of the picture is channel 0 of the tensor."
      )
    case .dropsTheGreyAxis:
      Localized(
        es:
          "Has quitado el eje de canal de una imagen gris. Un canal también es un eje: [1, H, W], o las capas siguientes tomarán las filas por canales.",
        en:
          "You dropped the channel axis of a gray picture. One channel is an axis too: [1, H, W], or the layers that follow take the rows for channels."
      )
    case .alwaysThreeChannels:
      Localized(
        es:
          "Has contado con tres canales, y los demás se pierden. Cuántos hay lo dice image.channels.",
        en: "You counted on three channels, and the others are lost. image.channels says how many.")
    }
  }
}
