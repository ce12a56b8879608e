import CourseKit
import Testing

@testable import Checks

/// The part of a wrong answer that is shown.
struct DifferenceWindowTests {
  /// Two tensors that count their numbers, one of them wrong from a place on.
  private func window(_ shape: [Int], wrongAt index: [Int]) throws -> Difference.Window {
    let expected = Tensor(
      shape: shape, elements: (0..<shape.reduce(1, *)).map { Float($0) })
    var got = expected
    let offset = zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 }
    got.elements[offset] = .nan
    let fault = Comparison.fault(got, expected, within: .exact)
    guard case .numbers(let difference) = fault else { throw NoNumbers() }
    return try #require(difference.window)
  }

  private struct NoNumbers: Error {}

  @Test func smallTensorsAreShownAsAWhole() throws {
    let plane = try window([2, 3], wrongAt: [1, 1])
    #expect((plane.origin, plane.axes, plane.rows, plane.columns) == ([0, 0], [0, 1], 2, 3))
    #expect(plane.expected == [0, 1, 2, 3, 4, 5])
    #expect(plane.got[4].isNaN)
    let list = try window([5], wrongAt: [2])
    #expect((list.origin, list.axes, list.rows, list.columns) == ([0], [0], 1, 5))
    let number = try window([], wrongAt: [])
    #expect((number.origin, number.axes, number.rows, number.columns) == ([], [], 1, 1))
  }

  @Test func thePlaneIsThatOfTheFirstWrongNumber() throws {
    let plane = try window([2, 3, 4, 5], wrongAt: [1, 2, 3, 4])
    #expect((plane.origin, plane.axes) == ([1, 2, 0, 0], [2, 3]))
    #expect((plane.rows, plane.columns, plane.expected.first) == (4, 5, 100))
    let picture = try window([6, 7, 3], wrongAt: [2, 2, 1])
    #expect((picture.origin, picture.axes) == ([0, 0, 1], [0, 1]))
    #expect(picture.expected.prefix(3) == [1, 4, 7])
  }

  @Test func largeTensorsAreCut() throws {
    let plane = try window([3, 1000], wrongAt: [2, 60])
    #expect((plane.origin, plane.rows, plane.columns) == ([0, 56], 3, 28))
    let edge = try window([30, 30], wrongAt: [29, 29])
    #expect((edge.origin, edge.rows, edge.columns) == ([28, 28], 2, 2))
    #expect(try window([100, 100], wrongAt: [0, 0]).expected.count == 28 * 28)
  }
}
