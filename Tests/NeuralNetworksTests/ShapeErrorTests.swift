import CourseKit
import Localization
import NeuralNetworks
import Testing

@Suite struct ShapeErrorTests {
  private func linear() throws -> Linear {
    try Linear(weight: .zeros([256, 784]), bias: .zeros([256]))
  }

  @Test func linearSaysBothShapesAndItsSizes() throws {
    let layer = try linear()
    #expect(
      message { _ = try layer.forward(.zeros([32, 1, 28, 28])) }
        == "Linear(784 → 256) takes a tensor of shape [N, 784], got [32, 1, 28, 28]")
    #expect(
      message { _ = try layer.forward(.zeros([])) }
        == "Linear(784 → 256) takes a tensor of shape [N, 784], got []")
    _ = try layer.forward(.zeros([2, 784]))
    #expect(
      message { _ = try layer.backward(.zeros([3, 256])) }
        == "Linear(784 → 256).backward takes a tensor of shape [2, 256], got [3, 256]")
    #expect(layer.parameters.allSatisfy { $0.grad.elements.allSatisfy { $0 == 0 } })
  }

  @Test func linearRefusesWeightsThatDoNotFit() {
    #expect(
      message { _ = try Linear(weight: .zeros([3]), bias: .zeros([3])) }
        == "Linear.weight takes a tensor of shape [out, in], got [3]")
    #expect(
      message { _ = try Linear(weight: .zeros([3, 2]), bias: .zeros([2])) }
        == "Linear(2 → 3).bias takes a tensor of shape [3], got [2]")
  }

  @Test func otherLayersSayBothShapes() throws {
    let flatten = Flatten()
    #expect(
      message { _ = try flatten.forward(.zeros([5])) }
        == "Flatten takes a tensor of shape [N, …], got [5]")
    _ = try flatten.forward(.zeros([2, 3, 4]))
    #expect(
      message { _ = try flatten.backward(.zeros([2, 3, 4])) }
        == "Flatten.backward takes a tensor of shape [2, 12], got [2, 3, 4]")
    let relu = ReLU()
    _ = try relu.forward(.zeros([2, 3]))
    #expect(
      message { _ = try relu.backward(.zeros([3, 2])) }
        == "ReLU.backward takes a tensor of shape [2, 3], got [3, 2]")
  }

  @Test func layersOfPicturesSayBothShapes() throws {
    var generator = SeededGenerator(seed: 1)
    let convolution = Conv2d(3, 8, kernelSize: 5, stride: 2, padding: 1, using: &generator)
    let name = "Conv2d(3 → 8, 5×5, stride 2×2, padding 1×1)"
    for shape in [[2, 1, 9, 9], [2, 3, 2, 9], [3, 9, 9], []] {
      #expect(
        message { _ = try convolution.forward(.zeros(shape)) }
          == "\(name) takes a tensor of shape [N, 3, H, W] with H ≥ 3 and W ≥ 3, got \(shape)")
    }
    _ = try convolution.forward(.zeros([2, 3, 9, 9]))
    #expect(
      message { _ = try convolution.backward(.zeros([2, 8, 9, 9])) }
        == "\(name).backward takes a tensor of shape [2, 8, 4, 4], got [2, 8, 9, 9]")
    let pool = MaxPool2d(2)
    #expect(
      message { _ = try pool.forward(.zeros([1, 3, 1, 4])) }
        == "MaxPool2d(2×2) takes a tensor of shape [N, C, H, W] with H ≥ 2 and W ≥ 2,"
        + " got [1, 3, 1, 4]")
    _ = try pool.forward(.zeros([1, 3, 4, 4]))
    #expect(
      message { _ = try pool.backward(.zeros([1, 3, 4, 4])) }
        == "MaxPool2d(2×2).backward takes a tensor of shape [1, 3, 2, 2], got [1, 3, 4, 4]")
    #expect(
      message { _ = try Conv2d(weight: .zeros([2, 3]), bias: nil) }
        == "Conv2d.weight takes a tensor of shape [out, in, height, width], got [2, 3]")
    #expect(
      message { _ = try Conv2d(weight: .zeros([2, 1, 3, 3]), bias: .zeros([3])) }
        == "Conv2d(1 → 2, 3×3).bias takes a tensor of shape [2], got [3]")
    #expect(
      message { _ = try CNNClassifier.make(inputShape: [1, 3, 9], classes: 2, seed: 1) }
        == "CNNClassifier([16, 32]) takes a tensor of shape [C, H, W] with H ≥ 4 and W ≥ 4,"
        + " got [1, 3, 9]")
  }

  @Test func layersOfFeaturesSayBothShapes() throws {
    let norm = BatchNorm1d(4)
    for shape in [[2, 3], [2, 4, 1], [4]] {
      #expect(
        message { _ = try norm.forward(.zeros(shape)) }
          == "BatchNorm1d(4) takes a tensor of shape [N, 4], got \(shape)")
    }
    let layers: [any Layer] = [
      norm, Sigmoid(), Tanh(), Dropout(0.5, generator: SeededGenerator(seed: 1)),
    ]
    for layer in layers {
      _ = try layer.forward(.zeros([3, 4]))
      #expect(
        message { _ = try layer.backward(.zeros([4, 3])) }
          == "\(layer).backward takes a tensor of shape [3, 4], got [4, 3]")
    }
  }

  @Test func errorsAreWordedInSpanishToo() throws {
    let layer = try linear()
    do {
      _ = try layer.forward(.zeros([2]))
      Issue.record("it went on")
    } catch let error as any WordedError {
      #expect(
        error.sentence.es == "Linear(784 → 256) admite un tensor de forma [N, 784] y recibió [2]")
    }
    let errors: [any WordedError] = [
      LayerError.backwardBeforeForward(place: "ReLU"),
      LayerError.oneExampleInTraining(place: "BatchNorm1d(3)", shape: [1, 3]),
      LabelError(label: 3, index: 0, classes: 2), StateError.missing(name: "a"),
      StateError.unknown(name: "a"), StateError.repeated(name: "a"),
      StateError.shape(name: "a", expected: [1], got: [2]), StateError.notNumbers(name: "a"),
      StateError.notACount(name: "a"), StateError.negativeStep(-1), TrainingError.noValidation,
      TrainingError.learningRateIsFixed,
    ]
    for error in errors {
      #expect(error.sentence.es != error.sentence.en && error.sentence.en == "\(error)")
    }
  }

  @Test func theLossSaysWhatDoesNotFit() {
    let loss = CrossEntropyLoss()
    #expect(
      message { _ = try loss.forward(.zeros([2, 3]), labels: [0]) }
        == "CrossEntropyLoss takes a tensor of shape [1, classes] for 1 labels, got [2, 3]")
    #expect(
      message { _ = try loss.forward(.zeros([2]), labels: [0, 1]) }
        == "CrossEntropyLoss takes a tensor of shape [2, classes] for 2 labels, got [2]")
    for label in [-1, 3] {
      #expect(
        message { _ = try loss.forward(.zeros([2, 3]), labels: [0, label]) }
          == "CrossEntropyLoss takes labels from 0 to 2, got \(label) at index 1 of the batch")
    }
  }

  @Test func backwardNeedsAForward() throws {
    var generator = SeededGenerator(seed: 1)
    let layers: [any Layer] = [
      try linear(), ReLU(), Flatten(), Sigmoid(), Tanh(), BatchNorm1d(256), MaxPool2d(2),
      Conv2d(1, 1, kernelSize: 1, using: &generator), Dropout(0.5, generator: generator),
    ]
    for layer in layers {
      #expect(throws: LayerError.backwardBeforeForward(place: "\(layer)")) {
        _ = try layer.backward(.zeros([2, 256]))
      }
    }
    #expect(
      message { _ = try CrossEntropyLoss().backward() }
        == "CrossEntropyLoss cannot go backward before it has gone forward")
  }

  @Test func anErrorInsideASequentialNamesTheLayer() throws {
    let model = Sequential(Flatten(), try linear())
    #expect(
      message { _ = try model.forward(.zeros([4, 3, 32, 32])) }
        == "Linear(784 → 256) takes a tensor of shape [N, 784], got [4, 3072]")
  }
}
