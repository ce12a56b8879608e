internal import Localization

/// What learners get wrong about a linear layer.
enum LinearMisconception: String, MisconceptionCase {
  case notTransposed = "weight-not-transposed"
  case forgetsTheBias = "forgets-the-bias"
  case biasOnlyForTheFirst = "bias-only-for-the-first"
  case oldSize = "in-features-at-the-old-size"
  case forgetsTheChannels = "forgets-the-channels"
  case inputGradientTransposed = "input-gradient-transposed"
  case weightGradientTransposed = "weight-gradient-transposed"
  case meanForSum = "mean-for-sum"
  case changesACopy = "changes-a-copy"
  case notSummed = "bias-gradient-not-summed"
  case overwrites = "overwrites-the-gradient"
  case remembersTheFirst = "remembers-the-first-input"

  var lesson: String { "2.4" }

  var sentence: Localized {
    switch self {
    case .notTransposed:
      Localized(
        es:
          "Has calculado x · W. W tiene una fila por salida, [salidas, entradas], así que hace falta x · Wᵀ.",
        en:
          "You computed x · W. W has a row for each output, [outputs, inputs], so it takes x · Wᵀ.")
    case .forgetsTheBias:
      Localized(
        es: "Falta el sesgo: a cada salida hay que sumarle su b.",
        en: "The bias is missing: each output gets its own b added.")
    case .biasOnlyForTheFirst:
      Localized(
        es: "Solo el primer ejemplo del lote recibe el sesgo; todos los ejemplos lo reciben.",
        en: "Only the first example of the batch gets the bias; every example gets it.")
    case .oldSize:
      Localized(
        es:
          "inFeatures sigue en 784, lo que mide 1 × 28 × 28. Con otra imagen cambia: canales × alto × ancho.",
        en:
          "inFeatures still says 784, the size of 1 × 28 × 28. It changes with the picture: channels × height × width."
      )
    case .forgetsTheChannels:
      Localized(
        es:
          "Has contado alto × ancho. Flatten entrega también los canales: una imagen en color tiene tres números por píxel.",
        en:
          "You counted height × width. Flatten hands over the channels too: a color picture has three numbers for each pixel."
      )
    case .inputGradientTransposed:
      Localized(
        es:
          "El gradiente de la entrada te sale G · Wᵀ. A la ida se multiplica por Wᵀ; a la vuelta, por W.",
        en:
          "Your gradient of the input is G · Wᵀ. Forward multiplies by Wᵀ; the way back multiplies by W."
      )
    case .weightGradientTransposed:
      Localized(
        es:
          "El gradiente de los pesos está traspuesto: xᵀ · G es [entradas, salidas]. Con la forma de W es Gᵀ · x.",
        en:
          "The gradient of the weights is transposed: xᵀ · G is [inputs, outputs]. In the shape of W it is Gᵀ · x."
      )
    case .meanForSum:
      Localized(
        es:
          "Has dividido entre el número de ejemplos. La capa suma; la media, si la hay, la hace ya la pérdida.",
        en:
          "You divided by the number of examples. The layer sums; the mean, if there is one, is the loss's business already."
      )
    case .changesACopy:
      Localized(
        es:
          "Después de backward los gradientes siguen en cero. Tensor es un valor: si sumas a una copia de grad, el parámetro no se entera.",
        en:
          "After backward the gradients are still zero. Tensor is a value: adding to a copy of grad leaves the parameter as it was."
      )
    case .notSummed:
      Localized(
        es:
          "El gradiente del sesgo solo cuenta un ejemplo. El sesgo actúa en todos, así que se suman las filas de todo el lote.",
        en:
          "The gradient of the bias counts one example only. The bias acts on all of them, so the rows of the whole batch are summed."
      )
    case .overwrites:
      Localized(
        es:
          "backward ha borrado el gradiente que ya había. Se suma con +=; solo zeroGrad() lo pone a cero.",
        en:
          "backward wiped out the gradient that was there. It is added with +=; only zeroGrad() sets it to zero."
      )
    case .remembersTheFirst:
      Localized(
        es: "backward usa la entrada del primer forward; hace falta la del último.",
        en: "backward uses the input of the first forward; it takes that of the latest.")
    }
  }
}
