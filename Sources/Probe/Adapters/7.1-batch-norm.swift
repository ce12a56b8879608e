import CourseKit
import Probe
import Wire

@testable import ExerciseBatchNorm

serveLayer(
  { try BatchNorm1d(features: $0.take()) },
  with: [
    "setParameters": { layer, question in
      layer.weight.value = try question.take()
      layer.bias.value = try question.take()
      return nil
    },
    "throwsShapeError": { layer, question in
      let input: Tensor = try question.take()
      do {
        _ = try layer.forward(input)
        return false
      } catch {
        return error is ShapeError
      }
    },
    "running": { layer, _ in [layer.runningMean, layer.runningVariance] },
  ])
