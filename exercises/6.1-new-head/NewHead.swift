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
// ES: Se pregunta: el ejemplo de arriba; de 0 a 3 capas ocultas; con BatchNorm, con Dropout o con
// ambas; capas ocultas iguales; tantas clases como había, o una más o menos; una o dos clases;
// cientos de clases; una red convolucional; una red que es solo Linear; una red que se entrena o se
// evalúa, con gradientes; otra cabeza para la red nueva; dos redes nuevas de una.
//
// EN: Asked: the example above; 0 to 3 hidden layers; with BatchNorm, Dropout or both; hidden
// layers that are alike; as many classes as there were, or one more or less; one or two classes;
// hundreds of classes; a convolutional network; a network of one Linear; a network that trains or
// evaluates, with gradients; another head for the new network; two new networks from one.
//
// Útil · useful: model.layers, Sequential(layers), Linear(in, out, using: &generator),
// layer as? Linear.
//
// `./course check 6.1` · `swift test --filter NewHead`

/// ES: Una red con las mismas capas que `model`, salvo la última: una `Linear` nueva con `classes`
/// salidas (una o más), con la inicialización por defecto, cuyos pesos y sesgos salen de `generator`,
/// también si `model` ya tenía tantas. `model` no cambia, tampoco sus modos ni sus gradientes; sus otras capas pueden ser cualesquiera, o
/// no haber ninguna.
/// EN: A network with the same layers as `model`, save the last: a new `Linear` with `classes`
/// outputs (one or more), with the default initialization, whose weights and biases come from
/// `generator`, even if `model` had as many. `model` does not change, nor do its modes and gradients; its
/// other layers may be any, and there may be none.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  unfinished("replacingHead(of:classes:using:)", returning: model)
}

/// ES: Los parámetros de la última capa, pesos y sesgos, en cualquier orden: lo que se entrena mientras
/// lo demás está congelado.
/// EN: The parameters of the last layer, weights and biases, in any order: what is trained while the
/// rest is frozen.
public func headParameters(of model: Sequential) -> [Parameter] {
  unfinished("headParameters(of:)", returning: [])
}
