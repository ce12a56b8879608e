import CourseKit
import NeuralNetworks

/// Copies the linear layers, and draws the new head from a generator of its own.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  var layers = model.layers
  var own = generator.split()
  for index in layers.indices {
    guard let old = layers[index] as? Linear else { continue }
    let isHead = index == layers.count - 1
    let new = Linear(old.inFeatures, isHead ? classes : old.outFeatures, using: &own)
    if !isHead {
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
