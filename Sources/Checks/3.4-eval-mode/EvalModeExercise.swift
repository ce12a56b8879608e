internal import Localization

extension Exercise {
  /// 3.4: measuring a network in evaluation mode.
  package static let evalMode = Exercise(
    id: "3.4-eval-mode",
    title: Localized(es: "Modo de evaluación", en: "Evaluation mode"),
    files: ["Evaluate.swift"],
    calls: CallWording(
      [
        "new": "let network = …  // Flatten, Linear, BatchNorm1d, Dropout, Linear",
        "plain": "let network = …  // forward(x) = x", "swap": "(the other network)",
        "crossEntropy": "let loss = CrossEntropyLoss()",
        "nll": "let loss = …  // forward = -outputs[label]",
        "setTraining": "network.setMode({0} ? .training : .evaluation)",
        "evaluate":
          "let result = try evaluate(network, on: batches, loss: loss)  // inputs: {0}, labels: {1}",
        "loss": "result.loss", "accuracy": "result.accuracy",
        "isTraining": "network.mode == .training",
        "isTrainingInForward": "network.mode == .training  // in each forward",
        "backwardCount": "network.backward(…)  // how often",
        "values": "network.parameters, value", "gradients": "network.parameters, grad",
        "statistics": "BatchNorm1d, running mean and variance",
      ], beginning: ["new", "plain"]),
    contract: EvalModeContract.all,
    checks: EvalModeChecks.all
      + [EvalModeContract.all.check(needs: ["counts-examples", "evaluates"])],
    misconceptions: EvalModeMisconception.all,
    hints: [
      Localized(
        es:
          "Son tres cosas: apuntar el modo y cambiarlo, sumar sobre los lotes, y devolver el modo. ¿Qué pasa con lo último si algo lanza un error a mitad?",
        en:
          "It is three things: note the mode and change it, sum over the batches, and give the mode back. What becomes of the last one if something throws halfway?"
      ),
      Localized(
        es:
          "loss.forward da la media de un lote: multiplícala por batch.count, suma, y divide al final entre todos los ejemplos. La exactitud cuenta aciertos y divide una sola vez. defer se ejecuta también cuando hay un error.",
        en:
          "loss.forward gives the mean of a batch: multiply it by batch.count, sum, and divide by all examples at the end. Accuracy counts what is right and divides once. defer runs when there is an error too."
      ),
      Localized(
        es:
          "let mode = network.mode; network.eval(); defer { network.setMode(mode) }. Por lote: let outputs = try network.forward(batch.inputs); total += Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.count); por fila, la primera columna con el mayor valor se compara con la etiqueta. No llames a backward ni a zeroGrad.",
        en:
          "let mode = network.mode; network.eval(); defer { network.setMode(mode) }. For each batch: let outputs = try network.forward(batch.inputs); total += Double(try loss.forward(outputs, labels: batch.labels)) * Double(batch.count); in each row, the first column with the greatest value is compared with the label. Call neither backward nor zeroGrad."
      ),
    ])
}
