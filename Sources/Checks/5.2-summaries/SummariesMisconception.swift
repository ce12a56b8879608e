internal import Localization

/// What learners get wrong about kinds of summaries and about pictures.
enum SummariesMisconception: String, MisconceptionCase {
  case numbersAsText = "numbers-as-text"
  case oneTagForAll = "one-tag-for-all"
  case forgetsTheStep = "forgets-the-step"
  case textForEachSetting = "text-for-each-setting"
  case noRule = "no-rule"
  case noLineBreaks = "no-line-breaks"
  case hwcForCHW = "hwc-for-chw"
  case reshapesThePhoto = "reshapes-the-photo"
  case scaledTwice = "scaled-twice"
  case notDenormalized = "not-denormalized"
  case normalizesAgain = "normalizes-again"
  case addsTheMeanFirst = "adds-the-mean-first"
  case firstChannelStatistics = "first-channel-statistics"
  case closesTheWriter = "closes-the-writer"

  var lesson: String { "5.2" }

  var sentence: Localized {
    switch self {
    case .numbersAsText:
      Localized(
        es: "Has escrito los números como texto: de un texto no sale ninguna curva. Usa addScalar.",
        en: "You wrote the numbers as text: no curve comes of a text. Use addScalar.")
    case .oneTagForAll:
      Localized(
        es:
          "Todas las medidas van en la misma etiqueta y se mezclan en una curva. Cada una necesita la suya, metrics/<nombre>.",
        en:
          "All measures share a tag and mix in one curve. Each needs its own, metrics/<name>.")
    case .forgetsTheStep:
      Localized(
        es: "Has registrado siempre en el paso 0; el paso llega en step.",
        en: "You always logged at step 0; the step comes in step.")
    case .textForEachSetting:
      Localized(
        es:
          "Has registrado un texto por ajuste en el mismo paso: cuesta leerlos juntos. Reúnelos en una sola tabla y llama una vez a addText.",
        en:
          "You logged a text for each setting at the same step: they are hard to read together. Put them into one table and call addText once."
      )
    case .noRule:
      Localized(
        es:
          "Falta la línea |---|---| bajo el encabezado: sin ella Markdown no ve una tabla, sino líneas con barras.",
        en:
          "The line |---|---| below the header is missing: without it Markdown sees no table but lines with bars."
      )
    case .noLineBreaks:
      Localized(
        es: "Las filas están en una sola línea; en Markdown cada fila de una tabla va en la suya.",
        en: "The rows are all in one line; in Markdown each row of a table has its own.")
    case .hwcForCHW:
      Localized(
        es:
          "addImage espera [C, H, W] y ha recibido [H, W, C]: tomó las filas por canales. Díselo con dataFormat: .hwc.",
        en:
          "addImage expects [C, H, W] and got [H, W, C]: it took the rows for channels. Tell it with dataFormat: .hwc."
      )
    case .reshapesThePhoto:
      Localized(
        es:
          "Has cambiado la forma sin mover los números: reshaped no transpone ejes, y la foto sale revuelta. Usa dataFormat: .hwc.",
        en:
          "You changed the shape without moving the numbers: reshaped does not transpose axes, and the photo comes out scrambled. Use dataFormat: .hwc."
      )
    case .scaledTwice:
      Localized(
        es:
          "La imagen se ha multiplicado dos veces por 255 y sale casi blanca: addImage espera números de 0 a 1 y ya multiplica él.",
        en:
          "The picture was multiplied by 255 twice and comes out nearly white: addImage expects numbers from 0 to 1 and multiplies itself."
      )
    case .notDenormalized:
      Localized(
        es:
          "Has registrado la entrada normalizada: la mitad de los números son negativos y salen negros. Multiplica por la desviación y suma la media.",
        en:
          "You logged the normalized input: half of the numbers are negative and come out black. Multiply by the deviation and add the mean."
      )
    case .normalizesAgain:
      Localized(
        es: "Has normalizado otra vez en vez de deshacerlo: lo inverso es x · deviation + mean.",
        en: "You normalized once more instead of undoing it: the inverse is x · deviation + mean.")
    case .addsTheMeanFirst:
      Localized(
        es:
          "Has sumado la media antes de multiplicar. Se deshace en orden inverso: primero la desviación, luego la media.",
        en:
          "You added the mean before multiplying. Undo in reverse order: first the deviation, then the mean."
      )
    case .firstChannelStatistics:
      Localized(
        es:
          "Has usado la media y la desviación del primer canal en todos; cada canal tiene las suyas.",
        en: "You used the mean and deviation of the first channel in all; each channel has its own."
      )
    case .closesTheWriter:
      Localized(
        es: "Has cerrado writer: quien lo abrió aún lo necesita, y es quien lo cierra.",
        en: "You closed the writer: whoever opened it still needs it, and closes it.")
    }
  }
}
