import CourseKit
import NeuralNetworks
import Testing

/// How many threads share a work must not show in its numbers.
@Suite struct DividesWorkTests {
  /// Three parameters: one that is divided unevenly, one that is divided in two, one that is not.
  private func parameters(afterSteps steps: Int, threads: Int) -> [Parameter] {
    let parameters = [49_155, 32_768, 5].map { Parameter(normalTensor([$0], seed: UInt64($0))) }
    let optimizer = Adam(parameters, learningRate: 0.1, weightDecay: 0.01)
    optimizer.team = ThreadTeam(threads: threads)
    for _ in 0..<steps {
      optimizer.zeroGrad()
      for parameter in parameters {
        #expect(parameter.grad.elements.allSatisfy { $0 == 0 })
        parameter.grad.elements.withUnsafeMutableBufferPointer { gradient in
          for index in gradient.indices { gradient[index] += parameter.value.elements[index] }
        }
      }
      optimizer.step()
      #expect(parameters[0].grad.elements.contains { $0 != 0 }, "a step clears no gradient")
    }
    return parameters
  }

  @Test(arguments: [2, 3])
  func stepsDoNotDependOnThreads(_ threads: Int) {
    let (one, many) = (
      parameters(afterSteps: 3, threads: 1), parameters(afterSteps: 3, threads: threads)
    )
    for (one, many) in zip(one, many) { #expect(one.value == many.value) }
  }

  /// A network that is large enough for every kind of work to be divided.
  private func train(threads: Int) throws -> [Parameter] {
    let model = MLPClassifier.make(inputShape: [64], hidden: [384], classes: 10, seed: 1)
    let source = TensorBatches(
      inputs: normalTensor([256, 64], seed: 2), labels: (0..<256).map { $0 % 10 }, batchSize: 128)
    var trainer = Trainer(
      model: model, optimizer: SGD(model.parameters, learningRate: 0.1), training: source,
      team: ThreadTeam(threads: threads))
    try trainer.fit(epochs: 3)
    return model.parameters
  }

  @Test func trainingDependsOnThreadsInTheLastDigitsAtMost() throws {
    let one = try train(threads: 1)
    for threads in [2, 3] {
      let (many, again) = (try train(threads: threads), try train(threads: threads))
      for index in one.indices {
        #expect(many[index].value == again[index].value)
        for (x, y) in zip(one[index].value.elements, many[index].value.elements) {
          #expect(abs(x - y) < 1e-5)
        }
      }
    }
  }

  /// What a layer makes of a batch and of a gradient, and the gradients of its parameters.
  private func passes(
    of layer: any ReferenceLayer, on input: Tensor, threads: Int
  ) throws -> [Tensor] {
    layer.team = ThreadTeam(threads: threads)
    let output = try layer.forward(input)
    let gradient = try layer.backward(normalTensor(output.shape, seed: 9))
    return [output, gradient] + layer.parameters.map(\.grad)
  }

  @Test(arguments: [2, 3, 5])
  func layersDoNotDependOnThreads(_ threads: Int) throws {
    func layers() -> [(any ReferenceLayer, Tensor)] {
      var generator = SeededGenerator(seed: 3)
      let pictures = normalTensor([7, 3, 24, 31], seed: 4)
      return [
        (Conv2d(3, 6, kernelSize: 3, padding: 1, using: &generator), pictures),
        (Conv2d(3, 4, kernelSize: 5, stride: 2, using: &generator), pictures),
        (MaxPool2d(2), pictures), (MaxPool2d(3, stride: 1, padding: 1), pictures),
        (BatchNorm1d(700), normalTensor([90, 700], seed: 5)),
        (Dropout(0.3, generator: SeededGenerator(seed: 6)), normalTensor([3, 22_222], seed: 7)),
      ]
    }
    for ((one, input), (many, _)) in zip(layers(), layers()) {
      let expected = try passes(of: one, on: input, threads: 1)
      for (a, b) in zip(expected, try passes(of: many, on: input, threads: threads)) {
        expectClose(a, b, "\(one)")
      }
      #expect(one.generators == many.generators)
    }
  }

  @Test func aNetworkGivesItsTeamToItsLayers() {
    let team = ThreadTeam(threads: 2)
    let model = Sequential(MLPClassifier.make(inputShape: [4], hidden: [3], classes: 2, seed: 1))
    model.team = team
    let inner = (model.layers[0] as? Sequential)?.layers ?? []
    let teams = inner.compactMap { ($0 as? Linear)?.team ?? ($0 as? ReLU)?.team }
    #expect(teams.count == 3 && teams.allSatisfy { $0 === team })
  }
}
