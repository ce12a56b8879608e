package import CourseKit
internal import Wire

/// Makes the optimizer of an exercise: takes the arguments behind the values of the parameters.
package typealias OptimizerMaker = (inout Question, [Parameter]) throws -> any Optimizer

/// Answers questions about an optimizer: the main program of its probe.
///
/// ```swift
/// serveOptimizer { try SGD($1, learningRate: $0.take()) }
/// ```
///
/// `new` makes parameters of the given values, named weight and bias in turns, and an optimizer of them from the rest of its
/// arguments; `swap` puts both aside and takes up the others. `accumulate` adds to the gradients, as a
/// backward pass does, and `change` gives the parameters
/// other values, as loading a file does; then there are `step` and `zeroGrad`, and
/// of the parameters the `values` and the `gradients`, in their order.
///
/// - Parameters:
///   - make: What `new` makes.
///   - others: What makes an optimizer of another class, by the name of its operation.
package func serveOptimizer(
  _ make: @escaping OptimizerMaker, or others: [String: OptimizerMaker] = [:]
) -> Never {
  serve {
    var parameters: [Parameter] = []
    var optimizer: (any Optimizer)?
    var other: (parameters: [Parameter], optimizer: (any Optimizer)?) = ([], nil)
    func making(_ make: @escaping OptimizerMaker) -> Operation {
      doing {
        parameters = try $0.take([Tensor].self).enumerated().map {
          Parameter($1, name: $0.isMultiple(of: 2) ? "weight" : "bias")
        }
        optimizer = try make(&$0, parameters)
      }
    }
    let operations: Operations = [
      "new": making(make),
      "swap": doing { _ in
        let current = (parameters, optimizer)
        (parameters, optimizer) = other
        other = current
      },
      "accumulate": doing {
        for (parameter, gradient) in zip(parameters, try $0.take([Tensor].self)) {
          for index in gradient.elements.indices {
            parameter.grad.elements[index] += gradient.elements[index]
          }
        }
      },
      "change": doing {
        for (parameter, value) in zip(parameters, try $0.take([Tensor].self)) {
          parameter.value = value
        }
      },
      "step": doing { _ in optimizer?.step() },
      "zeroGrad": doing { _ in optimizer?.zeroGrad() },
      "values": { _ in parameters.map(\.value) },
      "gradients": { _ in parameters.map(\.grad) },
    ]
    return operations.merging(others.mapValues(making)) { $1 }
  }
}
