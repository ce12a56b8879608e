import CourseKit
import Localization
import Testing
import Wire

@testable import Checks

/// What a check accepts and refuses besides tensors, and what it names.
struct ExpectingTests {
  private let exam = Examination(always: .none)
  private let mistake = MadeUpMistake.first

  private func failure(_ body: () throws -> Void) -> Failure? {
    do { try body() } catch { return error as? Failure }
    return nil
  }

  private func image(_ bytes: [UInt8], width: Int = 3) -> Image {
    Image(height: bytes.count / width, width: width, channels: 1, bytes: bytes)
  }

  @Test func picturesMayBeOffByTheTolerance() {
    let expected = image([0, 128, 255])
    #expect(failure { try exam.expect(image([1, 127, 255]), is: expected, within: 1) } == nil)
    #expect(failure { try exam.expect(image([1, 127, 255]), is: expected) } != nil)
    let found = failure {
      try exam.expect(
        image([2, 128, 255]), is: expected, within: 1,
        unless: [(mistake, image([2, 128, 254]))])
    }
    #expect(found?.misconception == Misconception(mistake))
    #expect(
      failure { try exam.expect(image([0, 1], width: 2), is: image([0, 1], width: 1)) } != nil)
  }

  @Test func numbersAreNotComparedToTheLastBit() {
    #expect(failure { try exam.expect(0.1 + 0.2, is: 0.3) } == nil)
    #expect(failure { try exam.expect(0.301, is: 0.3) } != nil)
    #expect(failure { try exam.expect(Double.nan, is: Double.nan) } != nil)
    #expect(failure { try exam.expect([1.0, 2], are: [1, 2]) } == nil)
    #expect(failure { try exam.expect([1.0], are: [1, 2]) } != nil)
    let found = failure { try exam.expect(2.0, is: 1, unless: [(mistake, 3), (mistake, 2)]) }
    #expect(found?.misconception == Misconception(mistake))
    #expect(found?.fault == .number(expected: 1, got: 2))
  }

  @Test func textShowsTheFirstLineThatDiffers() {
    #expect(failure { try exam.expect(text: "a\nb\n", is: "a\nb\n") } == nil)
    let found = failure {
      try exam.expect(text: "a\nc\n", is: "a\nb\n", unless: [(mistake, "a\nc\n")])
    }
    #expect(
      found?.fault == .line(2, expected: "b", got: "c", expectedCount: 3, gotCount: 3))
    #expect(found?.misconception == Misconception(mistake))
    #expect(
      failure { try exam.expect(text: "a", is: "a\nb") }?.fault
        == .line(2, expected: "b", got: nil, expectedCount: 2, gotCount: 1))
  }
}
