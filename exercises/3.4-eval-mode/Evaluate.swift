import CourseKit

// 3.4 · Evaluar · Evaluating
//
// ES: Mide una red sobre varios lotes, en modo de evaluación y sin que cambie nada: ni los
// parámetros, ni sus gradientes, ni las estadísticas de batch norm. Al final la red queda en el modo
// en que estaba, también cuando `forward` o la pérdida lanzan un error, que sale de `evaluate`.
//
// EN: Measure a network over several batches, in evaluation mode and without changing anything: not
// the parameters, nor their gradients, nor the statistics of batch norm. At the end the network is in
// the mode it was in, also when `forward` or the loss throws an error, which leaves `evaluate`.
//
// Una red que da cada entrada tal cual · a network that gives each input as it is:
//
//     let batches = [
//       Batch(inputs: Tensor(shape: [2, 2], elements: [2, 0, 0, 1]), labels: [0, 1]),
//       Batch(inputs: Tensor(shape: [1, 2], elements: [3, 1]), labels: [1]),
//     ]
//     network.setMode(.training)
//     let result = try evaluate(network, on: batches, loss: CrossEntropyLoss())
//     result.loss      // 0.8557 = (0.1269 + 0.3133 + 2.1269) / 3
//     result.accuracy  // 0.6667: 2 de 3 · 2 of 3
//     network.mode     // .training, como antes · as before
//
// ES: Se pregunta: el ejemplo de arriba; un solo lote, también de uno; lotes de tamaños distintos;
// una sola clase, dos o veinte; muchos empates; casi empates; salidas enormes, todas negativas;
// pérdidas enormes, infinitas o NaN; cientos de ejemplos; una pérdida que no es la entropía; ningún lote; los dos modos, una y otra
// vez; entradas de cuatro ejes; dos redes a la vez; un error de forward o de la pérdida, en
// cualquier lote.
//
// EN: Asked: the example above; one batch, of one too; batches of different sizes; one class, two
// or twenty; many ties; near ties; huge outputs, all negative; losses huge, infinite or NaN;
// hundreds of examples; a loss other
// than entropy; no batches; both modes, again and again; inputs of four axes; two networks side by
// side; an error of forward or of the loss, in any batch.
//
// Útil · useful: network.eval(), network.setMode(_:), defer.
//
// `./course check 3.4` · `swift test --filter EvalMode`

/// ES: Una red que dice su modo, como `model.training` en PyTorch.
/// EN: A network that tells its mode, as `model.training` in PyTorch.
public protocol ModalNetwork: Layer {
  var mode: Mode { get }
}

/// ES: Cómo le va a una red.
/// EN: How a network does.
public struct Evaluation: Equatable, Sendable {
  /// ES: La pérdida media de los ejemplos.
  /// EN: The mean loss of the examples.
  public var loss: Double
  /// ES: La fracción de ejemplos acertados, de 0 a 1.
  /// EN: The share of the examples that are right, 0 to 1.
  public var accuracy: Double

  public init(loss: Double, accuracy: Double) {
    self.loss = loss
    self.accuracy = accuracy
  }
}

/// ES: La pérdida media y la exactitud sobre todos los **ejemplos**: un lote más corto pesa menos.
/// `loss.forward` da la media de un lote, y ningún lote está vacío. Se predice la clase de mayor
/// salida; si hay empate, la primera. Sin lotes, las dos son NaN. La pérdida puede ser cualquiera, y
/// ser negativa; las salidas, `[N, clases]`, nunca son NaN.
///
/// EN: The mean loss and the accuracy over all **examples**: a shorter batch weighs less.
/// `loss.forward` gives the mean of one batch, and no batch is empty. The class with the greatest
/// output is predicted; the first one, if several are equal. Without batches, both are NaN. The loss
/// may be any, and be negative; the outputs, `[N, classes]`, are never NaN.
public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  unfinished("evaluate(_:on:loss:)", returning: Evaluation(loss: 0, accuracy: 0))
}
