internal import Localization

/// What learners get wrong about the cross entropy and its gradient.
enum CrossEntropyMisconception: String, MisconceptionCase {
  case softmaxTwice = "softmax-twice"
  case overflows = "overflows"
  case logOfZero = "log-of-zero"
  case smallConstant = "small-constant"
  case shiftsByTheBatchMaximum = "shifts-by-the-batch-maximum"
  case sumForMean = "sum-for-mean"
  case baseTwo = "base-two"
  case negativeLoss = "negative-loss"
  case gradientNotAveraged = "gradient-not-averaged"
  case forgetsTheLabel = "forgets-the-label"
  case onlyTheLabel = "only-the-label"
  case gradientReversed = "gradient-reversed"
  case remembersTheFirst = "remembers-the-first"
  case hidesNaN = "hides-nan"

  var lesson: String { "3.2" }

  var sentence: Localized {
    switch self {
    case .softmaxTwice:
      Localized(
        es:
          "Has aplicado softmax dos veces: la segunda aplana las probabilidades y la pérdida ya no puede acercarse a 0. Una basta.",
        en:
          "You applied softmax twice: the second time flattens the probabilities, and the loss can no longer come near 0. Once is enough."
      )
    case .overflows:
      Localized(
        es:
          "exp se ha desbordado: exp(89) ya no cabe en un Float, y con logits muy negativos todo es 0. Resta antes a la fila su mayor logit.",
        en:
          "exp overflowed: exp(89) no longer fits into a Float, and with very negative logits everything is 0. Subtract the row's greatest logit first."
      )
    case .logOfZero:
      Localized(
        es:
          "Has tomado el logaritmo de una probabilidad que ya se había redondeado a 0. Simplifica antes: la pérdida es log Σ exp(x - m) - (x[k] - m).",
        en:
          "You took the logarithm of a probability that had already been rounded to 0. Simplify first: the loss is log Σ exp(x - m) - (x[k] - m)."
      )
    case .smallConstant:
      Localized(
        es:
          "La pérdida deja de crecer por mucho que la red se equivoque: has puesto un tope a la probabilidad, como log(p + 1e-8). Calcula el logaritmo sin pasar por p y no hará falta.",
        en:
          "The loss stops growing however wrong the network is: you put a floor under the probability, as in log(p + 1e-8). Compute the logarithm without going through p and you need none."
      )
    case .shiftsByTheBatchMaximum:
      Localized(
        es:
          "Has restado el mayor logit de todo el lote: las filas que quedan muy por debajo se vuelven 0. Cada fila tiene su máximo.",
        en:
          "You subtracted the greatest logit of the whole batch: rows far below it turn into zeros. Each row has a maximum of its own."
      )
    case .sumForMean:
      Localized(
        es: "Has devuelto la suma de las pérdidas; CrossEntropyLoss da su media: divide entre N.",
        en: "You returned the sum of the losses; CrossEntropyLoss gives their mean: divide by N.")
    case .baseTwo:
      Localized(
        es:
          "Has usado log2: eso mide en bits. La entropía cruzada de PyTorch usa el logaritmo natural.",
        en:
          "You used log2: that measures in bits. PyTorch's cross entropy uses the natural logarithm."
      )
    case .negativeLoss:
      Localized(
        es:
          "Te falta el signo menos: log de una probabilidad es negativo, y la pérdida nunca lo es.",
        en: "The minus sign is missing: the log of a probability is negative, and a loss never is.")
    case .gradientNotAveraged:
      Localized(
        es:
          "Al gradiente le falta dividir entre N: la pérdida es una media, así que cada fila aporta 1/N.",
        en:
          "The gradient is not divided by N: the loss is a mean, so each row contributes 1/N of it."
      )
    case .forgetsTheLabel:
      Localized(
        es:
          "Has devuelto solo el softmax: falta restar 1 en la clase correcta, que es lo que la empuja hacia arriba.",
        en:
          "You returned just the softmax: subtract 1 at the right class, which is what pushes it up."
      )
    case .onlyTheLabel:
      Localized(
        es:
          "Tu gradiente es 0 fuera de la clase correcta. Las demás también cuentan: cada una recibe su probabilidad, y cada fila suma 0.",
        en:
          "Your gradient is 0 except at the right class. The others count too: each gets its probability, and each row sums to 0."
      )
    case .gradientReversed:
      Localized(
        es:
          "Tu gradiente tiene el signo contrario: es softmax menos uno en la etiqueta, no al revés.",
        en:
          "Your gradient has the opposite sign: it is softmax minus one at the label, not reversed."
      )
    case .remembersTheFirst:
      Localized(
        es:
          "backward() sigue con el primer lote que vio forward. Guarda en cada llamada lo del lote nuevo.",
        en:
          "backward() still uses the first batch that forward saw. Keep what belongs to the new batch at each call."
      )
    case .hidesNaN:
      Localized(
        es:
          "Un logit era NaN y tu pérdida no: así un entrenamiento roto parece sano. Deja que NaN llegue al resultado.",
        en:
          "A logit was NaN and your loss is not: that makes a broken training look healthy. Let NaN reach the result."
      )
    }
  }
}
