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
    #expect(messages[0].excerpt == [" 4 | func f() {", " 5 |   return x", " 6 | }"])
    #expect(messages[1].text == "expected ':' here: or there")
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
    ] {
      #expect(BuildFailure.messages(in: text).isEmpty, "\(text)")
    }
  }

  @Test func aCompilerThatHangsIsExplained() {
    #expect(BuildFailure.tooSlow(seconds: 60).sentence.en.contains("within 60 s"))
  }
}
