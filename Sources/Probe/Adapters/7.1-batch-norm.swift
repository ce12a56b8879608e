import CourseKit
import Probe

@testable import ExerciseBatchNorm

@main enum Main {
  static func main() {
    serve {
      var layer = BatchNorm1d(features: 0)
      return [
        "new": {
          layer = BatchNorm1d(features: try $0.take())
          return nil
        },
        "setParameters": {
          layer.weight.value = try $0.take()
          layer.bias.value = try $0.take()
          return nil
        },
        "train": { _ in
          layer.setMode(.training)
          return nil
        },
        "eval": { _ in
          layer.setMode(.evaluation)
          return nil
        },
        "forward": { try layer.forward($0.take()) },
        "refuses": {
          let input: Tensor = try $0.take()
          do {
            _ = try layer.forward(input)
            return false
          } catch {
            return true
          }
        },
        "backward": { try layer.backward($0.take()) },
        "running": { _ in [layer.runningMean, layer.runningVariance] },
        "gradients": { _ in layer.parameters.map(\.grad) },
      ]
    }
  }
}
