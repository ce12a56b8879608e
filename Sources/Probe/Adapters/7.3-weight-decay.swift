import CourseKit
import Probe

@testable import ExerciseWeightDecay

@main enum Main {
  static func main() {
    serve {
      var parameters: [Parameter] = []
      var optimizer: any Optimizer = MomentumSGD([], learningRate: 0)
      return [
        "new": {
          let kind: String = try $0.take()
          let (rate, momentum, decay) = (
            try $0.take(Float.self), try $0.take(Float.self), try $0.take(Float.self)
          )
          parameters = try $0.take([Tensor].self).map { Parameter($0) }
          if kind == "SGDW" {
            optimizer = SGDW(
              parameters, learningRate: rate, momentum: momentum, weightDecay: decay)
          } else {
            optimizer = MomentumSGD(
              parameters, learningRate: rate, momentum: momentum, weightDecay: decay)
          }
          return nil
        },
        "gradients": { _ in parameters.map(\.grad) },
        "values": { _ in parameters.map(\.value) },
        "step": {
          let gradients: [Tensor] = try $0.take()
          // As in training: clear, then add.
          optimizer.zeroGrad()
          for (parameter, gradient) in zip(parameters, gradients) {
            for index in gradient.elements.indices {
              parameter.grad.elements[index] += gradient.elements[index]
            }
          }
          optimizer.step()
          return nil
        },
      ]
    }
  }
}
