import CourseKit
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
    let layers = try [linear(), ReLU(), Flatten()] as [any Layer]
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
