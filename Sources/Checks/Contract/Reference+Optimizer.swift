package import CourseKit
package import Wire

extension Reference {
  /// An optimizer of the reference, with the operations that `serveOptimizer` gives an adapter.
  ///
  /// - Parameters:
  ///   - tolerance: How far the values of the parameters may be off; gradients are only added up and
  ///     cleared, in single precision, and have to be exact.
  ///   - make: Makes the optimizer from the arguments of `new` behind the values, and the parameters.
  package static func optimizer(
    within tolerance: Tolerance,
    _ make: @escaping (inout Question, [Parameter]) throws -> any Optimizer
  ) -> Self {
    var parameters: [Parameter] = []
    var optimizer: (any Optimizer)?
    var other: (parameters: [Parameter], optimizer: (any Optimizer)?) = ([], nil)
    return Self([
      "new": {
        parameters = try $0.take([Tensor].self).map { Parameter($0) }
        optimizer = try make(&$0, parameters)
        return .done
      },
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
    ])
  }
}
