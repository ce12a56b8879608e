import Checks
import Foundation
import Localization
import Presentation
import Testing

@testable import Grading

/// What learner code can lengthen is cut before it is kept.
struct BoundedTests {
  private static let long = String(repeating: "á", count: 50_000)
  /// One character, far longer than all the others.
  private static let accents = "e" + String(repeating: "\u{301}", count: 50_000)

  private static let findings: [Finding] = [long, accents, long + "\n" + accents].flatMap { text in
    let faults: [Failure.Fault] = [
      .kind(expected: text, got: text), .value(expected: text, got: text), .threw(text),
      .line(1, expected: text, got: text, expectedCount: 1, gotCount: 1),
      .law(Localized(es: text, en: text)),
      .shape(expected: [1], got: Array(repeating: 1, count: 1_000_000)),
      .integers(expected: [1], got: Array(repeating: .min, count: 1_000_000)),
    ]
    return faults.map { Finding.wrongAnswer(question: text, fault: $0) } + [
      .stopped(by: .signal(4, message: text, place: text)), .stopped(by: .garbled(text)),
      .unfinished(parts: Array(repeating: text, count: 1000)), .courseFault(description: text),
    ]
  }

  /// By number, so that a failure does not print what is long.
  @Test(arguments: findings.indices) func findingsAreCut(_ index: Int) throws {
    let report = Facts.exercise([Self.findings[index]]).bounded
    let kept = try #require(report.checks[0].finding)
    let bytes = try JSONCoding.encoder.encode(kept).count
    #expect(bytes < 100_000)
    let longest = report.explanation(of: report.checks[0]).flatMap { [$0.es, $0.en] }
      .map(\.utf8.count).max()
    #expect((longest ?? 0) < 100_000)
  }

  @Test func aCutSaysHowMuchThereWas() throws {
    func lines(_ fault: Failure.Fault) -> [String] {
      let report = Facts.exercise([.wrongAnswer(question: "f()", fault: fault)]).bounded
      return report.explanation(of: report.checks[0]).map(\.en)
    }
    let ones = Array(repeating: 1, count: 1_000_000)
    #expect(
      lines(.shape(expected: [1], got: ones))[2]
        == "got:      shape [\(Array(repeating: "1, ", count: 40).joined())… (1000000 axes)]")
    #expect(
      lines(.integers(expected: [1], got: ones))[2].hasSuffix(" 1, 1, … (1000000 numbers)]"))
    #expect(lines(.threw(Self.long))[1].hasSuffix("á… (100000 bytes)"))
    #expect(
      lines(.line(1, expected: "a", got: Self.long, expectedCount: 1, gotCount: 1))[3]
        == "got:      \"\(String(repeating: "á", count: 80))… (100000 bytes)\"")
    // A line that is only a little long is cut by the message itself, as ever.
    let line = String(repeating: "x", count: 1000)
    #expect(
      lines(.line(1, expected: "a", got: line, expectedCount: 1, gotCount: 1))[3]
        == "got:      \"\(line.prefix(200))…\" (1000 characters)")
    let parts = Facts.exercise([.unfinished(parts: Array(repeating: "p", count: 1000))]).bounded
    #expect(parts.explanation(of: parts.checks[0])[0].en.hasSuffix(", p, … +960"))
  }

  @Test func compilersAreCut() {
    func compiler(_ failure: BuildFailure) -> [String] {
      let report = Facts.exercise(.notBuilt(failure)).bounded
      #expect((report.explanation?.en.utf8.count ?? 0) < 2100)
      return report.compiler
    }
    var message = Facts.message(line: 1)
    (message.text, message.code, message.mark) = (Self.long, Self.accents, Self.long)
    message.note = Self.long
    let messages = Array(repeating: message, count: 100)
    for lines in [
      compiler(.learnerLines(messages)), compiler(.declarations("A.swift", messages)),
      compiler(.other(Array(repeating: Self.long, count: 100).joined(separator: "\n"))),
      compiler(.other(Array(repeating: "x", count: 1000).joined(separator: "\n"))),
    ] {
      #expect((1...40).contains(lines.count))
      #expect(lines.allSatisfy { $0.utf8.count < 2100 })
    }
    #expect(compiler(.learnerLines(messages)).last == "… +95")
    #expect(
      compiler(.other(Array(repeating: "x", count: 1000).joined(separator: "\n"))).count == 40)
  }
}
