internal import Localization

/// What goes wrong when right parts are put together.
enum YourNetworkMisconception: String, MisconceptionCase {
  case neverSteps = "never-steps"
  case predictsWhileTraining = "predicts-in-training-mode"
  case trainsInEvaluation = "trains-in-evaluation-mode"
  case sumsTheLoss = "sums-the-loss"
  case oneClassForAll = "one-answer-for-all"
  case fixedClasses = "always-ten-classes"

  var lesson: String {
    switch self {
    case .neverSteps: "3.1"
    case .predictsWhileTraining, .trainsInEvaluation: "3.4"
    case .sumsTheLoss: "3.2"
    case .oneClassForAll: "2.4"
    case .fixedClasses: "6.1"
    }
  }

  var sentence: Localized {
    switch self {
    case .neverSteps:
      Localized(
        es:
          "La pérdida es la misma después de muchas épocas: los pesos no cambian. Llama a optimizer.step() en cada lote, después de backward y antes de volver a zeroGrad().",
        en:
          "The loss is the same after many epochs: the weights do not change. Call optimizer.step() for every batch, behind backward and before the next zeroGrad()."
      )
    case .predictsWhileTraining:
      Localized(
        es:
          "Las mismas imágenes dan otras clases cada vez o según sus compañeras de lote: predices en modo de entrenamiento. Llama a eval() en cada capa antes de predecir.",
        en:
          "The same images give other classes each time or by their company in the batch: you predict in training mode. Call eval() on each layer before predicting."
      )
    case .trainsInEvaluation:
      Localized(
        es:
          "Entrenar después de predecir ya no es como antes: las capas siguen en modo de evaluación. Llama a train() al empezar cada época.",
        en:
          "Training after predicting is no longer as before: the layers are still in evaluation mode. Call train() at the start of each epoch."
      )
    case .sumsTheLoss:
      Localized(
        es:
          "trainEpoch devuelve la suma de las pérdidas de los lotes; se pide la media por ejemplo, en la que el último lote, más corto, pesa menos.",
        en:
          "trainEpoch returns the sum of the batches' losses; the mean per example is asked for, in which the shorter last batch weighs less."
      )
    case .oneClassForAll:
      Localized(
        es:
          "predict devuelve una sola clase para todo el lote. La salida es [N, clases]: busca el mayor logit en cada fila.",
        en:
          "predict returns one class for the whole batch. The output is [N, classes]: look for the greatest logit in each row."
      )
    case .fixedClasses:
      Localized(
        es: "La última capa tiene siempre 10 salidas; debe tener tantas como clases.",
        en: "The last layer always has 10 outputs; it should have one for each class.")
    }
  }
}
