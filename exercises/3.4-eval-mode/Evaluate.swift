import CourseKit

// 3.4 · Evaluar · Evaluating
//
// ES: Mide una red sobre varios lotes, en modo de evaluación y sin que cambie nada: ni los
// parámetros, ni sus gradientes, ni las estadísticas de batch norm. Al final la red queda en el modo
// en que estaba, también cuando `forward` o la pérdida lanzan un error.
//
// EN: Measure a network over several batches, in evaluation mode and without changing anything: not
// the parameters, nor their gradients, nor the statistics of batch norm. At the end the network is in
// the mode it was in, also when `forward` or the loss throws an error.
//
//     network.setMode(.training)
//     let result = try evaluate(network, on: batches, loss: loss)
//     result.accuracy  // 0.85: 17 of 20 examples
//     network.mode     // .training, as before
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
/// salida; si hay empate, la primera. Sin lotes, las dos son NaN.
///
/// EN: The mean loss and the accuracy over all **examples**: a shorter batch weighs less.
/// `loss.forward` gives the mean of one batch, and no batch is empty. The class with the greatest
/// output is predicted; the first one, if several are equal. Without batches, both are NaN.
public func evaluate(
  _ network: any ModalNetwork, on batches: [Batch], loss: any Loss
) throws -> Evaluation {
  unfinished("evaluate(_:on:loss:)", returning: Evaluation(loss: 0, accuracy: 0))
}
