package import CourseKit
package import Wire

extension Reference {
  /// Makes an optimizer from the arguments behind the values, and the parameters.
  package typealias OptimizerMaker = (inout Question, [Parameter]) throws -> any Optimizer

  /// An optimizer of the reference, with the operations that `serveOptimizer` gives an adapter.
  ///
  /// - Parameters:
  ///   - tolerance: How far the values of the parameters may be off; gradients are only added up and
  ///     cleared, in single precision, and have to be exact.
  ///   - make: Makes the optimizer from the arguments of `new` behind the values, and the parameters.
  ///   - others: What makes an optimizer of another class, by the name of its operation.
  package static func optimizer(
    within tolerance: Tolerance, _ make: @escaping OptimizerMaker,
    or others: [String: OptimizerMaker] = [:]
  ) -> Self {
    var parameters: [Parameter] = []
    var optimizer: (any Optimizer)?
    var other: (parameters: [Parameter], optimizer: (any Optimizer)?) = ([], nil)
    func making(_ make: @escaping OptimizerMaker) -> Operation {
      {
        parameters = try $0.take([Tensor].self).map { Parameter($0) }
        optimizer = try make(&$0, parameters)
        return .done
      }
    }
    let operations: [String: Operation] = [
      "new": making(make),
      "swap": { _ in
        (parameters, optimizer, other) = (
          other.parameters, other.optimizer, (parameters, optimizer)
        )
        return .done
      },
      "change": {
        for (parameter, value) in zip(parameters, try $0.take([Tensor].self)) {
          parameter.value = value
        }
        return .done
      },
      "accumulate": {
        for (parameter, gradient) in zip(parameters, try $0.take([Tensor].self)) {
          parameter.grad = parameter.grad.adding(1, times: gradient)
        }
        return .done
      },
      "step": { _ in
        optimizer?.step()
        return .done
      },
      "zeroGrad": { _ in
        optimizer?.zeroGrad()
        return .done
      },
      "values": { _ in .is(parameters.map(\.value), within: tolerance) },
      "gradients": { _ in .is(parameters.map(\.grad)) },
    ]
    return Self(operations.merging(others.mapValues(making)) { $1 })
  }
}
