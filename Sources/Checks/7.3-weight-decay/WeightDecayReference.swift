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
    typealias Maker = ([Parameter], Float, Float, Float) -> any Optimizer
    var made: ([Parameter], (any Optimizer)?) = ([], nil)
    var other = made
    func making(_ make: @escaping Maker) -> Reference.Operation {
      {
        let parameters = try $0.take([Tensor].self).map { Parameter($0) }
        made = (parameters, make(parameters, try $0.take(), try $0.take(), try $0.take()))
        return .done
      }
    }
    return Reference([
      "new": making { withL2($0, rate: $1, momentum: $2, decay: $3) },
      "new SGDW": making { ReferenceSGDW($0, rate: $1, momentum: $2, decay: $3) },
      "swap": { _ in
        (made, other) = (other, made)
        return .done
      },
      "accumulate": {
        for (parameter, gradient) in zip(made.0, try $0.take([Tensor].self)) {
          parameter.grad = parameter.grad.adding(1, times: gradient)
        }
        return .done
      },
      "change": {
        for (parameter, value) in zip(made.0, try $0.take([Tensor].self)) {
          parameter.value = value
        }
        return .done
      },
      "step": { _ in
        made.1?.step()
        return .done
      },
      "zeroGrad": { _ in
        made.1?.zeroGrad()
        return .done
      },
      "values": { _ in .is(made.0.map(\.value), within: tolerance) },
      "gradients": { _ in .is(made.0.map(\.grad)) },
    ])
  }
}
