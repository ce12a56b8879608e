import Checks
import CourseKit
import Localization
import Testing
import Wire

@testable import Grading

/// What a fuzz sees of checks that were made for it.
@Suite("Fuzz runs") struct FuzzRunTests {
  private static func run(
    cases: Int = 40, limit: Double = 1, answered: Value = .list([.int(3), .int(4)]),
    _ body: @escaping @Sendable (inout Examination) async throws -> Void
  ) -> FuzzRun {
    let words = Localized(es: "vale", en: "holds")
    let exercise = Exercise(
      id: "1.1-made-up", title: words, checks: [Check("only", words, points: 1, body: body)],
      misconceptions: [], hints: [])
    let exchange = Exchange(call: Call("ask", values: []), answered: .value(answered))
    return FuzzRun(
      exercise: exercise, transcripts: [Transcript([exchange])], seed: 1, cases: cases,
      limit: limit)
  }

  private static func findings(of run: FuzzRun) async -> [FuzzFinding] {
    var findings: [FuzzFinding] = []
    await run { if case .found(let finding) = $0 { findings.append(finding) } }
    return findings
  }

  @Test func aCheckThatLooksBeforeItLeapsSurvives() async {
    let run = Self.run(cases: 2000) { exam in
      let got: [Int] = try await exam.ask("ask")
      guard got.count == 2 else {
        throw Failure(question: "ask()", fault: .count(expected: 2, got: got.count))
      }
    }
    #expect(await Self.findings(of: run).isEmpty)
  }

  /// The check takes it that there are two numbers, whose sum is one too.
  @Test func aFragileCheckComesDownAtACaseThatIsKnown() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardOutputContent]
    ) {
      let run = FuzzRunTests.run(cases: 2000) { exam in
        let got: [Int] = try await exam.ask("ask")
        _ = got[0] + got[1]
      }
      await run(onCase: { print("case \($0.number)") }, onEvent: { _ in })
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    let count = output.split(separator: "\n").count { $0.hasPrefix("case ") }
    #expect((1..<2000).contains(count))
  }

  @Test func aSlowCheckIsFound() async throws {
    let run = Self.run(cases: 1, limit: 0.02) { _ in
      let start = ProcessorTime.seconds
      while ProcessorTime.seconds < start + 0.05 {}
    }
    let findings = await Self.findings(of: run)
    guard case .slow(let seconds) = findings.first?.fault else {
      Issue.record("\(findings)")
      return
    }
    #expect(seconds > 0.04)
    #expect(findings.count == 1)
  }

  @Test func whatIsNoVerdictIsFound() async {
    struct Astray: Error {}
    let findings = await Self.findings(of: Self.run(cases: 1) { _ in throw Astray() })
    #expect(findings.map(\.fault) == [.threw("Astray: Astray()")])
  }

  @Test func aFindingSaysHowToRepeatIt() {
    var proof = FuzzProof(id: "2.2-flatten", seed: 7, casesPerCheck: 50)
    proof.findings = [
      FuzzFinding(
        check: "shape", number: 4,
        fault: .signal(4, message: "Fatal error: Index out of range", place: "a.swift:3")),
      FuzzFinding(check: "shape", number: 9, fault: .slow(seconds: 1.26)),
      FuzzFinding(check: "order", number: 0, fault: .endless),
    ]
    #expect(
      proof.problems == [
        "shape brings the judge down with signal 4 (Fatal error: Index out of range) (a.swift:3)"
          + " over case 4 of seed 7 (course verify 2.2-flatten --fuzz 5 --seed 7)",
        "shape takes 1.3 s over case 9 of seed 7"
          + " (course verify 2.2-flatten --fuzz 10 --seed 7)",
        "order finds no end over case 0 of seed 7"
          + " (course verify 2.2-flatten --fuzz 1 --seed 7)",
      ])
  }
}
