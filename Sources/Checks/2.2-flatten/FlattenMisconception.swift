internal import Localization

/// What learners get wrong about flattening.
enum FlattenMisconception: String, MisconceptionCase {
  case flattensTheBatch = "flattens-the-batch"
  case columnMajor = "column-major"
  case channelsLast = "channels-last"
  case backwardStaysFlat = "backward-stays-flat"
  case remembersTheFirstShape = "remembers-the-first-shape"
  case dropsTheBatchOfOne = "drops-the-batch-of-one"
  case countsFromTheElements = "counts-from-the-elements"

  var lesson: String { "2.2" }

  var sentence: Localized {
    switch self {
    case .flattensTheBatch:
      Localized(
        es:
          "Has aplanado también el lote: los ejemplos quedan mezclados en un solo vector. El primer eje cuenta ejemplos y se conserva.",
        en:
          "You flattened the batch too: the examples end up mixed in one vector. The first axis counts examples and stays."
      )
    case .columnMajor:
      Localized(
        es:
          "Has recorrido los ejes al revés (orden por columnas). PyTorch aplana por filas: el último eje es el que cambia más rápido.",
        en:
          "You walked the axes the wrong way round (column-major order). PyTorch flattens row by row: the last axis changes fastest."
      )
    case .channelsLast:
      Localized(
        es:
          "Has puesto juntos los canales de cada píxel (orden H×W×C). El tensor es [N, C, H, W]: primero va entero el canal 0.",
        en:
          "You put the channels of each pixel together (H×W×C order). The tensor is [N, C, H, W]: all of channel 0 comes first."
      )
    case .backwardStaysFlat:
      Localized(
        es:
          "backward devuelve el gradiente todavía plano. La capa anterior espera la forma que tenía la entrada de forward.",
        en:
          "backward returns the gradient still flat. The layer before expects the shape that the input of forward had."
      )
    case .remembersTheFirstShape:
      Localized(
        es:
          "backward usa la forma de la primera llamada a forward. El último lote de una época suele ser más pequeño: recuerda siempre la última forma.",
        en:
          "backward uses the shape of the first call of forward. The last batch of an epoch is often smaller: always remember the latest shape."
      )
    case .dropsTheBatchOfOne:
      Localized(
        es:
          "Con un solo ejemplo has quitado el eje del lote. Un lote de uno sigue siendo un lote: [1, F].",
        en:
          "With a single example you dropped the batch axis. A batch of one is still a batch: [1, F]."
      )
    case .countsFromTheElements:
      Localized(
        es:
          "Has contado los rasgos dividiendo los elementos entre los ejemplos; con un lote vacío eso falla. Multiplica los ejes que no son el lote.",
        en:
          "You counted the features by dividing elements by examples, which fails for an empty batch. Multiply the axes that are not the batch."
      )
    }
  }
}
