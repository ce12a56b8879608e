import CourseKit
import NeuralNetworks
import Testing

@Suite struct CrossEntropyLossTests {
  struct Cases: Decodable {
    struct Case: Decodable {
      var outputs, gradient: GoldenTensor
      var labels: [Int]
      var loss: Float
    }
    var cases: [Case]
  }

  @Test func equalsPyTorch() throws {
    let cases = try golden("cross-entropy", as: Cases.self).cases
    #expect(cases.count == 6)
    let loss = CrossEntropyLoss()
    for (index, expected) in cases.enumerated() {
      let got = try loss.forward(expected.outputs.tensor, labels: expected.labels)
      #expect(abs(got - expected.loss) <= 1e-5 * abs(expected.loss), "case \(index)")
      Parity.record(
        Double(abs(got - expected.loss) / abs(expected.loss)), of: "CrossEntropyLoss forward")
      expectClose(
        try loss.backward(), expected.gradient.tensor, "case \(index)",
        component: "CrossEntropyLoss backward")
    }
  }

  @Test func shiftingAllLogitsChangesNothing() throws {
    let loss = CrossEntropyLoss()
    let logits = Tensor(shape: [2, 3], elements: [0, 1, 2, 4, -2, 0])
    let shifted = Tensor(shape: [2, 3], elements: logits.elements.map { $0 + 8192 })
    #expect(
      try loss.forward(logits, labels: [2, 1]) == loss.forward(shifted, labels: [2, 1]))
  }

  @Test func equalLogitsCostTheLogarithmOfTheClasses() throws {
    let loss = try CrossEntropyLoss().forward(.zeros([3, 10]), labels: [0, 5, 9])
    #expect(abs(loss - 2.302585) < 1e-6)
  }

  @Test func gradientOfEachRowAddsUpToZero() throws {
    let loss = CrossEntropyLoss()
    _ = try loss.forward(normalTensor([5, 4], seed: 3), labels: [0, 1, 2, 3, 0])
    let gradient = try loss.backward()
    for row in 0..<5 {
      let sum = (0..<4).reduce(Float(0)) { $0 + gradient[row, $1] }
      #expect(abs(sum) < 1e-7)
    }
  }

  @Test func whatIsNotANumberStaysSo() throws {
    let loss = CrossEntropyLoss()
    #expect(try loss.forward(.init(shape: [1, 2], elements: [.nan, 0]), labels: [1]).isNaN)
    #expect(try loss.forward(.init(shape: [1, 2], elements: [.infinity, 0]), labels: [1]).isNaN)
    #expect(try loss.forward(.zeros([0, 2]), labels: []).isNaN)
  }
}
