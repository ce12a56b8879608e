import CourseKit
import Testing

/// The small values that everything else is said with.
@Suite struct VocabularyTests {
  @Test func anImageIsRowsOfPixelsOfChannels() {
    var image = Image(height: 2, width: 2, channels: 3, bytes: Array(0..<12))
    #expect(image[0, 1, 0] == 3 && image[1, 0, 2] == 8)
    image[1, 1, 1] = 99
    #expect(image.bytes[10] == 99)
  }

  @Test func anImageRefusesBytesThatDoNotFit() async {
    await #expect(processExitsWith: .failure) {
      _ = Image(height: 2, width: 2, channels: 1, bytes: [1, 2, 3])
    }
    await #expect(processExitsWith: .failure) {
      var image = Image(height: 1, width: 1, channels: 1, bytes: [1])
      image.bytes.append(2)
    }
  }

  @Test func aBatchRefusesLabelsThatDoNotFit() async {
    #expect(Batch(inputs: .zeros([2, 3]), labels: [0, 1]).count == 2)
    await #expect(processExitsWith: .failure) {
      _ = Batch(inputs: .zeros([2, 3]), labels: [0])
    }
  }

  @Test func aParameterStartsWithGradientsOfZero() {
    let parameter = Parameter(Tensor(shape: [2, 3], repeating: 1), name: "weight")
    #expect(parameter.grad == .zeros([2, 3]) && parameter.name == "weight")
  }

  @Test func aShapeErrorIsOneSentence() {
    let error = ShapeError(in: "Linear(784 → 256)", expected: "[N, 784]", got: [32, 28, 28])
    #expect(
      "\(error)" == "Linear(784 → 256) takes a tensor of shape [N, 784], got [32, 28, 28]")
  }

  @Test func aLayerMayHaveNeitherParametersNorModes() throws {
    final class Double: Layer {
      func forward(_ input: Tensor) -> Tensor {
        Tensor(shape: input.shape, elements: input.elements.map { 2 * $0 })
      }
      func backward(_ gradient: Tensor) -> Tensor { forward(gradient) }
    }
    let layer: any Layer = Double()
    layer.train()
    layer.eval()
    #expect(layer.parameters.isEmpty)
    #expect(try layer.forward(Tensor(shape: [1], elements: [4])).elements == [8])
  }

  @Test func logarithmUndoesExponential() {
    for x in [-20, -1, 0, 0.5, 3, 60] as [Float] {
      #expect(abs(logarithm(exponential(x)) - x) <= 1e-5 * max(1, abs(x)))
      #expect(abs(logarithm(exponential(Double(x))) - Double(x)) <= 1e-13 * max(1, abs(Double(x))))
    }
    #expect(logarithm(Float(0)) == -.infinity)
    #expect(logarithm(-1.0).isNaN)
  }
}
