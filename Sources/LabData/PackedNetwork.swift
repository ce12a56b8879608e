internal import CourseKit
internal import NeuralNetworks

/// A network of linear layers with rectifiers between them, its weights as whole numbers.
///
/// Each parameter has one scale, so that weights near zero, which are most, pack well.
struct PackedNetwork {
  /// Inputs, hidden units and classes.
  let sizes: [Int]
  let scales: [Float]
  let bytes: [Int8]

  init(_ layers: [Linear]) {
    let parameters = layers.flatMap(\.parameters).map(\.value.elements)
    let scales = parameters.map { values in
      let largest = values.map(abs).max() ?? 0
      return largest > 0 ? largest / 127 : 1
    }
    sizes = layers.prefix(1).map(\.inFeatures) + layers.map(\.outFeatures)
    bytes = zip(parameters, scales).flatMap { values, scale in
      values.map { Int8(($0 / scale).rounded()) }
    }
    self.scales = scales
  }

  init(sizes: [Int], scales: [Float], bytes: [Int8]) {
    self.sizes = sizes
    self.scales = scales
    self.bytes = bytes
  }

  /// The network as the page computes it.
  func network() throws -> Sequential {
    var place = 0
    func next(_ shape: [Int], scale: Float) -> Tensor {
      let count = shape.reduce(1, *)
      defer { place += count }
      return Tensor(shape: shape, elements: bytes[place..<place + count].map { Float($0) * scale })
    }
    var layers: [any Layer] = []
    for (index, pair) in zip(sizes, sizes.dropFirst()).enumerated() {
      if index > 0 { layers.append(ReLU()) }
      layers.append(
        try Linear(
          weight: next([pair.1, pair.0], scale: scales[2 * index]),
          bias: next([pair.1], scale: scales[2 * index + 1])))
    }
    return Sequential(layers)
  }

  /// The network as a JavaScript value.
  var script: String {
    let weights = packed(bytes.map(UInt8.init(bitPattern:)))
    return "{ sizes: \(sizes), scales: \(scales), packed: \"\(weights)\" }"
  }
}
