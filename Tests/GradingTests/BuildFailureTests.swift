import Checks
import Localization
import Testing

@testable import Grading

@Suite("What a compiler says") struct BuildFailureTests {
  private static let output = """
    exercises/2.2-flatten/Flatten.swift:5:10: error: cannot find 'x' in scope
     4 | func f() {
     5 |   return x
       |          `- error: cannot find 'x' in scope
     6 | }

    exercises/2.2-flatten/Flatten.swift:5:10: error: cannot find 'x' in scope
    exercises/2.2-flatten/Flatten.swift:9:1: warning: never used
    other.swift:1:2: error: expected ':' here: or there
    """

  @Test func errorsAreFoundOnce() throws {
    let messages = BuildFailure.messages(in: Self.output)
    try #require(messages.count == 2)
    #expect(messages[0].file == "exercises/2.2-flatten/Flatten.swift")
    #expect((messages[0].line, messages[0].column) == (5, 10))
    #expect(messages[0].text == "cannot find 'x' in scope")
    #expect(messages[0].code == " 5 |   return x")
    #expect(messages[0].mark == "   |          ^")
    #expect(messages[1].text == "expected ':' here: or there")
  }

  @Test func whatIsMissingIsSaid() {
    let output = """
      A.swift:4:20: error: type 'Flatten' does not conform to protocol 'Layer'
       2 |   func backward(_ x: Int) -> Int }
         |        `- note: protocol requires function 'backward' with type '(Int) -> Int'
       3 |\u{20}
       4 | public final class Flatten: Layer {
         |                    |- error: type 'Flatten' does not conform to protocol 'Layer'
         |                    `- note: add stubs for conformance
       5 | }
      """
    #expect(
      BuildFailure(compilerOutput: output, learnerFiles: ["A.swift"]).details == [
        "A.swift:4:20: type 'Flatten' does not conform to protocol 'Layer'",
        "  note: protocol requires function 'backward' with type '(Int) -> Int'",
        " 4 | public final class Flatten: Layer {", "   |                    ^",
      ])
    // The requirement of another module has a head of its own.
    let other = """
      A.swift:1:2: error: type 'A' does not conform to protocol 'B'
      1 | struct A: B {}
        |        |- error: type 'A' does not conform to protocol 'B'
        |        `- note: add stubs for conformance
      2 |   func f(_ x: Int) {}
        |        `- note: candidate has non-matching type '(Int) -> ()'

      CourseKit.B.f:2:6: note: protocol requires function 'f()'
      1 | protocol B {
        |  `- note: protocol requires function 'f()'
      """
    #expect(BuildFailure.messages(in: other)[0].note == "protocol requires function 'f()'")
  }

  @Test func aLineIsShownOnce() {
    let output = """
      A.swift:7:13: error: cannot find 'y' in scope
      6 |     let a: String = x
      7 |     let b = y + z
        |             `- error: cannot find 'y' in scope
      8 |     return a

      A.swift:7:17: error: cannot find 'z' in scope
      7 |     let b = y + z
        |                 `- error: cannot find 'z' in scope
      """
    #expect(
      BuildFailure(compilerOutput: output, learnerFiles: ["A.swift"]).details == [
        "A.swift:7:13: cannot find 'y' in scope", "A.swift:7:17: cannot find 'z' in scope",
        "7 |     let b = y + z", "  |             ^   ^",
      ])
  }

  @Test func onlyTheLearnersLinesCount() {
    let own = BuildFailure(compilerOutput: Self.output, learnerFiles: ["other.swift"])
    #expect(own.sentence.en == "does not compile: see line 1 of other.swift")
    let none = BuildFailure(compilerOutput: Self.output, learnerFiles: ["third.swift"])
    #expect(none == .other(Self.output))
    #expect(BuildFailure(compilerOutput: "", learnerFiles: ["a.swift"]) == .other(""))
  }

  @Test func hostileOutputIsNoMessage() {
    for text in [
      "::::", "a:b:c: error:", ":1:1: error", "\n\n", "a:99999999999999999999:1: error: x",
      "a:1:1: note: x",
    ] {
      #expect(BuildFailure.messages(in: text).isEmpty, "\(text)")
    }
  }

  @Test func aCompilerThatHangsIsExplained() {
    #expect(BuildFailure.tooSlow(seconds: 60).sentence.en.contains("within 60 s"))
  }
}
