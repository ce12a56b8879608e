import CourseKit
import Probe

@testable import ExerciseZeroGrad

@main enum Main {
  static func main() {
    serve {
      var parameters: [Parameter] = []
      var optimizer = SGD([], learningRate: 0)
      return [
        "new": {
          let rate: Float = try $0.take()
          parameters = try $0.take([Tensor].self).map { Parameter($0) }
          optimizer = SGD(parameters, learningRate: rate)
          return nil
        },
        "accumulate": {
          for (parameter, gradient) in zip(parameters, try $0.take([Tensor].self)) {
            for index in gradient.elements.indices {
              parameter.grad.elements[index] += gradient.elements[index]
            }
          }
          return nil
        },
        "step": { _ in
          optimizer.step()
          return nil
        },
        "zeroGrad": { _ in
          optimizer.zeroGrad()
          return nil
        },
        "values": { _ in parameters.map(\.value) },
        "gradients": { _ in parameters.map(\.grad) },
      ]
    }
  }
}
