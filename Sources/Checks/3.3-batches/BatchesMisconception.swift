internal import Localization

/// What learners get wrong about batches and epochs.
enum BatchesMisconception: String, MisconceptionCase {
  case losesTheLastPart = "loses-the-last-part"
  case keepsTheLastPart = "keeps-the-last-part"
  case dropsAFullBatch = "drops-a-full-batch"
  case emptyBatch = "empty-batch"
  case offByOne = "off-by-one"
  case fillsFromTheStart = "fills-from-the-start"
  case withReplacement = "with-replacement"
  case alwaysShuffles = "always-shuffles"
  case shufflesTheBatches = "shuffles-the-batches"
  case sameOrder = "same-order"
  case dropsBeforeShuffling = "drops-before-shuffling"
  case systemGenerator = "system-generator"
  case unfairShuffle = "unfair-shuffle"
  case labelsApart = "labels-apart"
  case flattensTheInputs = "flattens-the-inputs"

  var lesson: String { "3.3" }

  var sentence: Localized {
    switch self {
    case .losesTheLastPart:
      Localized(
        es:
          "Los ejemplos que no llenan un lote se pierden. Eso lo pide dropLast; sin él, forman un último lote más pequeño.",
        en:
          "The examples that do not fill a batch are lost. That is what dropLast asks for; without it they form a smaller last batch."
      )
    case .keepsTheLastPart:
      Localized(
        es: "Con dropLast, el lote incompleto del final no se da: todos tienen batchSize ejemplos.",
        en:
          "With dropLast, the incomplete batch at the end is left out: all have batchSize examples."
      )
    case .dropsAFullBatch:
      Localized(
        es:
          "Con dropLast has quitado un lote que estaba lleno. Si los ejemplos llenan todos los lotes, no sobra ninguno.",
        en:
          "With dropLast you left out a full batch. When the examples fill all batches, none is left over."
      )
    case .emptyBatch:
      Localized(
        es:
          "Has dado un lote vacío: la media de su pérdida sería NaN. Cuando N es múltiplo de batchSize hay N / batchSize lotes, ni uno más.",
        en:
          "You gave an empty batch: the mean of its loss would be NaN. When N is a multiple of batchSize there are N / batchSize batches, not one more."
      )
    case .offByOne:
      Localized(
        es:
          "Los lotes se solapan o dejan huecos por un índice de más o de menos. El primer ejemplo es el 0, y cada lote empieza donde acaba el anterior.",
        en:
          "Batches overlap or leave gaps by one index too many or too few. The first example is 0, and each batch starts where the one before ends."
      )
    case .fillsFromTheStart:
      Localized(
        es:
          "Has completado el último lote con ejemplos que ya habían salido; contarían dos veces en esa época. Déjalo más pequeño.",
        en:
          "You filled the last batch up with examples that had been dealt already; they would count twice in that epoch. Leave it smaller."
      )
    case .withReplacement:
      Localized(
        es:
          "Has sorteado cada índice por separado: unos salen dos veces y otros ninguna. Una época es una permutación: desordena la lista.",
        en:
          "You drew each index by itself: some come twice and others never. An epoch is a permutation: shuffle the list."
      )
    case .alwaysShuffles:
      Localized(
        es: "Has desordenado aunque shuffle es false. La validación se recorre en orden.",
        en: "You shuffled although shuffle is false. Validation goes through the examples in order."
      )
    case .shufflesTheBatches:
      Localized(
        es:
          "Has desordenado los lotes, o dentro de cada lote: siempre van juntos los mismos ejemplos. Desordena antes de repartir.",
        en:
          "You shuffled the batches, or within each batch: the same examples always go together. Shuffle before you deal."
      )
    case .sameOrder:
      Localized(
        es:
          "Todas las épocas tienen el mismo orden. El generador debe seguir donde quedó: pásalo con &generator, sin copiarlo ni empezarlo de nuevo.",
        en:
          "All epochs have the same order. The generator has to go on where it was: pass &generator, without copying it or starting it again."
      )
    case .dropsBeforeShuffling:
      Localized(
        es:
          "Has quitado los que sobran antes de desordenar: siempre faltan los mismos y la red no los ve nunca.",
        en:
          "You took off the leftover examples before shuffling: the same ones are always missing, and the network never sees them."
      )
    case .systemGenerator:
      Localized(
        es:
          "La misma semilla ha dado otro orden cada vez: el azar no sale del generador de este cargador, sino del sistema o de uno compartido, y el entrenamiento no se puede repetir. Usa generator.",
        en:
          "The same seed gave another order each time: the randomness is not that of this loader's generator but the system's or a shared one, and the training cannot be repeated. Use generator."
      )
    case .unfairShuffle:
      Localized(
        es:
          "Unos órdenes salen mucho más que otros, justo como al intercambiar cada lugar con otro cualquiera. Eso no reparte por igual: usa shuffle(using:).",
        en:
          "Some orders come up far more often than others, just as when each place is swapped with any other. That is not fair: use shuffle(using:)."
      )
    case .labelsApart:
      Localized(
        es:
          "Las entradas son las pedidas y las etiquetas no: has separado cada imagen de su etiqueta. Los dos se toman con el mismo índice.",
        en:
          "The inputs are those asked for and the labels are not: you parted each picture from its label. Both are taken by the same index."
      )
    case .flattensTheInputs:
      Localized(
        es:
          "Has aplanado las entradas. Un lote conserva los demás ejes: [índices.count] + inputs.shape.dropFirst().",
        en:
          "You flattened the inputs. A batch keeps the other axes: [indices.count] + inputs.shape.dropFirst()."
      )
    }
  }
}
