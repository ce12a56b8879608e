internal import Localization

/// What learners get wrong about dropout.
enum DropoutMisconception: String, MisconceptionCase {
  case dropsNothing = "drops-nothing"
  case keepsWithP = "keeps-with-p"
  case forgetsTheScale = "forgets-the-scale"
  case scalesTheWrongWay = "scales-the-wrong-way"
  case sameMaskForEveryExample = "same-mask-for-every-example"
  case dropsWholeExamples = "drops-whole-examples"
  case dropsAFixedCount = "drops-a-fixed-count"
  case sameMaskEveryTime = "same-mask-every-time"
  case systemGenerator = "system-generator"
  case ignoresTheSeed = "ignores-the-seed"
  case dropsInEvaluation = "drops-in-evaluation"
  case scalesInEvaluation = "scales-in-evaluation"
  case newMaskInBackward = "new-mask-in-backward"
  case backwardForgetsTheScale = "backward-forgets-the-scale"
  case backwardLetsAllThrough = "backward-lets-all-through"
  case maskFromTheOutput = "mask-from-the-output"
  case backwardReadsTheMode = "backward-reads-the-mode"
  case dividesByZero = "divides-by-zero"

  var lesson: String { "7.2" }

  var sentence: Localized {
    switch self {
    case .dropsNothing:
      Localized(
        es:
          "Recién creada, la capa no anula nada: empieza en entrenamiento, como en PyTorch, y ahí es donde el dropout actúa.",
        en:
          "A new layer drops nothing: it starts in training, as in PyTorch, and that is where dropout acts."
      )
    case .keepsWithP:
      Localized(
        es:
          "Has usado p como probabilidad de conservar. En PyTorch p es la de anular: con p = 0.2 se anula uno de cada cinco.",
        en:
          "You used p as the probability of keeping. In PyTorch it is that of dropping: with p = 0.2 one in five is dropped."
      )
    case .forgetsTheScale:
      Localized(
        es:
          "Los números que quedan no se han dividido por 1 − p: la capa siguiente recibe menos señal en entrenamiento que al evaluar.",
        en:
          "The numbers that remain were not divided by 1 − p: the next layer gets less signal in training than in evaluation."
      )
    case .scalesTheWrongWay:
      Localized(
        es:
          "Has multiplicado por 1 − p o dividido por p. Queda una parte 1 − p de los números, así que cada uno se divide por 1 − p.",
        en:
          "You multiplied by 1 − p or divided by p. A share of 1 − p of the numbers remains, so each of them is divided by 1 − p."
      )
    case .sameMaskForEveryExample:
      Localized(
        es:
          "Todos los ejemplos del lote pierden los mismos números. Cada número del lote se sortea por su cuenta.",
        en:
          "All examples of the batch lose the same numbers. Each number of the batch has its own draw."
      )
    case .dropsWholeExamples:
      Localized(
        es:
          "Cada ejemplo se anula entero o no se anula. El sorteo es para cada número, no para cada fila.",
        en:
          "Each example is dropped as a whole or not at all. The draw is for each number, not for each row."
      )
    case .dropsAFixedCount:
      Localized(
        es:
          "Cada vez se anula la misma cantidad exacta. Con sorteos independientes la cantidad varía alrededor de p · n.",
        en:
          "The very same count is dropped each time. With independent draws the count varies around p · n."
      )
    case .sameMaskEveryTime:
      Localized(
        es:
          "Dos forward seguidos usan la misma máscara: no crees el generador dentro de forward, o se apagarán siempre las mismas neuronas.",
        en:
          "Two forward calls in a row use the same mask: do not make the generator inside forward, or the same neurons are always off."
      )
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla da otra máscara. Todos los sorteos tienen que salir del generator de la capa, que empieza en seed: Float.random(in:) a secas, o un generador común a todas las capas, no sirve.",
        en:
          "The same seed gives another mask. All draws have to come from the generator of the layer, which starts at seed: a bare Float.random(in:), or a generator that all layers share, will not do."
      )
    case .ignoresTheSeed:
      Localized(
        es: "Otra semilla da la misma máscara: el generador tiene que empezar en seed.",
        en: "Another seed gives the same mask: the generator has to start at seed.")
    case .dropsInEvaluation:
      Localized(
        es: "Has anulado números también al evaluar. Ahí la red se usa entera.",
        en: "You dropped numbers in evaluation too. There the whole network is used.")
    case .scalesInEvaluation:
      Localized(
        es:
          "Has escalado también al evaluar. Con el dropout invertido ya se ha dividido en entrenamiento: aquí los números salen como entran.",
        en:
          "You scaled in evaluation too. Inverted dropout has already divided in training: here the numbers leave as they come."
      )
    case .newMaskInBackward:
      Localized(
        es:
          "backward ha sorteado otra máscara. El gradiente pasa justo por donde pasó la señal: guarda la de forward.",
        en:
          "backward drew another mask. The gradient goes exactly where the signal went: keep the one of forward."
      )
    case .backwardForgetsTheScale:
      Localized(
        es:
          "backward anula bien, pero no divide por 1 − p. Si y = x / (1 − p), la derivada es 1 / (1 − p).",
        en:
          "backward drops the right ones, but does not divide by 1 − p. If y = x / (1 − p), the slope is 1 / (1 − p)."
      )
    case .backwardLetsAllThrough:
      Localized(
        es: "backward deja pasar todo el gradiente. Por un número anulado no pasa nada.",
        en:
          "backward lets the whole gradient through. Nothing goes through a number that was dropped."
      )
    case .maskFromTheOutput:
      Localized(
        es:
          "Has deducido la máscara de que la salida sea 0, pero una entrada puede ser 0 sin que la anulen (después de una ReLU lo son muchas). Guarda la máscara.",
        en:
          "You concluded the mask from the output being 0, but an input can be 0 without being dropped (after a ReLU many are). Keep the mask."
      )
    case .backwardReadsTheMode:
      Localized(
        es:
          "backward ha mirado el modo de ahora o una máscara vieja. Cuenta lo que hizo el último forward, también si en evaluación no hubo máscara.",
        en:
          "backward looked at the mode of now or at an old mask. What counts is what the latest forward did, even if there was no mask in evaluation."
      )
    case .dividesByZero:
      Localized(
        es:
          "Con p = 1, 1 / (1 − p) es infinito y 0 × ∞ es NaN. Si todo se anula, el factor es 0 y no hace falta dividir.",
        en:
          "With p = 1, 1 / (1 − p) is infinite and 0 × ∞ is NaN. When everything is dropped the factor is 0, and there is nothing to divide."
      )
    }
  }
}
