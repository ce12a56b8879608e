internal import CourseKit
internal import NeuralNetworks
internal import Wire

extension Reference {
  /// The cross entropy of the reference, with the operations of the adapter.
  static var crossEntropy: Reference {
    var state = State()
    var other = State()
    return Reference([
      "new": { _ in
        state = State()
        return .done
      },
      "swap": { _ in
        (state, other) = (other, state)
        return .done
      },
      "forward": {
        let logits: Tensor = try $0.take()
        state.largest = logits.elements.reduce(0) { max($0, abs($1)) }
        state.rows = Float(logits.shape[0])
        return .is(
          try state.loss.forward(logits, labels: $0.take()), within: state.lossTolerance)
      },
      "backward": { _ in .is(try state.loss.backward(), within: state.gradientTolerance) },
    ])
  }

  /// A loss and what its latest batch was like.
  private struct State {
    let loss = CrossEntropyLoss()
    /// The greatest size of a logit.
    var largest: Float = 0
    var rows: Float = 1

    /// Whoever keeps `m + log(s)` in single precision loses up to 6e-8 of the greatest logit.
    var lossTolerance: Tolerance { Tolerance(relative: 1e-5, absolute: 1e-6 + 2e-7 * largest) }

    /// The exponential of that is off by as large a share, and a probability is at most 1.
    var gradientTolerance: Tolerance {
      Tolerance(relative: 1e-5, absolute: (1e-6 + 2e-7 * largest) / rows)
    }
  }
}
