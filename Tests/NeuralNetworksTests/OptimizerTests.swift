import CourseKit
import NeuralNetworks
import Testing

@Suite struct OptimizerTests {
  struct Content: Decodable {
    struct Run: Decodable {
      var optimizer: String
      var after: [[GoldenTensor]]
    }
    var start: [GoldenTensor]
    var gradients: [[GoldenTensor]]
    var runs: [Run]
  }

  private func make(_ name: String, _ parameters: [Parameter]) -> (any Optimizer)? {
    switch name {
    case "sgd": SGD(parameters, learningRate: 0.1)
    case "sgd-momentum": SGD(parameters, learningRate: 0.05, momentum: 0.9)
    case "sgd-nesterov": SGD(parameters, learningRate: 0.05, momentum: 0.8, nesterov: true)
    case "sgd-weight-decay": SGD(parameters, learningRate: 0.1, weightDecay: 0.05)
    case "sgd-all":
      SGD(parameters, learningRate: 0.03, momentum: 0.7, nesterov: true, weightDecay: 0.02)
    case "adam": Adam(parameters, learningRate: 0.01)
    case "adam-all":
      Adam(
        parameters, learningRate: 0.02, betas: (0.8, 0.99), epsilon: 1e-3, weightDecay: 0.05)
    case "adamw": AdamW(parameters, learningRate: 0.01)
    case "adamw-all":
      AdamW(parameters, learningRate: 0.02, betas: (0.8, 0.99), epsilon: 1e-3, weightDecay: 0.3)
    default: nil
    }
  }

  @Test func twentyStepsEqualPyTorch() throws {
    let content = try golden("optimizers", as: Content.self)
    #expect(content.runs.count == 9 && content.gradients.count == 20)
    for run in content.runs {
      let parameters = content.start.map { Parameter($0.tensor) }
      let optimizer = try #require(make(run.optimizer, parameters))
      for (step, (gradients, after)) in zip(content.gradients, run.after).enumerated() {
        for (parameter, gradient) in zip(parameters, gradients) { parameter.grad = gradient.tensor }
        optimizer.step()
        for (parameter, expected) in zip(parameters, after) {
          expectClose(
            parameter.value, expected.tensor, "\(run.optimizer), step \(step + 1)",
            component: "optimizer \(run.optimizer), 20 steps")
        }
      }
    }
  }

  @Test func gradientsStayUntilTheyAreCleared() throws {
    let parameters = [Parameter(.zeros([2])), Parameter(.zeros([3]))]
    let optimizers: [any Optimizer] = [
      SGD(parameters, learningRate: 1), Adam(parameters), AdamW(parameters),
    ]
    for optimizer in optimizers {
      for parameter in parameters {
        parameter.grad = Tensor(shape: parameter.value.shape, repeating: 2)
      }
      optimizer.step()
      #expect(parameters.allSatisfy { $0.grad.elements.allSatisfy { $0 == 2 } })
      let values = parameters.map(\.value)
      optimizer.zeroGrad()
      #expect(parameters.allSatisfy { $0.grad.elements.allSatisfy { $0 == 0 } })
      #expect(parameters.map(\.value) == values)
    }
  }

  @Test func theLearningRateMayChangeBetweenSteps() {
    let parameter = Parameter(.zeros([1]))
    let sgd = SGD([parameter], learningRate: 1)
    parameter.grad = Tensor(shape: [1], elements: [1])
    sgd.step()
    sgd.learningRate = 0.5
    sgd.step()
    #expect(parameter.value.elements == [-1.5])
  }

  @Test func adamStepsOverGradientsOfZero() {
    let parameter = Parameter(Tensor(shape: [9], repeating: 3))
    Adam([parameter]).step()
    #expect(parameter.value == Tensor(shape: [9], repeating: 3))
  }

  @Test func decoupledDecayNeverMeetsTheMoments() {
    let parameter = Parameter(Tensor(shape: [1], elements: [2]))
    let optimizer = AdamW([parameter], learningRate: 0.1, weightDecay: 0.5)
    optimizer.step()
    #expect(abs(parameter.value.elements[0] - 2 * 0.95) < 1e-6)
    #expect(optimizer.state.tensors["0.exp_avg"]?.elements == [0])
  }
}
