internal import CourseKit
internal import Images
internal import NeuralNetworks

/// The network that figures in the page show trained: 784 pixels, 64 units, 10 classes.
enum LabNetwork {
  private static let hidden = 64
  private static let epochs = 14
  private static let batch = 100
  private static let rate = 0.1

  /// Trains it with pixels from 0 to 1, as the page has them.
  static func trained(on images: LabeledImages) throws -> [Linear] {
    var generator = SeededGenerator(seed: 2026)
    let layers = [
      Linear(images.imageSize, hidden, using: &generator),
      Linear(hidden, images.classNames.count, using: &generator),
    ]
    let network = Sequential(layers[0], ReLU(), layers[1])
    let optimizer = SGD(network.parameters, learningRate: rate, momentum: 0.9, weightDecay: 1e-4)
    let loss = CrossEntropyLoss()
    for epoch in 0..<epochs {
      // Falls along a line, so that the last epochs settle.
      optimizer.learningRate = rate * (1 - Double(epoch) / Double(epochs))
      let order = Array(0..<images.count).shuffled(using: &generator)
      for start in stride(from: 0, to: order.count, by: batch) {
        let indices = order[start..<min(start + batch, order.count)]
        optimizer.zeroGrad()
        let labels = indices.map { images.labels[$0] }
        _ = try loss.forward(try network.forward(pixels(of: images, indices)), labels: labels)
        try network.accumulateGradients(try loss.backward())
        optimizer.step()
      }
    }
    return layers
  }

  /// The share of pictures that a network names rightly.
  static func accuracy(of network: Sequential, on images: LabeledImages) throws -> Double {
    let scores = try network.forward(pixels(of: images, images.labels.indices))
    let classes = images.classNames.count
    let right = images.labels.indices.filter { row in
      let values = scores.elements[row * classes..<(row + 1) * classes]
      return values.firstIndex(of: values.max() ?? 0) == values.startIndex + images.labels[row]
    }
    return Double(right.count) / Double(max(1, images.count))
  }

  private static func pixels(of images: LabeledImages, _ indices: some Collection<Int>) -> Tensor {
    let size = images.imageSize
    var elements: [Float] = []
    elements.reserveCapacity(indices.count * size)
    for index in indices {
      elements += images.bytes[index * size..<(index + 1) * size].lazy.map { Float($0) / 255 }
    }
    return Tensor(shape: [indices.count, size], elements: elements)
  }
}
