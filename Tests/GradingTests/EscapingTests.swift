import Testing

@testable import Grading

@Suite("Other people's text") struct EscapingTests {
  @Test(arguments: [
    ("ana", "ana"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""),
    ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func csv(_ text: String, _ field: String) {
    var table = CSVTable(header: ["h"])
    table.append([.text(text), .number(3), .number(nil)])
    #expect(table.text == "h\r\n\(field),3,\r\n")
  }

  @Test func whatSteersATerminalIsDropped() {
    #expect("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\u{2066}\n\te".printable == "a[31mbcd\n\te")
    #expect("  a\n b\t".oneLine == "a b")
    #expect("\u{1B}\n".oneLine == "?")
  }

  @Test func pageNamesAreSafeAndDiffer() {
    let students = [
      "ana_lopez-2", "María José", "..", "../../x", "a b", "a  b", "A", "a", "con", "index", "-rf",
      "<script>", "", "日本語", String(repeating: "x", count: 255), "e\u{301}", "\u{E9}", "\"", "'",
    ]
    let names = PageNames.names(for: students)
    #expect(names[0] == "ana_lopez-2")
    #expect(names[1].hasPrefix("maria-jose-"))
    #expect(Set(names).count == students.count)
    for name in names {
      #expect((1...64).contains(name.count))
      #expect(name.first != "-")
      #expect(name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-_".utf8.contains($0) })
    }
    #expect(!names.contains("con"))
    // The page of a student does not depend on the others.
    #expect(PageNames.names(for: ["María José"]) == [names[1]])
  }

  @Test func namesThatCollideAreNumbered() {
    #expect(PageNames.names(for: ["x", "x", "x"]) == ["x", "x-2", "x-3"])
  }
}
