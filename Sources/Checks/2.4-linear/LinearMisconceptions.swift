internal import Localization

/// What learners get wrong about a linear layer.
enum LinearMisconceptions {
  static let notTransposed = Misconception(
    "weight-not-transposed",
    Localized(
      es:
        "Has calculado x · W. W tiene una fila por salida, [salidas, entradas], así que hace falta x · Wᵀ.",
      en: "You computed x · W. W has a row for each output, [outputs, inputs], so it takes x · Wᵀ."),
    lesson: "2.4")

  static let forgetsTheBias = Misconception(
    "forgets-the-bias",
    Localized(
      es: "Falta el sesgo: a cada salida hay que sumarle su b.",
      en: "The bias is missing: each output gets its own b added."),
    lesson: "2.4")

  static let biasOnlyForTheFirst = Misconception(
    "bias-only-for-the-first",
    Localized(
      es: "Solo el primer ejemplo del lote recibe el sesgo; todos los ejemplos lo reciben.",
      en: "Only the first example of the batch gets the bias; every example gets it."),
    lesson: "2.4")

  static let oldSize = Misconception(
    "in-features-at-the-old-size",
    Localized(
      es:
        "inFeatures sigue en 784, lo que mide 1 × 28 × 28. Con otra imagen cambia: canales × alto × ancho.",
      en:
        "inFeatures still says 784, the size of 1 × 28 × 28. It changes with the picture: channels × height × width."
    ),
    lesson: "2.4")

  static let forgetsTheChannels = Misconception(
    "forgets-the-channels",
    Localized(
      es:
        "Has contado alto × ancho. Flatten entrega también los canales: una imagen en color tiene tres números por píxel.",
      en:
        "You counted height × width. Flatten hands over the channels too: a color picture has three numbers for each pixel."
    ),
    lesson: "2.4")

  static let inputGradientTransposed = Misconception(
    "input-gradient-transposed",
    Localized(
      es:
        "El gradiente de la entrada te sale G · Wᵀ. A la ida se multiplica por Wᵀ; a la vuelta, por W.",
      en:
        "Your gradient of the input is G · Wᵀ. Forward multiplies by Wᵀ; the way back multiplies by W."
    ),
    lesson: "2.4")

  static let weightGradientTransposed = Misconception(
    "weight-gradient-transposed",
    Localized(
      es:
        "El gradiente de los pesos está traspuesto: xᵀ · G es [entradas, salidas]. Con la forma de W es Gᵀ · x.",
      en:
        "The gradient of the weights is transposed: xᵀ · G is [inputs, outputs]. In the shape of W it is Gᵀ · x."
    ),
    lesson: "2.4")

  static let meanForSum = Misconception(
    "mean-for-sum",
    Localized(
      es:
        "Has dividido entre el número de ejemplos. La capa suma; la media, si la hay, la hace ya la pérdida.",
      en:
        "You divided by the number of examples. The layer sums; the mean, if there is one, is the loss's business already."
    ),
    lesson: "2.4")

  static let changesACopy = Misconception(
    "changes-a-copy",
    Localized(
      es:
        "Después de backward los gradientes siguen en cero. Tensor es un valor: si sumas a una copia de grad, el parámetro no se entera.",
      en:
        "After backward the gradients are still zero. Tensor is a value: adding to a copy of grad leaves the parameter as it was."
    ),
    lesson: "2.4")

  static let notSummed = Misconception(
    "bias-gradient-not-summed",
    Localized(
      es:
        "El gradiente del sesgo solo cuenta un ejemplo. El sesgo actúa en todos, así que se suman las filas de todo el lote.",
      en:
        "The gradient of the bias counts one example only. The bias acts on all of them, so the rows of the whole batch are summed."
    ),
    lesson: "2.4")

  static let overwrites = Misconception(
    "overwrites-the-gradient",
    Localized(
      es:
        "backward ha borrado el gradiente que ya había. Se suma con +=; solo zeroGrad() lo pone a cero.",
      en:
        "backward wiped out the gradient that was there. It is added with +=; only zeroGrad() sets it to zero."
    ),
    lesson: "2.4")

  static let remembersTheFirst = Misconception(
    "remembers-the-first-input",
    Localized(
      es: "backward usa la entrada del primer forward; hace falta la del último.",
      en: "backward uses the input of the first forward; it takes that of the latest."),
    lesson: "2.4")

  static let all = [
    notTransposed, forgetsTheBias, biasOnlyForTheFirst, oldSize, forgetsTheChannels,
    inputGradientTransposed, weightGradientTransposed, meanForSum, changesACopy, notSummed,
    overwrites, remembersTheFirst,
  ]
}
