internal import CourseKit
internal import NeuralNetworks
internal import Wire

/// The reference layer as the exercise has it: fewer than two examples are an error in training, which
/// changes nothing.
struct BatchNormReference {
  private var layer = NeuralNetworks.BatchNorm1d(1)
  /// How many times the size of a gradient its rounding may grow on the way back.
  private var growth: Float = 1

  /// The operations of the adapter.
  static func reference() -> Reference {
    var (made, other) = (Self(), Self())
    return Reference([
      "new": {
        made = Self()
        made.layer = NeuralNetworks.BatchNorm1d(try $0.take())
        return .done
      },
      "swap": { _ in
        (made, other) = (other, made)
        return .done
      },
      "train": { _ in
        made.layer.setMode(.training)
        return .done
      },
      "eval": { _ in
        made.layer.setMode(.evaluation)
        return .done
      },
      "setParameters": {
        made.layer.weight?.value = try $0.take()
        made.layer.bias?.value = try $0.take()
        return .done
      },
      "forward": { try made.forward($0.take()) },
      "throwsShapeError": { .is(made.refuses(try $0.take())) },
      "backward": {
        let got = try made.layer.backward(try $0.take())
        return .is(got, within: made.tolerance)
      },
      "running": { _ in .is(made.running, within: BatchNormChecks.tolerance) },
      "values": { _ in .is(made.layer.parameters.map(\.value)) },
      "gradients": { _ in
        .is(made.layer.parameters.map(\.grad), within: BatchNormChecks.tolerance)
      },
    ])
  }

  private func refuses(_ x: Tensor) -> Bool { layer.mode == .training && x.shape[0] < 2 }

  private mutating func forward(_ x: Tensor) throws -> Expected {
    if refuses(x) { return .refusal }
    let variance =
      layer.mode == .training ? BatchColumns(x).variance : running[1].elements.map(Double.init)
    let weights = layer.weight?.value.elements ?? []
    growth = zip(variance, weights).reduce(1) {
      max($0, abs($1.1) / Float(($1.0 + 1e-5).squareRoot()))
    }
    return .is(try layer.forward(x), within: BatchNormChecks.tolerance)
  }

  private var running: [Tensor] {
    layer.buffers.prefix(2).compactMap {
      if case .tensor(let tensor) = $0.value { tensor } else { nil }
    }
  }

  private var tolerance: Tolerance {
    Tolerance(relative: 1e-4, absolute: 1e-5 * growth)
  }
}
