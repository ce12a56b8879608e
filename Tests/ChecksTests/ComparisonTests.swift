import CourseKit
import Testing

@testable import Checks

/// The facts that a comparison finds.
struct ComparisonTests {
  private func difference(
    _ got: [Float], _ expected: [Float], shape: [Int], within tolerance: Tolerance = .exact
  ) throws -> Difference {
    let fault = Comparison.fault(
      Tensor(shape: shape, elements: got), Tensor(shape: shape, elements: expected),
      within: tolerance)
    guard case .numbers(let difference) = fault else {
      throw Unexpected(fault: "\(String(describing: fault))")
    }
    return difference
  }

  private struct Unexpected: Error { var fault: String }

  @Test func sameNumbersHaveNoFault() {
    let tensor = Tensor(shape: [2, 2], elements: [1, -0.0, .infinity, 1e-30])
    #expect(Comparison.fault(tensor, tensor, within: .exact) == nil)
    let scalar = Tensor(shape: [], elements: [3])
    #expect(Comparison.fault(scalar, scalar, within: .exact) == nil)
    #expect(Comparison.fault(.zeros([0, 3]), .zeros([0, 3]), within: .exact) == nil)
  }

  @Test func shapeIsComparedFirst() {
    #expect(
      Comparison.fault(.zeros([3, 2]), .zeros([2, 3]), within: .arithmetic)
        == .shape(expected: [2, 3], got: [3, 2]))
    #expect(
      Comparison.fault(.zeros([0]), .zeros([0, 4]), within: .arithmetic)
        == .shape(expected: [0, 4], got: [0]))
    #expect(
      Comparison.fault(.zeros([1]), .zeros([]), within: .arithmetic)
        == .shape(expected: [], got: [1]))
  }

  @Test func firstIndexCountAndLargest() throws {
    let expected = (0..<24).map(Float.init)
    var got = expected
    got[17] += 0.5
    got[20] -= 4
    got[23] += 1
    let difference = try difference(got, expected, shape: [2, 3, 4])
    #expect(
      difference
        == Difference(
          shape: [2, 3, 4], wrongCount: 3, firstIndex: [1, 1, 1], expected: 17, got: 17.5,
          largest: 4, expectedPreview: Array(expected.prefix(8)),
          gotPreview: Array(got.prefix(8)), window: difference.window,
          pattern: .along(axis: 0, from: 1, through: 1)))
    #expect(difference.count == 24)
  }

  @Test func everyPlaceIsFoundByItsIndex() throws {
    let expected = [Float](repeating: 0, count: 30)
    for place in 0..<30 {
      var got = expected
      got[place] = 1
      let difference = try difference(got, expected, shape: [5, 2, 3])
      let index = difference.firstIndex
      #expect((index[0] * 2 + index[1]) * 3 + index[2] == place)
      #expect(difference.wrongCount == 1)
    }
  }

  @Test func scalarHasAnEmptyIndex() throws {
    let difference = try difference([2], [1], shape: [])
    #expect(difference.firstIndex == [])
    #expect(difference.count == 1)
  }

  @Test func whatIsWithinTheToleranceIsNotCounted() throws {
    let difference = try difference(
      [1.25, 9, 3], [1, 2, 3], shape: [3], within: Tolerance(relative: 0.5))
    #expect(difference.wrongCount == 1)
    #expect(difference.firstIndex == [1])
    #expect(difference.largest == 7)
  }

  @Test func notANumberIsKeptAsTheLargest() throws {
    for place in 0..<3 {
      var got: [Float] = [9, 9, 9]
      got[place] = .nan
      let difference = try difference(got, [1, 2, 3], shape: [3])
      #expect(difference.largest.isNaN)
      #expect(difference.wrongCount == 3)
    }
    let expectedNaN = try difference([1, 2], [1, .nan], shape: [2])
    #expect(expectedNaN.firstIndex == [1])
    #expect(expectedNaN.largest.isNaN)
  }

  @Test func infinityIsALargestDifference() throws {
    let difference = try difference([.infinity, 1], [.infinity, -.infinity], shape: [2])
    #expect(difference.wrongCount == 1)
    #expect(difference.firstIndex == [1])
    #expect(difference.largest == .infinity)
  }

  @Test func previewsAreCutAtEight() throws {
    let difference = try difference(
      Array(repeating: 1, count: 1000), Array(repeating: 0, count: 1000), shape: [1000])
    #expect(difference.expectedPreview == Array(repeating: 0, count: 8))
    #expect(difference.gotPreview == Array(repeating: 1, count: 8))
    #expect(difference.wrongCount == 1000)
  }
}
