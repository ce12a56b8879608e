internal import CourseKit

/// A tensor that a weights file holds for a layer.
struct StateDescription: Equatable {
  /// Such as `weight`; with the name of the layer before it in an architecture.
  var name: String
  var shape: [Int]
  /// Whether it is a whole number, and missing in old files.
  var isCount = false
}

extension LayerDescription {
  /// What a weights file holds for it, in the order of PyTorch.
  var state: [StateDescription] {
    switch self {
    case .flatten, .relu, .sigmoid, .tanh, .dropout, .maxPool2d: return []
    case .linear(let inFeatures, let outFeatures, let bias):
      return [StateDescription(name: "weight", shape: [outFeatures, inFeatures])]
        + (bias ? [StateDescription(name: "bias", shape: [outFeatures])] : [])
    case .conv2d(let inChannels, let outChannels, let kernel, _, _, let bias):
      let shape = [outChannels, inChannels, kernel.height, kernel.width]
      return [StateDescription(name: "weight", shape: shape)]
        + (bias ? [StateDescription(name: "bias", shape: [outChannels])] : [])
    case .batchNorm1d(let features, _, _, let affine):
      let names = (affine ? ["weight", "bias"] : []) + ["running_mean", "running_var"]
      return names.map { StateDescription(name: $0, shape: [features]) }
        + [StateDescription(name: "num_batches_tracked", shape: [], isCount: true)]
    }
  }

  /// The shape of what comes out for one example, from that of what goes in.
  ///
  /// - Throws: ``ShapeError`` with the axis of the batch as `N` and 1.
  func outputShape(for input: [Int]) throws -> [Int] {
    func fail(_ expected: String) -> ShapeError {
      ShapeError(in: description, expected: expected, got: [1] + input)
    }
    switch self {
    case .relu, .sigmoid, .tanh, .dropout: return input
    case .flatten: return [input.reduce(1, *)]
    case .linear(let inFeatures, let outFeatures, _):
      guard input.last == inFeatures else { throw fail("[N, \(inFeatures)]") }
      return input.dropLast() + [outFeatures]
    case .batchNorm1d(let features, _, _, _):
      guard input == [features] else { throw fail("[N, \(features)]") }
      return input
    case .conv2d(let inChannels, let outChannels, let kernel, let stride, let padding, _):
      let places = try Windows(checking: kernel, stride, padding)
        .places(on: input, channels: inChannels, fail)
      return [outChannels, places.height, places.width]
    case .maxPool2d(let kernel, let stride, let padding):
      let places = try Windows(checking: kernel, stride, padding)
        .places(on: input, channels: nil, fail)
      return [input[0], places.height, places.width]
    }
  }
}

extension Windows {
  fileprivate func places(
    on input: [Int], channels: Int?, _ fail: (String) -> ShapeError
  ) throws -> Spatial {
    guard input.count == 3, channels == nil || input[0] == channels,
      input[1] >= least.height, input[2] >= least.width
    else {
      throw fail(
        "[N, \(channels.map(String.init) ?? "C"), H ≥ \(least.height), W ≥ \(least.width)]")
    }
    return count(on: Spatial(height: input[1], width: input[2]))
  }
}
