internal import CourseKit

/// Sends the inputs through the network again, layer by layer, to find where the trouble begins.
func findNonFinite(in model: any ReferenceLayer, inputs: Tensor) throws -> NonFiniteOrigin {
  guard inputs.isFinite else { return .inputs }
  let layers = model.children.isEmpty ? [model] : model.children.map(\.layer)
  var value = inputs
  for (index, layer) in layers.enumerated() {
    value = try layer.forward(value)
    if !value.isFinite {
      return .layer(
        name: layers.count > 1 ? "layer \(index), \(layer.description)" : layer.description,
        weightsAreFinite: layer.parameters.allSatisfy { $0.value.isFinite })
    }
  }
  return .loss
}

extension Tensor {
  /// Whether no element is infinite or not a number.
  var isFinite: Bool { elements.allSatisfy(\.isFinite) }
}
