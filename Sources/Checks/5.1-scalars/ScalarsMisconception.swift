internal import Localization

/// What learners get wrong about tags, steps and what a curve shows.
enum ScalarsMisconception: String, MisconceptionCase {
  case batchesAtEpochSteps = "batches-at-epoch-steps"
  case stepNotIncreasing = "step-not-increasing"
  case countsFromZero = "counts-from-zero"
  case epochsAtBatchSteps = "epochs-at-batch-steps"
  case oneTagForBoth = "one-tag-for-both"
  case separateRuns = "separate-runs"
  case validatesTooEarly = "validates-too-early"
  case swapsTheCurves = "swaps-the-curves"
  case meanOfMeans = "mean-of-means"
  case lastBatch = "last-batch"
  case carriesOver = "carries-over"
  case integerDivision = "integer-division"
  case percent = "percent"
  case validatesEveryBatch = "validates-every-batch"
  case swallowsErrors = "swallows-errors"
  case logsAtTheEnd = "logs-at-the-end"

  var lesson: String { "5.1" }

  var sentence: Localized {
    switch self {
    case .batchesAtEpochSteps:
      Localized(
        es:
          "Has registrado los lotes en el paso de su época: todos los puntos de una época quedan en la misma vertical. Su paso es el número del lote.",
        en:
          "You logged the batches at the step of their epoch: all points of an epoch lie above each other. Their step is the number of the batch."
      )
    case .stepNotIncreasing:
      Localized(
        es:
          "El paso no crece: vuelve a empezar o no se mueve, y TensorBoard dibuja la curva hacia atrás. El contador vive fuera del bucle de épocas.",
        en:
          "The step does not grow: it begins again or stands still, and TensorBoard draws the curve backwards. The count lives outside the loop of epochs."
      )
    case .countsFromZero:
      Localized(
        es:
          "Tus pasos cuentan desde 0. Aquí el paso dice cuántos lotes o épocas van: el primero es 1.",
        en:
          "Your steps count from 0. Here the step says how many batches or epochs are done: the first is 1."
      )
    case .epochsAtBatchSteps:
      Localized(
        es: "Has registrado las épocas en el paso del lote; su paso es el número de la época.",
        en: "You logged the epochs at the step of the batch; their step is the number of the epoch."
      )
    case .oneTagForBoth:
      Localized(
        es:
          "Entrenamiento y validación van en la misma etiqueta: TensorBoard dibuja una sola curva en zigzag. Cada curva necesita la suya.",
        en:
          "Training and validation share a tag: TensorBoard draws a single zigzag. Each curve needs its own."
      )
    case .separateRuns:
      Localized(
        es:
          "addScalars crea una ejecución aparte por cada curva, en otra carpeta. Usa addScalar con una etiqueta para cada curva.",
        en:
          "addScalars makes a run of its own for each curve, in another folder. Use addScalar with a tag for each curve."
      )
    case .validatesTooEarly:
      Localized(
        es:
          "Has registrado la validación antes de medirla: el valor es el de la red antes de esta época. Primero los lotes, luego validate, luego registrar.",
        en:
          "You logged validation before it was measured: the value is that of the network before this epoch. First the batches, then validate, then log."
      )
    case .swapsTheCurves:
      Localized(
        es:
          "Has cambiado las etiquetas: lo de entrenamiento está en validation y al revés. Así un sobreajuste parece lo contrario.",
        en:
          "You swapped the tags: training is under validation and the other way round. Overfitting then looks like its opposite."
      )
    case .meanOfMeans:
      Localized(
        es:
          "Has hecho la media de las medias de los lotes. El último lote suele ser menor: multiplica cada media por sus ejemplos y divide entre todos.",
        en:
          "You took the mean of the batches' means. The last batch is often smaller: multiply each mean by its examples and divide by all of them."
      )
    case .lastBatch:
      Localized(
        es:
          "Has registrado el último lote como si fuera la época; la época es la media de todos sus lotes.",
        en:
          "You logged the last batch as if it were the epoch; the epoch is the mean of all its batches."
      )
    case .carriesOver:
      Localized(
        es:
          "Tus sumas no vuelven a 0 con cada época: la curva arrastra las anteriores y parece más lenta de lo que es.",
        en:
          "Your sums do not go back to 0 with each epoch: the curve drags the earlier ones along and looks slower than it is."
      )
    case .integerDivision:
      Localized(
        es: "Has dividido enteros: 7 / 8 es 0. Convierte los dos en Float antes de dividir.",
        en: "You divided whole numbers: 7 / 8 is 0. Make both Float before you divide.")
    case .percent:
      Localized(
        es: "Has registrado un porcentaje; la proporción va de 0 a 1, como la que da validate.",
        en: "You logged a percentage; the share goes from 0 to 1, as the one that validate gives.")
    case .validatesEveryBatch:
      Localized(
        es:
          "Has validado más de una vez por época. Validar recorre todo el conjunto de validación: una vez, al final de la época, y guarda el resultado.",
        en:
          "You validated more than once an epoch. Validating goes through the whole validation set: once, at the end of the epoch, and keep the result."
      )
    case .swallowsErrors:
      Localized(
        es:
          "Un error del entrenamiento no ha salido de la función (try? o catch lo esconden). Deja que salga, con try.",
        en:
          "An error of the training did not leave the function (try? or catch hides it). Let it out, with try."
      )
    case .logsAtTheEnd:
      Localized(
        es:
          "Has guardado los puntos para registrarlos más tarde: si el entrenamiento se interrumpe, se pierden, y mientras tanto no se ve nada.",
        en:
          "You kept the points to log them later: if the training is interrupted they are lost, and until then nothing can be seen."
      )
    }
  }
}
