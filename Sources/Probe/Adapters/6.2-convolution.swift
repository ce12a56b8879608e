import CourseKit
import Probe
import Wire

@testable import ExerciseConvolution

serve {
  var layer = Conv2d(weight: .zeros([1, 1, 1, 1]), bias: nil)
  var other = layer
  func make(_ question: inout Question, hasBias: Bool) throws {
    let weight: Tensor = try question.take()
    let bias: Tensor? = hasBias ? try question.take() : nil
    let (stride, padding): (Int, Int) = (try question.take(), try question.take())
    layer =
      stride == 1 && padding == 0
      ? try Conv2d(weight: weight, bias: bias)
      : try Conv2d(weight: weight, bias: bias, stride: stride, padding: padding)
  }
  return [
    "outputSize": {
      try convolutionOutputSize(
        $0.take(), kernel: $0.take(), stride: $0.take(), padding: $0.take())
    },
    "new": doing { try make(&$0, hasBias: true) },
    "new without bias": doing { try make(&$0, hasBias: false) },
    "swap": doing { _ in (layer, other) = (other, layer) },
    "set weight": doing { layer.weight.value = try $0.take() },
    "set bias": doing { layer.bias?.value = try $0.take() },
    "outputShape": { try layer.summary(for: $0.take()).outputShape },
    "parameterCount": { try layer.summary(for: $0.take()).parameterCount },
    "forward": { try layer.forward($0.take()) },
  ]
}
