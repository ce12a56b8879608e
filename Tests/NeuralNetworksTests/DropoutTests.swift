import CourseKit
import NeuralNetworks
import Testing

@Suite struct DropoutTests {
  struct Cases: Decodable {
    struct Case: Decodable {
      var probability: Double
      var training: Bool
    }
    var cases: [Case]
  }
  struct Passes: Decodable { var cases: [GoldenPass] }

  private func layer(_ probability: Double, seed: UInt64 = 1) -> Dropout {
    Dropout(probability, generator: SeededGenerator(seed: seed))
  }

  @Test func withoutChanceItEqualsPyTorch() throws {
    let cases = try golden("dropout", as: Cases.self).cases
    let passes = try golden("dropout", as: Passes.self).cases
    #expect(cases.map(\.probability) == [0, 1, 0.3, 1])
    for (expected, pass) in zip(cases, passes) {
      let layer = layer(expected.probability)
      layer.setMode(expected.training ? .training : .evaluation)
      try pass.expectEqual(layer, "p = \(expected.probability)", component: "Dropout")
    }
  }

  @Test(arguments: [0.1, 0.25, 0.5, 0.9]) func unitsAreDroppedAtThatRate(p: Double) throws {
    let count = 200_003
    let output = try layer(p).forward(Tensor(shape: [count], repeating: 3))
    let kept = Float(3 / (1 - p))
    #expect(output.elements.allSatisfy { $0 == 0 || abs($0 - kept) < 1e-5 * kept })
    let dropped = Double(output.elements.count { $0 == 0 })
    let deviation = (Double(count) * p * (1 - p)).squareRoot()
    #expect(abs(dropped - Double(count) * p) < 5 * deviation)
    // Of neighbours, also across draws, both are dropped as often as chance says.
    for distance in [1, 2, 3, 4] {
      let pairs = zip(output.elements, output.elements.dropFirst(distance))
        .count { $0 == 0 && $1 == 0 }
      let spread = (Double(count) * p * p * (1 - p * p)).squareRoot()
      #expect(abs(Double(pairs) - Double(count) * p * p) < 8 * spread, "distance \(distance)")
    }
  }

  @Test func backwardUsesTheMaskOfForward() throws {
    let layer = layer(0.5)
    for count in [1, 3, 4, 5, 64, 7] {
      let output = try layer.forward(Tensor(shape: [count], repeating: 1))
      #expect(try layer.backward(Tensor(shape: [count], repeating: 1)) == output)
    }
  }

  @Test func everyBatchHasAMaskOfItsOwnAndTheSeedDecides() throws {
    let ones = Tensor(shape: [64], repeating: 1)
    let (a, b, other) = (layer(0.5), layer(0.5), layer(0.5, seed: 2))
    let first = try a.forward(ones)
    #expect(try b.forward(ones) == first)
    #expect(try other.forward(ones) != first)
    #expect(try a.forward(ones) != first)
  }

  @Test func evaluationDrawsNothing() throws {
    let layer = layer(0.5)
    let before = layer.generator
    layer.eval()
    let input = normalTensor([9], seed: 1)
    #expect(try layer.forward(input) == input && layer.generator == before)
    // The gradient goes the way of the last forward, whatever the mode is now.
    layer.train()
    #expect(try layer.backward(input) == input)
  }

  @Test func whatIsNotANumberShowsEvenWhereItIsDropped() throws {
    let output = try layer(1).forward(Tensor(shape: [5], repeating: .nan))
    #expect(output.elements.allSatisfy { $0.isNaN })
  }

  @Test func generatorsOfANetworkAreReadAndSet() throws {
    func make() -> Sequential {
      MLPClassifier.make(inputShape: [4], hidden: [8, 8], classes: 2, dropout: 0.5, seed: 1)
    }
    let (a, b) = (make(), make())
    #expect(a.generators.count == 2 && a.generators[0] != a.generators[1])
    let input = normalTensor([3, 4], seed: 1)
    _ = try a.forward(input)
    #expect(try a.forward(input) != b.forward(input))
    b.generators = a.generators
    #expect(try a.forward(input) == b.forward(input))
  }
}
