import Presentation
import Testing

@testable import Lessons

@Suite("Colouring of Swift")
struct SwiftHighlighterTests {
  private func tokens(_ code: String) -> [String] {
    SwiftHighlighter.tokens(of: code).filter { $0.0 != .plain }.map { "\($0.0): \($0.1)" }
  }

  @Test("what readers look for is told apart")
  func kinds() {
    #expect(
      tokens("@MainActor func f(_ x: Int) -> [Float] { return x + 0x1F * 2.5e3 } // ¡ya!") == [
        "attribute: @MainActor", "keyword: func", "type: Int", "type: Float", "keyword: return",
        "number: 0x1F", "number: 2.5e3", "comment: // ¡ya!",
      ])
    #expect(
      tokens("for i in 0..<3 {}") == ["keyword: for", "keyword: in", "number: 0", "number: 3"])
    #expect(tokens("x.default.self") == [])
    #expect(tokens("#if DEBUG") == ["attribute: #if", "type: DEBUG"])
  }

  @Test("strings end where they end")
  func strings() {
    #expect(tokens(#"a("x \" y", b)"#) == [#"string: "x \" y""#])
    #expect(tokens("\"\"\"\nlet\n\"\"\" + 1") == ["string: \"\"\"\nlet\n\"\"\"", "number: 1"])
    #expect(tokens(##"#"a " b"# + 1"##) == [##"string: #"a " b"#"##, "number: 1"])
    #expect(tokens("\"open\nlet") == ["string: \"open", "keyword: let"])
    #expect(tokens("/* a /* b */ c */ 1") == ["comment: /* a /* b */ c */", "number: 1"])
  }

  @Test(
    "the text is never changed",
    arguments: [
      "", "\"", "/*", "let é = \"<b>\" & 'x'", "#", "@", ".", "0x", "1.", "\"\\", "🙂 func",
    ])
  func identity(_ code: String) {
    #expect(SwiftHighlighter.tokens(of: code).map { String($0.1) }.joined() == code)
  }
}

@Suite("Colouring of Python")
struct PythonHighlighterTests {
  private func tokens(_ code: String) -> [String] {
    PythonHighlighter.tokens(of: code).filter { $0.0 != .plain }.map { "\($0.0): \($0.1)" }
  }

  @Test("what readers look for is told apart")
  func kinds() {
    #expect(
      tokens("@torch.no_grad()\ndef f(x, n=1_000): return nn.Linear(784, 1e-3)  # ¡ya!") == [
        "attribute: @torch.no_grad", "keyword: def", "number: 1_000", "keyword: return",
        "type: Linear", "number: 784", "number: 1e-3", "comment: # ¡ya!",
      ])
    #expect(tokens("a @ b - 0x1F-2") == ["number: 0x1F", "number: 2"])
    #expect(tokens("x is None") == ["keyword: is", "keyword: None"])
  }

  @Test("strings end where they end")
  func strings() {
    #expect(tokens(#"f("x \" # y", 'b"')"#) == [#"string: "x \" # y""#, #"string: 'b"'"#])
    #expect(tokens(#"rb'\n' + f"{x}""#) == [#"string: rb'\n'"#, #"string: f"{x}""#])
    #expect(tokens("'''\nif '\n''' + 1") == ["string: '''\nif '\n'''", "number: 1"])
    #expect(tokens("'open\nif") == ["string: 'open", "keyword: if"])
    #expect(tokens("buffer = 1") == ["number: 1"])
  }

  @Test(
    "the text is never changed",
    arguments: ["", "'", "#", "@", "0x", "1.", "'\\", "rb", "f'", "🙂 def é(): '''"])
  func identity(_ code: String) {
    #expect(PythonHighlighter.tokens(of: code).map { String($0.1) }.joined() == code)
  }

  @Test("code in other languages stays as it is")
  func others() {
    #expect(Highlighter.html("if 1 <b>", in: "text").markup == "if 1 &lt;b&gt;")
    #expect(Highlighter.html("if x", in: "python").markup == "<span class=\"k\">if</span> x")
  }
}
