import Testing

@testable import Lessons

@Suite("CommonMark")
struct CommonMarkTests {
  @Test("blocks carry their kind and the line of the file")
  func blocks() throws {
    let blocks = try CommonMark.blocks(
      of: "# A *b*\n\ntext\nmore\n\n- x\n- y\n\n3. z\n\n> q\n\n```swift file=a\ncode\n```\n\n---\n",
      firstLine: 10)
    #expect(
      blocks == [
        MarkdownBlock(kind: .heading(level: 1, [.text("A "), .emphasis([.text("b")])]), line: 10),
        MarkdownBlock(
          kind: .paragraph([.text("text"), .softBreak, .text("more")]), line: 12),
        MarkdownBlock(
          kind: .list(
            MarkdownList(
              start: nil, isTight: true,
              items: [
                [MarkdownBlock(kind: .paragraph([.text("x")]), line: 15)],
                [MarkdownBlock(kind: .paragraph([.text("y")]), line: 16)],
              ])), line: 15),
        MarkdownBlock(
          kind: .list(
            MarkdownList(
              start: 3, isTight: true,
              items: [[MarkdownBlock(kind: .paragraph([.text("z")]), line: 18)]])), line: 18),
        MarkdownBlock(
          kind: .quote([MarkdownBlock(kind: .paragraph([.text("q")]), line: 20)]), line: 20),
        MarkdownBlock(kind: .code(info: "swift file=a", text: "code\n"), line: 22),
        MarkdownBlock(kind: .rule, line: 26),
      ])
  }

  @Test("running text keeps what was typed")
  func inlines() throws {
    let blocks = try CommonMark.blocks(of: "`a` **b**  \n[c](d) ![e](f) <i>g\n")
    #expect(
      blocks.first?.kind
        == .paragraph([
          .code("a"), .text(" "), .strong([.text("b")]), .lineBreak,
          .link(destination: "d", [.text("c")]), .text(" "), .image(destination: "f"),
          .text(" "), .html("<i>"), .text("g"),
        ]))
  }

  @Test("hostile nesting stops with the place, not with the stack")
  func nesting() {
    let deep = "text\n\n" + String(repeating: ">", count: 20_000) + " x\n"
    #expect(throws: CommonMark.NestingLimit.self) { try CommonMark.blocks(of: deep) }
    let parser = { () -> [LessonError] in
      var parser = LessonParser(file: "a.md")
      _ = parser.blocks(of: deep, firstLine: 5)
      return parser.errors
    }
    #expect(
      parser().map(\.description) == ["a.md:7: quotes or lists nest more than 40 deep."])
    let emphasis = String(repeating: "*a **b ", count: 20_000)
    _ = try? CommonMark.blocks(of: emphasis)
  }

  @Test("an empty text has no blocks, and zero bytes do no harm")
  func odd() throws {
    #expect(try CommonMark.blocks(of: "").isEmpty)
    #expect(
      try CommonMark.blocks(of: "a\0b").first?.kind == .paragraph([.text("a\u{FFFD}b")]))
  }
}

@Suite("Formulas and numbers in running text")
struct InlineDialectTests {
  private func inlines(_ text: String) throws -> [Inline] {
    guard case .paragraph(let inlines)? = try CommonMark.blocks(of: text).first?.kind else {
      return []
    }
    return Inline.dialect(inlines)
  }

  @Test("dollars around code make a formula, and only they")
  func math() throws {
    #expect(
      try inlines(#"x $`a_b \\ *c*`$ y"#) == [.text("x "), .math(#"a_b \\ *c*"#), .text(" y")])
    #expect(try inlines("$`a`$$`b`$") == [.math("a"), .math("b")])
    #expect(
      try inlines("**$`a`$**, $`b`$.") == [
        .strong([.math("a")]), .text(", "), .math("b"), .text("."),
      ])
    #expect(try inlines("cuesta 5$ y `a`$") == [.text("cuesta 5$ y "), .code("a"), .text("$")])
    #expect(try inlines("$a$ y $`b`") == [.text("$a$ y $"), .code("b")])
  }

  @Test("a run number names the run, the value and the format")
  func numbers() throws {
    guard case .number(let number)? = try inlines("`run:2.1-order.testAccuracy|decimal3`").first
    else {
      Issue.record("no number")
      return
    }
    #expect(number.run == "2.1-order")
    #expect(number.value == "testAccuracy")
    #expect(number.format == "decimal3")
    #expect(RunNumber("2.1-order.seconds").format == nil)
    #expect(RunNumber("nothing").run == "")
  }
}

@Suite("Fences")
struct FenceTests {
  @Test("attributes are words or quoted texts")
  func attributes() throws {
    let fence = try Fence(#"figure run=2.1-a alt="Dos curvas = juntas"  id=f1"#)
    #expect(fence.name == "figure")
    #expect(fence.attributes == ["run": "2.1-a", "alt": "Dos curvas = juntas", "id": "f1"])
    #expect(try Fence("").name == "")
  }

  @Test("what is wrong is told apart")
  func faults() {
    #expect(throws: Fence.Fault.unclosedQuote) { try Fence(#"a b="c"#) }
    #expect(throws: Fence.Fault.notAnAttribute("b")) { try Fence("a b") }
    #expect(throws: Fence.Fault.notAnAttribute("=b")) { try Fence("a =b") }
    #expect(throws: Fence.Fault.repeated("b")) { try Fence("a b=1 b=2") }
  }

  @Test("bars inside code do not end a cell")
  func cells() {
    #expect(LessonParser.cells("a | `b | c` | d") == ["a", "`b | c`", "d"])
    #expect(LessonParser.cells("| a | b |") == ["a", "b"])
    #expect(LessonParser.cells("a |  | c") == ["a", "", "c"])
  }
}
