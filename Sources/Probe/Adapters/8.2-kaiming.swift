import CourseKit
import Probe
import Wire

@testable import ExerciseKaiming

/// The answer as Swift would print it.
private func described(_ answer: (layer: Int, problem: SignalProblem)?) -> String {
  answer.map { "(layer: \($0.layer), problem: .\($0.problem.rawValue))" } ?? "nil"
}

/// What each layer of a network with ReLU gives, from the input on.
private func outputs(of input: Tensor, depth: Int, weights: () throws -> Tensor) rethrows
  -> [Tensor]
{
  var signals: [Tensor] = []
  for _ in 0..<depth {
    var output = (signals.last ?? input).matrixProduct(try weights(), transposingOther: true)
    for index in output.elements.indices {
      output.elements[index] = max(0, output.elements[index])
    }
    signals.append(output)
  }
  return signals
}

serve {
  var generator = SeededGenerator(seed: 0)
  return [
    "seed": doing { generator = try $0.generator() },
    "state": { _ in Int(truncatingIfNeeded: generator.state) },
    "kaimingNormal": { try kaimingNormal($0.take(), using: &generator) },
    "kaimingUniform": { try kaimingUniform($0.take(), using: &generator) },
    "firstSignalProblem": { try described(firstSignalProblem(in: $0.take())) },
    "deepNetwork": {
      let (input, depth) = (try $0.take(Tensor.self), try $0.take(Int.self))
      let width = input.shape[1]
      let signals = try outputs(of: input, depth: depth) {
        try kaimingNormal([width, width], using: &generator)
      }
      return try described(firstSignalProblem(in: signals))
    },
  ]
}
