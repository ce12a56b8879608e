internal import Localization

extension Exercise {
  /// 9: a network of the learner's own parts, trained on real pictures.
  package static let yourNetwork = Exercise(
    id: "9-your-network",
    title: Localized(es: "Tu propia red", en: "Your own network"),
    files: ["Network.swift"],
    parts: [
      "2.2-flatten", "2.3-relu", "2.4-linear", "3.1-zero-grad", "3.2-cross-entropy", "3.3-batches",
      "7.1-batch-norm", "7.2-dropout", "8.2-kaiming",
    ],
    effort: .training,
    checks: YourNetworkChecks.all, misconceptions: YourNetworkMisconception.all,
    hints: [
      Localized(
        es:
          "No falta nada nuevo: cada línea llama a una pieza que ya escribiste. Empieza por la lista de capas y sigue con un solo lote.",
        en:
          "Nothing new is missing: each line calls a part that you have written. Begin with the list of layers and go on with a single batch."
      ),
      Localized(
        es:
          "Cada lote: zeroGrad, hacia delante por todas las capas, pérdida, loss.backward(), hacia atrás por las capas en orden inverso, step. train() antes de la época y eval() antes de predecir.",
        en:
          "Each batch: zeroGrad, forward through all layers, loss, loss.backward(), backward through the layers in reverse order, step. train() before the epoch and eval() before predicting."
      ),
      Localized(
        es:
          "Capas: Flatten(), Linear(weight: kaimingNormal([64, inputs], using: &generator), bias: .zeros([64])), BatchNorm1d(features: 64), ReLU(), Dropout(p: 0.1, seed: seed) y otra Linear de 64 a classes. La media de la época suma pérdida × batch.count y divide por los ejemplos.",
        en:
          "Layers: Flatten(), Linear(weight: kaimingNormal([64, inputs], using: &generator), bias: .zeros([64])), BatchNorm1d(features: 64), ReLU(), Dropout(p: 0.1, seed: seed) and another Linear from 64 to classes. The mean of the epoch sums loss × batch.count and divides by the examples."
      ),
    ])
}
