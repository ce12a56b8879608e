import CourseKit
import Testing
import Wire

@testable import Checks

/// How numbers and questions look.
struct PrintingTests {
  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (-0.25, "-0.25"), (1.5, "1.5"),
      (0.1, "0.1"), (.pi, "3.14159"), (-.pi, "-3.14159"), (2 / 3, "0.666667"), (100.5, "100.5"),
      (123_456.7, "123457"), (999_999.9, "1000000"), (99_999.96, "100000"), (1_234_567, "1234567"),
      (9_999_999, "9999999"), (1e7, "10000000"), (1.5e10, "1.5e+10"), (16_777_216, "16777216"),
      (16_777_218, "1.6777218e+07"),
      (0.001, "0.001"), (0.000_123_45, "0.00012345"), (0.000_1, "0.0001"), (0.000_01, "1e-05"),
      (-2.5e-7, "-2.5e-07"), (.leastNonzeroMagnitude, "1e-45"), (3.402_823_5e38, "3.4028235e+38"),
      (.nan, "NaN"), (-.nan, "NaN"), (.infinity, "inf"), (-.infinity, "-inf"),
      (0.999_999_94, "1"), (1.000_001, "1"), (1.000_01, "1.00001"),
    ] as [(Float, String)])
  func numberReadsAsALearnerWouldWriteIt(_ number: Float, _ text: String) {
    #expect(Printing.number(number) == text)
  }

  /// What is printed is the number, to six digits.
  @Test func printedNumbersAreTheNumbers() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let exponent = Float(Int.random(in: -12...12, using: &generator))
      let number = generator.nextNormal() * .pow10(exponent)
      let printed = try #require(Float(Printing.number(number)))
      #expect(abs(printed - number) <= 1e-5 * abs(number), "\(number) is printed as \(printed)")
      #expect(Printing.number(-number) == "-" + Printing.number(number) || number <= 0)
    }
  }

  @Test(arguments: [
    (Value.none, "()"), (.bool(true), "true"), (.int(-7), "-7"), (.double(0.25), "0.25"),
    (.text("ñ"), "\"ñ\""), (.tensor(.zeros([2, 3])), "Tensor [2, 3] [0, 0, 0, 0, 0, 0]"),
    (.tensor(.zeros([])), "Tensor [] [0]"), (.tensor(.zeros([2, 30])), "Tensor [2, 30]"),
    (
      .image(Image(height: 2, width: 3, channels: 1, bytes: [1, 2, 3, 4, 5, 6])),
      "Image 2×3×1 [1, 2, 3, 4, 5, 6]"
    ), (.image(Image(height: 3, width: 0, channels: 1, bytes: [])), "Image 3×0×1"),
    (.bytes([1, 2, 3]), "3 bytes"),
    (.list([]), "[]"), (.list([.int(1), .list([.text("a")])]), "[1, [\"a\"]]"),
    (.list((1...6).map(Value.int)), "[1, 2, 3, 4, 5, 6]"),
    (.list((1...7).map(Value.int)), "[1, 2, 3, 4, 5, 6, … (7)]"),
    (.text(String(repeating: "x", count: 40)), "\"\(String(repeating: "x", count: 40))\""),
    (.text(String(repeating: "x", count: 41)), "\"\(String(repeating: "x", count: 40))…\""),
  ])
  func valuesInAQuestionAreShort(_ value: Value, _ text: String) {
    #expect(Printing.short(value) == text)
  }
}

extension Float {
  fileprivate static func pow10(_ exponent: Float) -> Float {
    (0..<Int(abs(exponent))).reduce(1) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}
