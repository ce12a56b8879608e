import CourseKit
import Probe

@testable import ExerciseConvolution

@main enum Main {
  static func main() {
    serve {
      var layer = Conv2d(weight: .zeros([1, 1, 1, 1]), bias: nil)
      return [
        "outputSize": {
          convolutionOutputSize(
            try $0.take(), kernel: try $0.take(), stride: try $0.take(), padding: try $0.take())
        },
        // The bias is a list of one tensor or of none.
        "new": {
          let weight: Tensor = try $0.take()
          let bias = try $0.take([Tensor].self).first
          let (stride, padding): (Int, Int) = (try $0.take(), try $0.take())
          layer =
            stride == 1 && padding == 0
            ? Conv2d(weight: weight, bias: bias)
            : Conv2d(weight: weight, bias: bias, stride: stride, padding: padding)
          return nil
        },
        "outputShape": { layer.summary(for: try $0.take()).outputShape },
        "parameterCount": { layer.summary(for: try $0.take()).parameterCount },
        "forward": { layer.forward(try $0.take()) },
      ]
    }
  }
}
