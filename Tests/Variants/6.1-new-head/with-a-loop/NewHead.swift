import CourseKit
import NeuralNetworks

/// Reads the sizes from the weights, and wraps what it keeps.
public func replacingHead(
  of model: Sequential, classes: Int, using generator: inout SeededGenerator
) -> Sequential {
  var layers: [any Layer] = []
  var features = 0
  for (index, layer) in model.layers.enumerated() {
    if index < model.layers.count - 1 {
      layers.append(layer)
    } else {
      features = layer.parameters[0].value.shape[1]
    }
  }
  layers.append(Linear(features, classes, initializer: .pytorchDefault, using: &generator))
  return Sequential(layers)
}

public func headParameters(of model: Sequential) -> [Parameter] {
  guard let head = model.layers[model.layers.count - 1] as? Linear else { return [] }
  return [head.bias, head.weight]
}
