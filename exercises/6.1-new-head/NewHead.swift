import CourseKit
import NeuralNetworks

// 6.1 · Una cabeza nueva · A new head
//
// ES: Tienes una red entrenada y un problema con otras clases. Solo la última capa, la «cabeza»,
// sabe cuántas clases hay: cámbiala y conserva lo demás, capas y pesos. Es lo que en PyTorch hace
// `model.fc = nn.Linear(model.fc.in_features, 100)`. La última capa de `model` siempre es `Linear`.
//
// EN: You have a trained network and a problem with other classes. Only the last layer, the "head",
// knows how many classes there are: change it and keep the rest, layers and weights. It is what
// `model.fc = nn.Linear(model.fc.in_features, 100)` does in PyTorch. The last layer of `model` is
// always a `Linear`.
//
// ```swift
// let model = MLPClassifier.make(inputShape: [1, 28, 28], hidden: [64], classes: 10, seed: 1)
// // Flatten, Linear(784 → 64), ReLU, Linear(64 → 10)
// var generator = SeededGenerator(seed: 2)
// let wider = replacingHead(of: model, classes: 100, using: &generator)
// // Flatten, Linear(784 → 64), ReLU, Linear(64 → 100)
// headParameters(of: wider).map(\.value.shape)   // [[100, 64], [100]]
// ```
//
// Útil · useful: model.layers, Sequential(layers), Linear(in, out, using: &generator),
// layer as? Linear.
//
// `./course check 6.1` · `swift test --filter NewHead`

/// ES: Una red con las mismas capas que `model`, salvo la última: una `Linear` nueva con `classes`
/// salidas, con la inicialización por defecto, cuyos pesos y sesgos salen de `generator`. `model`
/// no cambia; puede que no tenga más capas que `Flatten` y la cabeza.
/// EN: A network with the same layers as `model`, save the last: a new `Linear` with `classes`
/// outputs, with the default initialization, whose weights and biases come from `generator`. `model`
/// does not change; it may have no more layers than `Flatten` and the head.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  unfinished("replacingHead(of:classes:using:)", returning: model)
}

/// ES: Los parámetros de la última capa: lo que se entrena mientras lo demás está congelado.
/// EN: The parameters of the last layer: what is trained while the rest is frozen.
public func headParameters(of model: Sequential) -> [Parameter] {
  unfinished("headParameters(of:)", returning: [])
}
