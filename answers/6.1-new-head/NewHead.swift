import CourseKit
import NeuralNetworks

// [replace]
/// A network with the same layers as `model`, save a new head with `classes` outputs.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  guard let head = model.layers.last as? Linear else { return model }
  return Sequential(model.layers.dropLast() + [Linear(head.inFeatures, classes, using: &generator)])
}
// [/replace]

// [head]
/// What is trained while the rest is frozen.
public func headParameters(of model: Sequential) -> [Parameter] {
  model.layers.last?.parameters ?? []
}
// [/head]
