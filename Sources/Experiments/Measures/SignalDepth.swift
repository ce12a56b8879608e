internal import CourseKit
internal import NeuralNetworks

/// How strong a signal is in each layer of a network, on its way forward and back.
struct SignalDepth: Equatable {
  /// The root of the mean square of what comes out of each hidden layer, activated.
  var sizes: [Double] = []
  /// How far each unit of it moves from picture to picture: the deviation over pictures, as a root of
  /// the mean square over units.
  ///
  /// A bias makes an output large and tells nothing of the picture.
  var deviations: [Double] = []
  /// The root of the mean square of the loss's gradient there.
  var gradients: [Double] = []
  /// The loss.
  var loss = 0.0

  /// Sends a batch through a network in training mode, and the gradient of its loss back.
  ///
  /// A hidden layer ends with an activation. Gradients of the parameters are added up as always.
  init(of model: Sequential, on batch: Batch) throws {
    var (value, isHidden) = (batch.inputs, [Bool]())
    for layer in model.layers {
      value = try layer.forward(value)
      isHidden.append(layer is ReLU || layer is Tanh || layer is Sigmoid)
      if isHidden.last == true {
        sizes.append(value.elements.map { Double($0) * Double($0) }.mean.squareRoot())
        deviations.append(value.columns.map(\.variance).mean.squareRoot())
      }
    }
    let crossEntropy = CrossEntropyLoss()
    loss = Double(try crossEntropy.forward(value, labels: batch.labels))
    var gradient = try crossEntropy.backward()
    for (index, layer) in model.layers.enumerated().reversed() {
      if isHidden[index] {
        let squares = gradient.elements.map { Double($0) * Double($0) }
        gradients.insert(squares.mean.squareRoot(), at: 0)
      }
      // Nothing has to reach the pixels.
      if index > 0 { gradient = try layer.backward(gradient) }
    }
  }

  /// By what the size is multiplied from one hidden layer to the next, on average; 0 where none is
  /// left.
  var sizeFactor: Double { factor(sizes) }

  /// By what the deviation over pictures is multiplied from one hidden layer to the next, on average.
  var deviationFactor: Double { factor(deviations) }

  /// By what the gradient is multiplied from one hidden layer to the one before, on average; 0 where
  /// none is left.
  var gradientFactor: Double { factor(gradients.reversed()) }

  private func factor(_ numbers: [Double]) -> Double {
    guard let first = numbers.first, let last = numbers.last, first > 0, last > 0,
      numbers.count > 1
    else { return 0 }
    return exponential(logarithm(last / first) / Double(numbers.count - 1))
  }
}

extension [Double] {
  /// The variance of all numbers that there are (divided by n).
  var variance: Double {
    let mean = mean
    return map { ($0 - mean) * ($0 - mean) }.mean
  }
}
