import CourseKit
import NeuralNetworks
import Testing

/// Layers and optimizers that know nothing of this module, among its own.
@Suite struct ReferenceLayerTests {
  /// Multiplies by a number that training changes.
  private final class Scale: Layer {
    let factor = Parameter(Tensor(shape: [1], elements: [2]), name: "factor")
    private(set) var mode = Mode.training
    private var input = Tensor.zeros([0])
    var parameters: [Parameter] { [factor] }

    func forward(_ input: Tensor) throws -> Tensor {
      self.input = input
      return Tensor(
        shape: input.shape, elements: input.elements.map { $0 * factor.value.elements[0] })
    }

    func backward(_ gradient: Tensor) throws -> Tensor {
      factor.grad.elements[0] += zip(input.elements, gradient.elements).reduce(0) {
        $0 + $1.0 * $1.1
      }
      return Tensor(
        shape: gradient.shape, elements: gradient.elements.map { $0 * factor.value.elements[0] })
    }

    func setMode(_ mode: Mode) { self.mode = mode }
  }

  /// Plain descent, which nobody can give another rate.
  private final class Descent: Optimizer {
    let parameters: [Parameter]
    init(_ parameters: [Parameter]) { self.parameters = parameters }
    func zeroGrad() {
      for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
    }
    func step() {
      for parameter in parameters {
        for index in 0..<parameter.value.count {
          parameter.value.elements[index] -= 0.5 * parameter.grad.elements[index]
        }
      }
    }
  }

  private let data = TensorBatches(
    inputs: normalTensor([12, 2], seed: 1), labels: (0..<12).map { $0 % 2 }, batchSize: 4)

  @Test func aPlainLayerIsTrainedAlone() throws {
    let (mine, reference) = (Scale(), Scale())
    var trainer = Trainer(model: mine, optimizer: Descent(mine.parameters), training: data)
    let summary = try trainer.fit(epochs: 2)
    #expect(summary.epochs.allSatisfy { $0.learningRate == nil })
    var same = Trainer(
      model: reference, optimizer: SGD(reference.parameters, learningRate: 0.5), training: data)
    try same.fit(epochs: 2)
    #expect(mine.factor.value != Tensor(shape: [1], elements: [2]))
    #expect(mine.factor.value == reference.factor.value)
  }

  @Test func aPlainLayerIsOneOfANetwork() throws {
    let (scale, rectifier) = (Scale(), ReLU())
    let model = Sequential(scale, rectifier)
    #expect(model.layers[0] === scale && model.layers[1] === rectifier)
    #expect(model.children.map(\.layer.description) == ["Scale", "ReLU"])
    #expect(model.state.entries.map(\.name) == ["0.factor"])
    #expect(model.parameters[0] === scale.factor && model.generators.isEmpty)
    let ones = Tensor(shape: [1, 2], elements: [1, 1])
    #expect(try model.forward(ones).elements == [2, 2])
    try model.accumulateGradients(ones)
    #expect(scale.factor.grad.elements == [2])
    let summary = try ModelSummary(of: model, inputShape: [2])
    #expect(summary.rows.map(\.layer) == ["Scale", "ReLU"] && summary.parameterCount == 1)
    #expect(scale.mode == .training)
    #expect(message { _ = try Architecture(of: model) }?.contains("Scale") == true)
  }

  @Test func evaluationLeavesAPlainLayerTraining() throws {
    let model = Scale()
    var source: any BatchSource = data
    model.eval()
    _ = try evaluate(model, on: &source)
    #expect(model.mode == .training)
  }

  @Test func anEmptyNetworkSaysSo() { #expect(Sequential([]).description == "Sequential()") }

  /// The numbers of PyTorch's documentation.
  @Test func defaultsAreThoseOfPyTorch() {
    for optimizer in [Adam([]), AdamW([])] {
      #expect(optimizer.learningRate == 0.001 && optimizer.epsilon == 1e-8)
      #expect(optimizer.betas == (0.9, 0.999))
    }
    #expect(Adam([]).weightDecay == 0 && AdamW([]).weightDecay == 0.01)
  }
}
