internal import Localization

extension Exercise {
  /// 7.1: batch normalization, which learns with one set of statistics and predicts with another.
  package static let batchNorm = Exercise(
    id: "7.1-batch-norm",
    title: Localized(es: "BatchNorm1d", en: "BatchNorm1d"),
    files: ["BatchNorm1d.swift"],
    calls: .layer(
      "BatchNorm1d(features: {0})",
      [
        "setParameters": "(layer.weight.value, layer.bias.value) = ({0}, {1})",
        "running": "(layer.runningMean, layer.runningVariance)",
        "throwsShapeError": "layer.forward({0})",
      ]),
    contract: BatchNormContract.all, checks: BatchNormChecks.all,
    misconceptions: BatchNormMisconception.all,
    hints: [
      Localized(
        es:
          "¿Cuántas medias hay? Una por columna: se recorre el lote hacia abajo, no cada ejemplo de lado a lado.",
        en:
          "How many means are there? One for each column: go down the batch, not across each example."
      ),
      Localized(
        es:
          "El elemento de la fila r y la columna f es elements[r * features + f]. Calcula m y v (entre N) de cada columna; normaliza con √(v + epsilon); y lleva a las móviles m y v · N / (N − 1). Guarda x̂ y 1 / √(v + epsilon) para backward.",
        en:
          "The element of row r and column f is elements[r * features + f]. Compute m and v (over N) of each column; normalize by √(v + epsilon); and move the running ones towards m and v · N / (N − 1). Keep x̂ and 1 / √(v + epsilon) for backward."
      ),
      Localized(
        es:
          "running += momentum · (lote − running). backward: bias.grad[f] += Σ g, weight.grad[f] += Σ g · x̂, y el gradiente de x es weight[f] / √(v + epsilon) · (g − Σg/N − x̂ · Σ(g · x̂)/N); en evaluación, solo weight[f] / √(v + epsilon) · g.",
        en:
          "running += momentum · (batch − running). backward: bias.grad[f] += Σ g, weight.grad[f] += Σ g · x̂, and the gradient of x is weight[f] / √(v + epsilon) · (g − Σg/N − x̂ · Σ(g · x̂)/N); in evaluation only weight[f] / √(v + epsilon) · g."
      ),
    ])
}
