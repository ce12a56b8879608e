import CourseKit
import TensorBoard

// 5.1 · Escalares · Scalars
//
// ES: Entrena y registra la marcha del entrenamiento para TensorBoard. Cada época son
// `batchesPerEpoch` llamadas a `trainBatch`, y después **una** llamada a `validate`. Registra con
// `writer.addScalar`:
//
// - `batch/loss`: la pérdida de cada lote, en cuanto se mide. Su paso es el número del lote, que
//   cuenta desde 1 y no vuelve a empezar con cada época.
// - `loss/train` y `accuracy/train`: la media de la época por ejemplo (un lote de 3 ejemplos pesa
//   menos que uno de 32) y la proporción de aciertos, de 0 a 1. El paso es la época, desde 1.
// - `loss/validation` y `accuracy/validation`: lo que da `validate`, en el mismo paso.
//
// Un error de `trainBatch` o de `validate` sale de la función; lo ya medido queda registrado: los
// lotes y las épocas enteras. De una época a medias no se registra ninguna media. Un NaN se registra
// como cualquier número, y la época siguiente empieza de cero. Cada lote tiene al menos un ejemplo.
//
// EN: Train, and log how the training goes for TensorBoard. Each epoch is `batchesPerEpoch` calls of
// `trainBatch`, then **one** call of `validate`. Log with `writer.addScalar`:
//
// - `batch/loss`: the loss of each batch, as soon as it is measured. Its step is the number of the
//   batch, which counts from 1 and does not begin again with each epoch.
// - `loss/train` and `accuracy/train`: the mean of the epoch per example (a batch of 3 examples
//   weighs less than one of 32) and the share of right answers, from 0 to 1. The step is the epoch,
//   from 1.
// - `loss/validation` and `accuracy/validation`: what `validate` gives, at the same step.
//
// An error of `trainBatch` or `validate` leaves the function; what was measured before stays logged:
// the batches and the whole epochs. Of an epoch cut short no mean is logged. A NaN is logged like any
// number, and the next epoch starts from zero. Each batch has at least one example.
//
// ```swift
// // Two epochs of two batches, of 2 examples and of 1; the writer then holds:
// // batch/loss        0.9 at 1, 0.6 at 2, 0.5 at 3, 0.2 at 4
// // loss/train        0.8 at 1, 0.4 at 2         (0.9 · 2 + 0.6 · 1) / 3 = 0.8
// // accuracy/train    2 of 3 at 1, 3 of 3 at 2
// // loss/validation and accuracy/validation: what validate gives after batch 2, and after batch 4
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de 2 a 6 épocas de 2 a 6 lotes; una sola época; un solo
// lote por época; 0 épocas; lotes de 1 a 500 ejemplos; épocas con todo o nada acertado; pérdidas de
// 0, negativas y NaN; más de 64 lotes; lo que ya está escrito en cada llamada; un error de
// trainBatch; un error de validate; el writer, que sigue abierto.
//
// EN: Asked: the example above; 2 to 6 epochs of 2 to 6 batches; a single epoch; a single batch an
// epoch; 0 epochs; batches of 1 to 500 examples; epochs with all or none right; losses of 0,
// negative and NaN; more than 64 batches; what is written already at each call; an error of
// trainBatch; an error of validate; the writer, which stays open.
//
// `./course check 5.1` · `swift test --filter Scalars`

/// ES: Entrena `epochs` épocas y registra cada lote y cada época. No cierra `writer`. Con 0 épocas no
/// se entrena, no se valida y no se registra nada; `batchesPerEpoch` es 1 o más.
/// EN: Train for `epochs` epochs and log each batch and each epoch. It does not close `writer`. With 0
/// epochs nothing is trained, validated or logged; `batchesPerEpoch` is 1 or more.
///
/// - Parameters:
///   - trainBatch: ES: da un paso con el lote siguiente; pérdida media, aciertos y ejemplos.
///     EN: takes a step with the next batch; mean loss, right answers, and examples.
///   - validate: ES: mide la red tal como está ahora. EN: measures the network as it is now.
public func logTraining(
  epochs: Int, batchesPerEpoch: Int, to writer: SummaryWriter,
  trainBatch: () throws -> (loss: Float, correct: Int, count: Int),
  validate: () throws -> (loss: Float, accuracy: Float)
) throws {
  unfinished("logTraining(epochs:batchesPerEpoch:to:trainBatch:validate:)")
}
