internal import Localization

/// What learners get wrong about kinds of summaries and about pictures.
enum SummariesMisconceptions {
  static let numbersAsText = Misconception(
    "numbers-as-text",
    Localized(
      es: "Has escrito los números como texto: de un texto no sale ninguna curva. Usa addScalar.",
      en: "You wrote the numbers as text: no curve comes of a text. Use addScalar."),
    lesson: "5.2")

  static let oneTagForAll = Misconception(
    "one-tag-for-all",
    Localized(
      es:
        "Todas las medidas van en la misma etiqueta y se mezclan en una curva. Cada una necesita la suya, metrics/<nombre>.",
      en:
        "All measures share a tag and mix in one curve. Each needs its own, metrics/<name>."),
    lesson: "5.2")

  static let forgetsTheStep = Misconception(
    "forgets-the-step",
    Localized(
      es: "Has registrado siempre en el paso 0; el paso llega en step.",
      en: "You always logged at step 0; the step comes in step."),
    lesson: "5.2")

  static let textForEachSetting = Misconception(
    "text-for-each-setting",
    Localized(
      es:
        "Has registrado un texto por ajuste en el mismo paso: cuesta leerlos juntos. Reúnelos en una sola tabla y llama una vez a addText.",
      en:
        "You logged a text for each setting at the same step: they are hard to read together. Put them into one table and call addText once."
    ),
    lesson: "5.2")

  static let noRule = Misconception(
    "no-rule",
    Localized(
      es:
        "Falta la línea |---|---| bajo el encabezado: sin ella Markdown no ve una tabla, sino líneas con barras.",
      en:
        "The line |---|---| below the header is missing: without it Markdown sees no table but lines with bars."
    ),
    lesson: "5.2")

  static let noLineBreaks = Misconception(
    "no-line-breaks",
    Localized(
      es: "Las filas están en una sola línea; en Markdown cada fila de una tabla va en la suya.",
      en: "The rows are all in one line; in Markdown each row of a table has its own."),
    lesson: "5.2")

  static let hwcForCHW = Misconception(
    "hwc-for-chw",
    Localized(
      es:
        "addImage espera [C, H, W] y ha recibido [H, W, C]: tomó las filas por canales. Díselo con dataFormat: .hwc.",
      en:
        "addImage expects [C, H, W] and got [H, W, C]: it took the rows for channels. Tell it with dataFormat: .hwc."
    ),
    lesson: "5.2")

  static let reshapesThePhoto = Misconception(
    "reshapes-the-photo",
    Localized(
      es:
        "Has cambiado la forma sin mover los números: reshaped no transpone ejes, y la foto sale revuelta. Usa dataFormat: .hwc.",
      en:
        "You changed the shape without moving the numbers: reshaped does not transpose axes, and the photo comes out scrambled. Use dataFormat: .hwc."
    ),
    lesson: "5.2")

  static let scaledTwice = Misconception(
    "scaled-twice",
    Localized(
      es:
        "La imagen se ha multiplicado dos veces por 255 y sale casi blanca: addImage espera números de 0 a 1 y ya multiplica él.",
      en:
        "The picture was multiplied by 255 twice and comes out nearly white: addImage expects numbers from 0 to 1 and multiplies itself."
    ),
    lesson: "5.2")

  static let notDenormalized = Misconception(
    "not-denormalized",
    Localized(
      es:
        "Has registrado la entrada normalizada: la mitad de los números son negativos y salen negros. Multiplica por la desviación y suma la media.",
      en:
        "You logged the normalized input: half of the numbers are negative and come out black. Multiply by the deviation and add the mean."
    ),
    lesson: "5.2")

  static let normalizesAgain = Misconception(
    "normalizes-again",
    Localized(
      es: "Has normalizado otra vez en vez de deshacerlo: lo inverso es x · deviation + mean.",
      en: "You normalized once more instead of undoing it: the inverse is x · deviation + mean."),
    lesson: "5.2")

  static let addsTheMeanFirst = Misconception(
    "adds-the-mean-first",
    Localized(
      es:
        "Has sumado la media antes de multiplicar. Se deshace en orden inverso: primero la desviación, luego la media.",
      en:
        "You added the mean before multiplying. Undo in reverse order: first the deviation, then the mean."
    ),
    lesson: "5.2")

  static let firstChannelStatistics = Misconception(
    "first-channel-statistics",
    Localized(
      es:
        "Has usado la media y la desviación del primer canal en todos; cada canal tiene las suyas.",
      en: "You used the mean and deviation of the first channel in all; each channel has its own."),
    lesson: "5.2")

  static let closesTheWriter = Misconception(
    "closes-the-writer",
    Localized(
      es: "Has cerrado writer: quien lo abrió aún lo necesita, y es quien lo cierra.",
      en: "You closed the writer: whoever opened it still needs it, and closes it."),
    lesson: "5.2")

  static let all = [
    numbersAsText, oneTagForAll, forgetsTheStep, textForEachSetting, noRule, noLineBreaks,
    hwcForCHW, reshapesThePhoto, scaledTwice, notDenormalized, normalizesAgain, addsTheMeanFirst,
    firstChannelStatistics, closesTheWriter,
  ]
}
