import CourseKit
import Probe
import Wire

@testable import ExerciseConvolution

serve {
  var layer = Conv2d(weight: .zeros([1, 1, 1, 1]), bias: nil)
  return [
    "outputSize": {
      try convolutionOutputSize(
        $0.take(), kernel: $0.take(), stride: $0.take(), padding: $0.take())
    },
    // The bias is a list of one tensor or of none.
    "new": doing {
      let weight: Tensor = try $0.take()
      let bias = try $0.take([Tensor].self).first
      let (stride, padding): (Int, Int) = (try $0.take(), try $0.take())
      layer =
        stride == 1 && padding == 0
        ? try Conv2d(weight: weight, bias: bias)
        : try Conv2d(weight: weight, bias: bias, stride: stride, padding: padding)
    },
    "outputShape": { try layer.summary(for: $0.take()).outputShape },
    "parameterCount": { try layer.summary(for: $0.take()).parameterCount },
    "forward": { try layer.forward($0.take()) },
    "refuses": refusing { try layer.forward($0.take()) },
  ]
}
