import CourseKit
import Localization
import Testing
import Wire

@testable import Checks

/// The lines that a learner reads.
struct WordingTests {
  private static let numbers = Difference(
    shape: [3, 4], wrongCount: 2, firstIndex: [1, 2], expected: 0.5, got: .nan, largest: .nan,
    expectedPreview: [0, 1, 2, 3, 4, 5, 6.25, 7], gotPreview: [0, 1, 2, 3, 4, 5, .infinity, -1e-9])

  private static let faults: [Failure.Fault] = [
    .kind(expected: "tensor", got: "int"), .shape(expected: [2, 12], got: [24]), .numbers(numbers),
    .count(expected: 3, got: 2), .value(expected: "[2, 12]", got: "[24]"),
    .integers(expected: [2, 12], got: [24]), .number(expected: 0.5, got: .infinity),
    .threw("ShapeError: [2]"),
    .law(Localized(es: "suma 2", en: "sums to 2")),
    .line(2, expected: "a  b", got: "a b", expectedCount: 3, gotCount: 2),
    .line(3, expected: "a", got: nil, expectedCount: 3, gotCount: 2),
  ]

  @Test(arguments: faults)
  func everyFaultIsWordedInBothLanguages(_ fault: Failure.Fault) {
    let lines = fault.lines(asking: "forward(Tensor [2, 3])")
    #expect(lines.count >= 2)
    #expect(
      lines[0]
        == Localized(
          es: "pregunta: forward(Tensor [2, 3])", en: "asked:    forward(Tensor [2, 3])"))
    for line in lines {
      #expect(!line.es.isEmpty && !line.en.isEmpty)
      #expect(line.es != line.en)
    }
  }

  @Test func shapesAreShownBelowEachOther() {
    #expect(
      Failure.Fault.shape(expected: [2, 12], got: [24]).lines == [
        Localized(es: "se esperaba: forma [2, 12]", en: "expected: shape [2, 12]"),
        Localized(es: "se obtuvo:   forma [24]", en: "got:      shape [24]"),
      ])
  }

  @Test func wholeNumbersAreShownAsTheyPrint() {
    let exam = Examination(always: .none)
    let failure = #expect(throws: Failure.self) { try exam.expect([24], is: [2, 12]) }
    #expect(failure?.fault == .integers(expected: [2, 12], got: [24]))
    #expect(
      failure?.fault.lines == [
        Localized(es: "se esperaba: [2, 12]", en: "expected: [2, 12]"),
        Localized(es: "se obtuvo:   [24]", en: "got:      [24]"),
      ])
    let other = #expect(throws: Failure.self) { try exam.expect(true, is: false) }
    #expect(other?.fault == .value(expected: "false", got: "true"))
  }

  /// As they would be written by hand, and with more digits only where it takes them.
  @Test func aNumberIsShownAsShortAsItMayBe() {
    func shown(_ expected: Double, _ got: Double) -> [String] {
      Failure.Fault.number(expected: expected, got: got).lines.map(\.en)
    }
    #expect(shown(0.3, 0.301) == ["expected: 0.3", "got:      0.301"])
    #expect(shown(2, .nan) == ["expected: 2", "got:      NaN"])
    #expect(shown(1, Double(Float(1).nextUp)) == ["expected: 1.0", "got:      1.0000001"])
    #expect(
      Failure.Fault.number(expected: 0.5, got: 7).lines.map(\.es)
        == ["se esperaba: 0.5", "se obtuvo:   7"])
  }

  @Test func numbersSayWhereAndByHowMuch() {
    #expect(
      Failure.Fault.numbers(Self.numbers).lines.map(\.en) == [
        "expected: shape [3, 4] [0, 1, 2, 3, 4, 5, 6.25, 7, … (12 numbers)]",
        "got:      shape [3, 4] [0, 1, 2, 3, 4, 5, inf, -1e-09, … (12 numbers)]",
        "2 of 12 differ, first at [1, 2]: expected 0.5, got NaN; the largest difference is NaN",
      ])
    #expect(
      Failure.Fault.numbers(Self.numbers).lines[2].es
        == "difieren 2 de 12; el primero en [1, 2]: se esperaba 0.5 y se obtuvo NaN;"
        + " la mayor diferencia es NaN")
  }

  /// "expected 1, got 1" would send a learner looking for a mistake that the message hides.
  @Test func numbersThatDifferNeverLookAlike() {
    let pairs: [(Float, Float)] = [
      (1, Float(1).nextUp), (0.1, Float(0.1).nextDown), (0.123_456_71, 0.123_456_74),
    ]
    for (expected, got) in pairs {
      let difference = Difference(
        shape: [1], wrongCount: 1, firstIndex: [0], expected: expected, got: got,
        largest: abs(got - expected), expectedPreview: [expected], gotPreview: [got])
      let line = Failure.Fault.numbers(difference).lines[2].en
      let words = line.split(whereSeparator: { " ,;".contains($0) }).map(String.init)
      let at = words.firstIndex(of: "expected").map { words[$0 + 1] }
      let answer = words.firstIndex(of: "got").map { words[$0 + 1] }
      #expect(at != answer, "\(line)")
    }
  }

  @Test func previewIsCutWithItsCount() {
    #expect(Printing.preview([1, 2], of: 2) == Localized(es: "[1, 2]", en: "[1, 2]"))
    #expect(Printing.preview([], of: 0) == Localized(es: "[]", en: "[]"))
    #expect(
      Printing.preview([1, 2], of: 3)
        == Localized(es: "[1, 2, … (3 números)]", en: "[1, 2, … (3 numbers)]"))
  }

  @Test func distributionsSayWhatTheyShouldBe() throws {
    let exam = Examination(always: .none)
    let weights = Tensor(shape: [4], elements: Array(repeating: 2, count: 4))
    let far = Tensor(shape: [400], elements: Array(repeating: 2, count: 400))
    try exam.expect(weights, drawnFrom: .uniform(bound: 1))
    let failure = try #require(throws: Failure.self) {
      try exam.expect(far, drawnFrom: .uniform(bound: 1))
    }
    guard case .law(let fact) = failure.fault else {
      Issue.record("\(failure.fault) is no law")
      return
    }
    #expect(
      fact.en == """
        expected: uniform on [-1, 1], σ = 0.57735
        got:      σ = 0, max |w| = 2, n = 400
        Kolmogorov–Smirnov: D = 1 > 0.144962
        """)
    #expect(
      fact.es == """
        se esperaba: uniforme en [-1, 1], σ = 0.57735
        se obtuvo:   σ = 0, max |w| = 2, n = 400
        Kolmogórov–Smirnov: D = 1 > 0.144962
        """)
  }
}
