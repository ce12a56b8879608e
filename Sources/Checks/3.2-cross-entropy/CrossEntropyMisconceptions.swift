internal import Localization

/// What learners get wrong about the cross entropy and its gradient.
enum CrossEntropyMisconceptions {
  static let softmaxTwice = Misconception(
    "softmax-twice",
    Localized(
      es:
        "Has aplicado softmax dos veces: la segunda aplana las probabilidades y la pérdida ya no puede acercarse a 0. Una basta.",
      en:
        "You applied softmax twice: the second time flattens the probabilities, and the loss can no longer come near 0. Once is enough."
    ),
    lesson: "3.2")

  static let overflows = Misconception(
    "overflows",
    Localized(
      es:
        "exp se ha desbordado: exp(89) ya no cabe en un Float, y con logits muy negativos todo es 0. Resta antes a la fila su mayor logit.",
      en:
        "exp overflowed: exp(89) no longer fits into a Float, and with very negative logits everything is 0. Subtract the row's greatest logit first."
    ),
    lesson: "3.2")

  static let logOfZero = Misconception(
    "log-of-zero",
    Localized(
      es:
        "Has tomado el logaritmo de una probabilidad que ya se había redondeado a 0. Simplifica antes: la pérdida es log Σ exp(x - m) - (x[k] - m).",
      en:
        "You took the logarithm of a probability that had already been rounded to 0. Simplify first: the loss is log Σ exp(x - m) - (x[k] - m)."
    ),
    lesson: "3.2")

  static let smallConstant = Misconception(
    "small-constant",
    Localized(
      es:
        "La pérdida deja de crecer por mucho que la red se equivoque: has puesto un tope a la probabilidad, como log(p + 1e-8). Calcula el logaritmo sin pasar por p y no hará falta.",
      en:
        "The loss stops growing however wrong the network is: you put a floor under the probability, as in log(p + 1e-8). Compute the logarithm without going through p and you need none."
    ),
    lesson: "3.2")

  static let shiftsByTheBatchMaximum = Misconception(
    "shifts-by-the-batch-maximum",
    Localized(
      es:
        "Has restado el mayor logit de todo el lote: las filas que quedan muy por debajo se vuelven 0. Cada fila tiene su máximo.",
      en:
        "You subtracted the greatest logit of the whole batch: rows far below it turn into zeros. Each row has a maximum of its own."
    ),
    lesson: "3.2")

  static let sumForMean = Misconception(
    "sum-for-mean",
    Localized(
      es: "Has devuelto la suma de las pérdidas; CrossEntropyLoss da su media: divide entre N.",
      en: "You returned the sum of the losses; CrossEntropyLoss gives their mean: divide by N."),
    lesson: "3.2")

  static let baseTwo = Misconception(
    "base-two",
    Localized(
      es:
        "Has usado log2: eso mide en bits. La entropía cruzada de PyTorch usa el logaritmo natural.",
      en:
        "You used log2: that measures in bits. PyTorch's cross entropy uses the natural logarithm."
    ),
    lesson: "3.2")

  static let negativeLoss = Misconception(
    "negative-loss",
    Localized(
      es: "Te falta el signo menos: log de una probabilidad es negativo, y la pérdida nunca lo es.",
      en: "The minus sign is missing: the log of a probability is negative, and a loss never is."),
    lesson: "3.2")

  static let gradientNotAveraged = Misconception(
    "gradient-not-averaged",
    Localized(
      es:
        "Al gradiente le falta dividir entre N: la pérdida es una media, así que cada fila aporta 1/N.",
      en:
        "The gradient is not divided by N: the loss is a mean, so each row contributes 1/N of it."),
    lesson: "3.2")

  static let forgetsTheLabel = Misconception(
    "forgets-the-label",
    Localized(
      es:
        "Has devuelto solo el softmax: falta restar 1 en la clase correcta, que es lo que la empuja hacia arriba.",
      en:
        "You returned just the softmax: subtract 1 at the right class, which is what pushes it up."),
    lesson: "3.2")

  static let onlyTheLabel = Misconception(
    "only-the-label",
    Localized(
      es:
        "Tu gradiente es 0 fuera de la clase correcta. Las demás también cuentan: cada una recibe su probabilidad, y cada fila suma 0.",
      en:
        "Your gradient is 0 except at the right class. The others count too: each gets its probability, and each row sums to 0."
    ),
    lesson: "3.2")

  static let gradientReversed = Misconception(
    "gradient-reversed",
    Localized(
      es:
        "Tu gradiente tiene el signo contrario: es softmax menos uno en la etiqueta, no al revés.",
      en: "Your gradient has the opposite sign: it is softmax minus one at the label, not reversed."
    ),
    lesson: "3.2")

  static let remembersTheFirst = Misconception(
    "remembers-the-first",
    Localized(
      es:
        "backward() sigue con el primer lote que vio forward. Guarda en cada llamada lo del lote nuevo.",
      en:
        "backward() still uses the first batch that forward saw. Keep what belongs to the new batch at each call."
    ),
    lesson: "3.2")

  static let hidesNaN = Misconception(
    "hides-nan",
    Localized(
      es:
        "Un logit era NaN y tu pérdida no: así un entrenamiento roto parece sano. Deja que NaN llegue al resultado.",
      en:
        "A logit was NaN and your loss is not: that makes a broken training look healthy. Let NaN reach the result."
    ),
    lesson: "3.2")

  static let all = [
    softmaxTwice, overflows, logOfZero, smallConstant, shiftsByTheBatchMaximum, sumForMean, baseTwo,
    negativeLoss, gradientNotAveraged, forgetsTheLabel, onlyTheLabel, gradientReversed,
    remembersTheFirst, hidesNaN,
  ]
}
