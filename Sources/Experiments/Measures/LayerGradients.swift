internal import CourseKit
internal import Foundation
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Measure {
  /// The norm of the gradient of each layer's weights at the first batch, before the first step.
  ///
  /// It is a curve `layerGradient`; `gradientOrdersLost` says how many orders of magnitude the first
  /// hidden layer but the one at the input is below the last hidden one. The two have as many inputs
  /// and units, so that their norms compare.
  static let layerGradients = Measure(name: "gradients of the first batch", moment: .start) {
    model, pictures, outcome in
    var loader = DataLoader(
      pictures.train, batchSize: 64, shuffle: true, seed: 1,
      normalization: pictures.normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    loader.startEpoch()
    guard try loader.next(into: &batch) else { return }
    let loss = CrossEntropyLoss()
    _ = try loss.forward(model.forward(batch.inputs), labels: batch.labels)
    try model.accumulateGradients(loss.backward())
    let norms = weightGradientNorms(of: model.parameters)
    for parameter in model.parameters {
      parameter.grad.elements.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
    outcome.curves["layerGradient"] = Outcome.Curve(
      axis: .layer, x: norms.indices.map { Double($0 + 1) }, y: norms)
    // Without at least two hidden layers of one width there is nothing to compare.
    guard norms.count > 3, norms[1] > 0 else { return }
    outcome.values["gradientOrdersLost"] = log10(norms[norms.count - 2] / norms[1])
  }
}

/// The Euclidean norm of the gradient of each parameter that is a matrix or a bank of kernels, and so
/// no bias.
func weightGradientNorms(of parameters: [Parameter]) -> [Double] {
  parameters.filter { $0.value.rank > 1 }.map { parameter in
    parameter.grad.elements.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
  }
}
