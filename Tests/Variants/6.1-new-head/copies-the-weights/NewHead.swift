import CourseKit
import NeuralNetworks

/// Copies the linear layers, and starts the new biases at zero.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  var layers = model.layers
  for index in layers.indices {
    guard let old = layers[index] as? Linear else { continue }
    let isHead = index == layers.count - 1
    let new = Linear(old.inFeatures, isHead ? classes : old.outFeatures, using: &generator)
    if isHead {
      new.bias.value = .zeros([classes])
    } else {
      new.weight.value = old.weight.value
      new.bias.value = old.bias.value
    }
    layers[index] = new
  }
  return Sequential(layers)
}

public func headParameters(of model: Sequential) -> [Parameter] {
  Array(model.parameters.suffix(2))
}
