internal import Localization

extension Exercise {
  /// 4.3: which classes are taken for which others.
  package static let confusionMatrix = Exercise(
    id: "4.3-confusion-matrix",
    title: Localized(es: "Matriz de confusión", en: "Confusion matrix"),
    calls: ConfusionMatrixContract.wording, contract: ConfusionMatrixContract.all,
    checks: ConfusionMatrixChecks.all
      + [ConfusionMatrixContract.all.check(needs: ["counts-one", "most-confused"])],
    misconceptions: ConfusionMatrixMisconception.all,
    hints: [
      Localized(
        es:
          "Cada ejemplo suma 1 en una sola casilla. ¿En cuál, si su etiqueta es 2 y la predicción 0?",
        en: "Each example adds 1 to a single cell. Which, if its label is 2 and the prediction 0?"),
      Localized(
        es:
          "Empieza por una tabla de ceros de classCount × classCount y recorre etiquetas y predicciones a la par. Para el error más frecuente, recorre las casillas fuera de la diagonal y recuerda la mayor que hayas visto.",
        en:
          "Start with a table of zeros, classCount × classCount, and walk through labels and predictions in step. For the most frequent mistake, walk through the cells off the diagonal and remember the largest you have seen."
      ),
      Localized(
        es:
          "for (label, prediction) in zip(labels, predictions) { matrix[label][prediction] += 1 }. En mostConfused, mira solo las casillas con label != prediction y cambia de pareja solo si count > most, con most = 0 al principio.",
        en:
          "for (label, prediction) in zip(labels, predictions) { matrix[label][prediction] += 1 }. In mostConfused, look only at cells with label != prediction and change the pair only if count > most, with most = 0 at the start."
      ),
    ])
}
