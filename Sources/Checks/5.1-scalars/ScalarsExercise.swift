internal import Localization

extension Exercise {
  /// 5.1: the curves of a training, written for TensorBoard.
  package static let scalars = Exercise(
    id: "5.1-scalars",
    title: Localized(es: "Escalares", en: "Scalars"),
    files: ["TrainingLog.swift"], imports: ["TensorBoard"],
    writesFiles: true,
    calls: CallWording(
      [
        "prepare":
          "trainBatch() gives losses {0}, correct {1}, counts {2}; validate() gives losses {3}, accuracies {4}",
        "failing": "(call number {0}, from 0, throws)",
        "logTraining":
          "logTraining(epochs: {0}, batchesPerEpoch: {1}, …)  // 0 = trainBatch, 1 = validate",
        "curve": "{0} in the event file  // steps, values",
        "watch": "(each call looks into the event file as it begins)",
        "logged": "batch/loss in the event file when each call begins  // points",
        "threw": "do { try logTraining(…) } catch { … }  // caught",
        "failed": "(a call threw)", "log more": "try writer.addScalar(\"more\", 1, step: 1)",
        "file": "the event file", "branches": "the folders beside the event file",
        "curve of a branch": "{1} in the folder {0}",
      ], beginning: ["prepare"]),
    contract: ScalarsContract.all,
    checks: ScalarsChecks.all + [ScalarsContract.all.check(needs: ["batch-curve", "own-tags"])],
    misconceptions: ScalarsMisconception.all,
    hints: [
      Localized(
        es:
          "Un punto de una curva son tres cosas: etiqueta, valor y paso. ¿Qué paso tiene el segundo lote de la tercera época, si hay 10 lotes por época? ¿Y la pérdida de esa época?",
        en:
          "A point of a curve is three things: a tag, a value and a step. Which step has the second batch of the third epoch, with 10 batches an epoch? And the loss of that epoch?"
      ),
      Localized(
        es:
          "Dos bucles: épocas y lotes. Fuera de los dos, un contador de lotes que nunca vuelve a 0. Dentro del primero, tres sumas que sí empiezan en 0 con cada época: pérdida × ejemplos, aciertos y ejemplos. Después de los lotes se llama a validate, y solo entonces se registra la época.",
        en:
          "Two loops: epochs and batches. Outside both, a count of batches that never goes back to 0. Inside the first, three sums that do begin at 0 with each epoch: loss × examples, right answers, and examples. After the batches comes validate, and only then the epoch is logged."
      ),
      Localized(
        es:
          "En cada lote: let batch = try trainBatch(); step += 1; try writer.addScalar(\"batch/loss\", batch.loss, step: step); loss += batch.loss * Float(batch.count); correct += batch.correct; count += batch.count. Al final de la época: loss / Float(count) y Float(correct) / Float(count) en step: epoch, y lo mismo con las dos medidas de try validate().",
        en:
          "In each batch: let batch = try trainBatch(); step += 1; try writer.addScalar(\"batch/loss\", batch.loss, step: step); loss += batch.loss * Float(batch.count); correct += batch.correct; count += batch.count. At the end of the epoch: loss / Float(count) and Float(correct) / Float(count) at step: epoch, and the same with both measures of try validate()."
      ),
    ])
}
