package import CourseKit
internal import Wire

/// Answers questions about an optimizer: the main program of its probe.
///
/// ```swift
/// serveOptimizer { try SGD($1, learningRate: $0.take()) }
/// ```
///
/// `new` makes parameters of the given values and an optimizer of them from the rest of its
/// arguments; `swap` puts both aside and takes up the other ones, so that two live side by side.
/// `accumulate` adds to the gradients, as a backward pass does, and `change` gives the parameters
/// other values, as loading a file does; then there are `step` and `zeroGrad`, and of the parameters
/// the `values` and the `gradients`, in their order.
///
/// - Parameter make: Takes the arguments of `new` behind the values, and the parameters.
package func serveOptimizer(
  _ make: @escaping (inout Question, [Parameter]) throws -> any Optimizer
) -> Never {
  serve {
    var parameters: [Parameter] = []
    var optimizer: (any Optimizer)?
    var other: (parameters: [Parameter], optimizer: (any Optimizer)?) = ([], nil)
    return [
      "new": doing {
        parameters = try $0.take([Tensor].self).map { Parameter($0) }
        optimizer = try make(&$0, parameters)
      },
      "swap": doing { _ in
        (parameters, optimizer, other) = (
          other.parameters, other.optimizer, (parameters, optimizer)
        )
      },
      "change": doing {
        for (parameter, value) in zip(parameters, try $0.take([Tensor].self)) {
          parameter.value = value
        }
      },
      "accumulate": doing {
        for (parameter, gradient) in zip(parameters, try $0.take([Tensor].self)) {
          for index in gradient.elements.indices {
            parameter.grad.elements[index] += gradient.elements[index]
          }
        }
      },
      "step": doing { _ in optimizer?.step() },
      "zeroGrad": doing { _ in optimizer?.zeroGrad() },
      "values": { _ in parameters.map(\.value) },
      "gradients": { _ in parameters.map(\.grad) },
    ]
  }
}
