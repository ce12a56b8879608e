import CourseKit
import Probe

@testable import ExerciseKaiming

@main enum Main {
  static func main() {
    serve {
      var generator = SeededGenerator(seed: 0)
      return [
        "seed": {
          generator = SeededGenerator(seed: UInt64(try $0.take(Int.self)))
          return nil
        },
        "kaimingNormal": { kaimingNormal(try $0.take(), using: &generator) },
        "kaimingUniform": { kaimingUniform(try $0.take(), using: &generator) },
        "firstSignalProblem": { described(firstSignalProblem(in: try $0.take())) },
        "deepNetwork": {
          let (input, depth) = (try $0.take(Tensor.self), try $0.take(Int.self))
          let width = input.shape[1]
          let signals = outputs(of: input, depth: depth) {
            kaimingNormal([width, width], using: &generator)
          }
          return described(firstSignalProblem(in: signals))
        },
      ]
    }
  }

  /// The answer as Swift would print it.
  private static func described(_ answer: (layer: Int, problem: SignalProblem)?) -> String {
    answer.map { "(layer: \($0.layer), problem: .\($0.problem.rawValue))" } ?? "nil"
  }

  /// What each layer of a network with ReLU gives, from the input on.
  private static func outputs(of input: Tensor, depth: Int, weights: () -> Tensor) -> [Tensor] {
    var signals: [Tensor] = []
    for _ in 0..<depth {
      var output = (signals.last ?? input).matrixProduct(weights(), transposingOther: true)
      for index in output.elements.indices {
        output.elements[index] = max(0, output.elements[index])
      }
      signals.append(output)
    }
    return signals
  }
}
