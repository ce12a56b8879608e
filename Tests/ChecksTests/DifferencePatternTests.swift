import CourseKit
import Testing

@testable import Checks

/// What the wrong numbers of an answer have in common.
struct DifferencePatternTests {
  private let expected = Tensor(
    shape: [2, 3, 4], elements: (0..<24).map { Float($0 * 7 % 24) - 11.5 })

  private func pattern(_ change: (inout [Float]) -> Void) throws -> Difference.Pattern? {
    var got = expected
    change(&got.elements)
    let fault = try #require(Comparison.fault(got, expected, within: .arithmetic))
    guard case .numbers(let difference) = fault else { throw NoNumbers() }
    return difference.pattern
  }

  private struct NoNumbers: Error {}

  @Test func whatHoldsForAllNumbers() throws {
    #expect(try pattern { $0 = $0.map { -2 * $0 } } == .factor(-2))
    #expect(try pattern { $0 = $0.map { $0 + 3 } } == .shift(3))
    #expect(try pattern { $0 = $0.map { _ in 0 } } == .constant(0))
    #expect(try pattern { $0.reverse() } == .reordered)
  }

  @Test func whereTheWrongOnesLie() throws {
    #expect(
      try pattern { for i in 12..<24 { $0[i] *= 1 + Float(i) } }
        == .along(axis: 0, from: 1, through: 1))
    #expect(
      try pattern { for i in stride(from: 3, to: 24, by: 4) { $0[i] += Float(i) } }
        == .along(axis: 2, from: 3, through: 3))
    #expect(
      try pattern { for i in 0..<24 where i / 4 % 3 != 0 { $0[i] += Float(1 + i) } }
        == .allBut(axis: 1, index: 0))
  }

  @Test func whatTheWrongOnesShouldBe() throws {
    #expect(try pattern { $0 = $0.map { max(0, $0) } } == .expected(.negative))
    #expect(try pattern { $0 = $0.map { min(1, max(-1, $0)) } } == .expected(.beyondOne))
  }

  @Test func oneWrongNumberOrSomeHereAndThereAreNoPattern() throws {
    #expect(try pattern { $0[5] += 1 } == nil)
    #expect(
      try pattern { for i in [0, 5, 7, 10, 13, 18, 23] { $0[i] += Float(1 + i * i) } } == nil)
  }
}
