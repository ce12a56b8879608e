import CourseKit
import Foundation
import NeuralNetworks
import Testing

/// The functions that we compute eight at a time, over everything that a 32-bit number can be.
@Suite struct VectorMathTests {
  private let numbers: [Float] = {
    let grid = (-4000...4000).map { Float($0) / 40 }
    let small = (-100...1).flatMap { exponent in
      [Float(0x1.8p0), -0x1.2p0].map { $0 * Float(sign: .plus, exponent: exponent, significand: 1) }
    }
    return grid + small + [1e38, -1e38, .infinity, -.infinity, 88, -88, 87.5, -87.5]
  }()

  private func expect(
    _ layer: any Layer, _ function: (Double) -> Double, relativeTo whole: Double,
    component: String
  ) throws {
    let output = try layer.forward(Tensor(shape: [numbers.count], elements: numbers))
    for (x, y) in zip(numbers, output.elements) {
      let expected = function(Double(x))
      let difference = abs(Double(y) - expected) / (abs(expected) + whole)
      #expect(difference < 3e-7, "\(layer) of \(x): \(y), expected \(expected)")
      Parity.record(difference, of: component)
    }
  }

  @Test func sigmoid() throws {
    // Below e⁻⁸⁷ the result is 0 to within the least normal number.
    try expect(
      Sigmoid(), { 1 / (1 + exp(-$0)) }, relativeTo: 1e-31, component: "Sigmoid over all numbers")
  }

  @Test func tanh() throws {
    try expect(
      Tanh(), { Foundation.tanh($0) }, relativeTo: 1e-44, component: "Tanh over all numbers")
  }

  @Test func whatIsNotANumberStaysSo() throws {
    for layer in [Sigmoid(), Tanh()] as [any Layer] {
      let output = try layer.forward(Tensor(shape: [11], repeating: .nan))
      #expect(output.elements.allSatisfy { $0.isNaN })
    }
  }

  @Test func everyCountIsDoneToTheEnd() throws {
    for count in 0...17 {
      let output = try Sigmoid().forward(Tensor(shape: [count], repeating: 0))
      #expect(output.elements == Array(repeating: 0.5, count: count))
    }
  }
}
