import CourseKit
import NeuralNetworks
import Testing

@Suite struct ScheduleTests {
  struct Content: Decodable {
    struct Run: Decodable {
      var schedule: String
      var rates: [Double]
    }
    var runs: [Run]
  }

  private func make(_ name: String) -> (any LearningRateSchedule)? {
    switch name {
    case "step": StepLR(0.1, stepSize: 7, gamma: 0.5)
    case "step-default": StepLR(0.3, stepSize: 20)
    case "cosine": CosineAnnealingLR(0.1, length: 50)
    case "cosine-short": CosineAnnealingLR(0.2, length: 15, minimum: 0.01)
    case "one-cycle": OneCycleLR(maxRate: 0.1, totalSteps: 50)
    case "one-cycle-linear":
      OneCycleLR(
        maxRate: 0.5, totalSteps: 51, warmup: 0.4, curve: .linear, startDivisor: 10,
        endDivisor: 100)
    case "one-cycle-no-warmup": OneCycleLR(maxRate: 0.5, totalSteps: 50, warmup: 0)
    default: nil
    }
  }

  @Test func fiftyStepsEqualPyTorch() throws {
    let runs = try golden("schedules", as: Content.self).runs
    #expect(runs.count == 7)
    for run in runs {
      let schedule = try #require(make(run.schedule))
      let greatest = run.rates.max() ?? 0
      for (step, expected) in run.rates.enumerated() {
        let got = schedule.rate(at: step)
        #expect(
          abs(got - expected) <= 1e-9 * expected + 1e-12 * greatest,
          "\(run.schedule), step \(step): \(got), expected \(expected)")
        Parity.record(
          abs(got - expected) / (expected + greatest / 10), of: "schedule \(run.schedule)")
      }
    }
  }

  @Test func afterTheCycleTheRateStays() {
    let schedule = OneCycleLR(maxRate: 1, totalSteps: 10)
    #expect(schedule.rate(at: 10_000) == schedule.rate(at: 9))
    #expect(OneCycleLR(maxRate: 1, totalSteps: 1).rate(at: 0).isFinite)
    for warmup in [0, 0.05, 0.1, 0.5, 1] {
      for curve in OneCycleLR.Curve.allCases {
        for total in 1...5 {
          let schedule = OneCycleLR(maxRate: 1, totalSteps: total, warmup: warmup, curve: curve)
          for step in 0..<total {
            let rate = schedule.rate(at: step)
            #expect(rate > 0 && rate <= 1, "\(schedule), step \(step)")
          }
        }
      }
    }
  }

  struct Clipping: Decodable {
    struct Case: Decodable {
      var limit, norm: Double
      var before, after: [GoldenTensor]
    }
    var cases: [Case]
  }

  @Test func clippingEqualsPyTorch() throws {
    let cases = try golden("clipping", as: Clipping.self).cases
    #expect(cases.count == 5)
    for expected in cases {
      let parameters = expected.before.map { Parameter(.zeros($0.shape)) }
      for (parameter, gradient) in zip(parameters, expected.before) {
        parameter.grad = gradient.tensor
      }
      let norm = clipGradientNorm(parameters, maxNorm: expected.limit)
      #expect(abs(norm - expected.norm) <= 1e-6 * expected.norm)
      for (parameter, after) in zip(parameters, expected.after) {
        expectClose(parameter.grad, after.tensor, "\(expected.limit)", component: "clipping")
      }
    }
  }

  @Test func aNormThatIsNotANumberSpoilsAllGradientsAsInPyTorch() {
    let parameters = [Parameter(.zeros([2])), Parameter(.zeros([1]))]
    parameters[0].grad = Tensor(shape: [2], elements: [.nan, 1])
    parameters[1].grad = Tensor(shape: [1], elements: [1])
    #expect(clipGradientNorm(parameters, maxNorm: 1).isNaN)
    #expect(parameters[1].grad.elements[0].isNaN)
    #expect(clipGradientNorm([], maxNorm: 1) == 0)
  }
}
