internal import CourseKit
internal import NeuralNetworks
internal import Wire

/// A right `SGDW`: a step that begins by shrinking the values, as that of `AdamW`, and goes on as
/// `torch.optim.SGD` without decay.
final class ReferenceSGDW: Optimizer {
  private let sgd: NeuralNetworks.SGD
  private let factor: Float

  var parameters: [Parameter] { sgd.parameters }

  init(_ parameters: [Parameter], rate: Float, momentum: Float, decay: Float) {
    sgd = NeuralNetworks.SGD(
      parameters, learningRate: Double(rate), momentum: Double(momentum))
    factor = 1 - rate * decay
  }

  func step() {
    for parameter in parameters {
      for index in parameter.value.elements.indices {
        parameter.value.elements[index] *= factor
      }
    }
    sgd.step()
  }

  func zeroGrad() { sgd.zeroGrad() }
}

/// What right optimizers answer.
enum WeightDecayReference {
  /// The terms of a step are up to 10 in size, and a value may end near 0.
  static let tolerance = Tolerance(relative: 1e-5, absolute: 1e-5)

  /// The operation that makes an optimizer of each class.
  static let makers = ["MomentumSGD": "new", "SGDW": "new SGDW"]

  /// What `torch.optim.SGD` is.
  static func withL2(
    _ parameters: [Parameter], rate: Float, momentum: Float, decay: Float
  ) -> any Optimizer {
    NeuralNetworks.SGD(
      parameters, learningRate: Double(rate), momentum: Double(momentum),
      weightDecay: Double(decay))
  }

  /// The operations of the adapter.
  static func operations() -> Reference {
    .optimizer(
      within: tolerance,
      { withL2($1, rate: try $0.take(), momentum: try $0.take(), decay: try $0.take()) },
      or: [
        "new SGDW": {
          ReferenceSGDW($1, rate: try $0.take(), momentum: try $0.take(), decay: try $0.take())
        }
      ])
  }
}
