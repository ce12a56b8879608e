import CourseKit
import Probe
import Wire

@testable import ExerciseWeightDecay

serveOptimizer(
  { question, parameters in
    let (rate, momentum, decay): (Float, Float, Float) = (
      try question.take(), try question.take(), try question.take()
    )
    return momentum == 0 && decay == 0
      ? try MomentumSGD(parameters, learningRate: rate)
      : try MomentumSGD(
        parameters, learningRate: rate, momentum: momentum, weightDecay: decay)
  },
  or: [
    "new SGDW": { question, parameters in
      let (rate, momentum, decay): (Float, Float, Float) = (
        try question.take(), try question.take(), try question.take()
      )
      return momentum == 0 && decay == 0
        ? try SGDW(parameters, learningRate: rate)
        : try SGDW(parameters, learningRate: rate, momentum: momentum, weightDecay: decay)
    }
  ])
