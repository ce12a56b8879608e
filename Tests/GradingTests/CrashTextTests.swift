import Testing

@testable import Grading

struct CrashTextTests {
  /// A backtrace with these frames, behind what the runtime says and what the learner printed.
  private func text(_ head: String, frames: String...) -> CrashText {
    CrashText(
      "printed\n\(head)\n*** Signal 4: Backtracing from 0x5655... done ***\n\n"
        + "Thread 0 \"probe\" crashed:\n\n" + frames.joined(separator: "\n") + "\n...\n",
      files: ["Flatten.swift"])
  }

  private let learner =
    "  3 [ra] 0x000055de Flatten.forward(_:) + 282 in probe at exercises/2.2-flatten/Flatten.swift:14:25"

  @Test func theRuntimeSaysWhy() {
    let crash = text(
      "Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range",
      frames:
        "  0      0x00007f6a _assertionFailure(_:_:file:line:flags:) + 302 in libswiftCore.so",
      learner)
    #expect(crash.printed == "printed")
    #expect(crash.message == "Fatal error: Index out of range")
    #expect(crash.place == "Flatten.swift:14")
  }

  @Test func aTrapSaysWhy() {
    for place in ["//<compiler-generated>", "/course/exercises/2.2-flatten/Flatten.swift"] {
      let crash = text(
        "",
        frames:
          "  0 [inlined] [system] 0x0000555c Swift runtime failure: arithmetic overflow in probe at \(place)",
        learner)
      #expect(crash.message == "Fatal error: arithmetic overflow")
      #expect(crash.place == "Flatten.swift:14")
    }
  }

  @Test func anInlinedSubscriptIsAnIndex() {
    let own = "  0 [inlined]          0x0000555c subscript.get in probe at Flatten.swift:9:1"
    let library =
      "  0 [inlined] [system] 0x0000555c subscript.get in probe at //<compiler-generated>"
    #expect(text("", frames: library, learner).message == "Fatal error: Index out of range")
    #expect(text("", frames: own, learner).message == nil)
  }

  @Test func aFailedCastHasNoAddresses() {
    let crash = text("Could not cast value of type 'A.T' (0x55798) to 'Swift.Int' (0x7f6c).")
    #expect(crash.message == "Fatal error: Could not cast value of type 'A.T' to 'Swift.Int'.")
    #expect(crash.printed == "printed")
    #expect(crash.place == nil)
  }

  @Test func noCrashIsAllPrinted() {
    let crash = CrashText("  1 0x2 in probe at Flatten.swift:3:4", files: ["Flatten.swift"])
    #expect(crash.message == nil)
    #expect(crash.place == nil)
  }
}
