internal import CourseKit
internal import NeuralNetworks
internal import Wire

extension EvalModeContract {
  /// A network as `evaluate` should leave it.
  private struct Measured {
    /// nil for the network that gives its inputs.
    var layers: Sequential?
    var training = true

    func forward(_ input: Tensor) throws -> Tensor { try layers?.forward(input) ?? input }

    var values: [Tensor] { layers?.parameters.map(\.value) ?? [] }

    var statistics: [Tensor] {
      layers?.buffers.compactMap {
        if case .tensor(let tensor) = $0.value { tensor } else { nil }
      } ?? []
    }
  }

  /// What a measurement gives, and how far the loss may be off.
  private struct Result {
    var loss = 0.0
    var accuracy = 0.0
    var size = 0.0
  }

  private static func result(
    _ network: Measured, on batches: Batches, loss: (Tensor, [Int]) throws -> Double
  ) throws -> Result {
    var (total, size, right, count) = (0.0, 0.0, 0, 0)
    for (inputs, labels) in batches {
      let outputs = try network.forward(inputs)
      let part = try loss(outputs, labels) * Double(labels.count)
      total += part
      // What is summed is of the size of the outputs.
      size = max(size, Double(outputs.elements.map(abs).max() ?? 0))
      right += zip(EvalModeTrial.predictions(of: outputs), labels).count { $0 == $1 }
      count += labels.count
    }
    return Result(
      loss: total / Double(count), accuracy: Double(right) / Double(count), size: size)
  }

  private static func entropy(_ outputs: Tensor, _ labels: [Int]) throws -> Double {
    Double(try CrossEntropyLoss().forward(outputs, labels: labels))
  }

  /// The mean of minus the output of each label.
  private static func negativeOutput(_ outputs: Tensor, _ labels: [Int]) throws -> Double {
    let classes = outputs.shape[1]
    for (index, label) in labels.enumerated() where label < 0 || label >= classes {
      throw LabelError(label: label, index: index, classes: classes)
    }
    return -labels.enumerated().reduce(0) { $0 + Double(outputs[$1.offset, $1.element]) }
      / Double(labels.count)
  }

  static func reference() -> Reference {
    var network = Measured()
    var other = network
    var loss = entropy
    var result = Result()
    return Reference([
      "new": {
        network = Measured(layers: try EvalModeTrial.network($0.take()))
        return .done
      },
      "plain": { _ in
        network = Measured()
        return .done
      },
      "swap": { _ in
        (network, other) = (other, network)
        return .done
      },
      "crossEntropy": { _ in
        loss = entropy
        return .done
      },
      "nll": { _ in
        loss = negativeOutput
        return .done
      },
      "setTraining": {
        network.training = try $0.take()
        return .done
      },
      "evaluate": { question in
        let batches = Array(zip(try question.take([Tensor].self), try question.take([[Int]].self)))
        guard let measured = try? Self.result(network, on: batches, loss: loss) else {
          return .refusal
        }
        result = measured
        return .done
      },
      "accuracy": { _ in .is(result.accuracy, within: .arithmetic) },
      "loss": { _ in
        .is(
          result.loss,
          within: Tolerance(relative: 1e-5, absolute: 1e-6 + 1e-5 * Float(result.size)))
      },
      "isTraining": { _ in .is(network.training) },
      "values": { _ in .is(network.values) },
      "gradients": { _ in
        .is(network.values.map { Tensor(shape: $0.shape, repeating: 0.5) })
      },
      "statistics": { _ in .is(network.statistics) },
    ])
  }
}
