import Testing

@testable import Checks

/// Texts as long as a learner's code can make them take no more than they must.
@Suite("Long texts") struct LongTextTests {
  @Test(arguments: [
    "", "a", "a\nb", "\n", "a\n\nb\n", "a\r\nb", "\r\n", "a\r\n\nb\r", "é\n\u{301}\n", "🇪🇸\n👩‍👩‍👧",
  ])
  func linesEndWhereTheCharacterIs(_ text: String) {
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(Array(TextLines(text)) == expected)
    #expect(TextLines.count(in: text) == expected.count)
  }

  @Test func millionsOfLinesAreComparedOneByOne() {
    let text = String(repeating: "\n", count: 8 << 20)
    #expect(
      TextComparison.fault(text, "\n\na")
        == .line(3, expected: "a", got: "", expectedCount: 3, gotCount: (8 << 20) + 1))
  }

  @Test func aTableIsNeverThatLong() {
    #expect(MarkdownTable.lines(String(repeating: "\n", count: 8 << 20)) == ["| … |"])
    #expect(MarkdownTable.lines(String(repeating: "a\n", count: 4 << 20)).count < 1 << 16)
    #expect(MarkdownTable.lines("\n| a |\n\n") == ["| a |"])
  }

  @Test func onlyTheStartOfALongTextIsShown() {
    #expect(Printing.start(of: String(repeating: "ñ", count: 40), 40) == nil)
    #expect(
      Printing.start(of: String(repeating: "ñ", count: 41), 40)
        == String(repeating: "ñ", count: 40))
    let accents = "e" + String(repeating: "\u{301}", count: 1 << 20)
    #expect(Printing.start(of: accents, 40)?.utf8.count ?? 0 <= 1010)
    #expect(Printing.start(of: accents, 40) != nil)
  }
}
