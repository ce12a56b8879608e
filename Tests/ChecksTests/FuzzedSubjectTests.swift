import CourseKit
import Testing
import Wire

@testable import Checks

/// The answers that no right solution gives.
@Suite("Fuzzed subjects") struct FuzzedSubjectTests {
  private static let recorded: [Value] = [
    .tensor(Tensor(shape: [2, 3], elements: [1, 2, 3, 4, 5, 6])),
    .image(Image(height: 2, width: 2, channels: 3, bytes: Array(0..<12))),
    .list([.int(1), .list([.double(0.5), .text("a b")])]), .text("| a | b |\n"), .bool(true),
    .bytes(Array(0..<40)), .none,
  ]

  private static let transcript = Transcript(
    recorded.enumerated().map { index, value in
      Exchange(call: Call("ask \(index % 2)", values: []), answered: .value(value))
    })

  /// The answers to as many questions as were recorded, and some more.
  private static func answers(seed: UInt64) async -> [Answered] {
    let subject = FuzzedSubject(transcript, seed: seed)
    var answers: [Answered] = []
    for index in 0..<recorded.count + 3 {
      do {
        answers.append(.value(try await subject.answer("ask \(index % 2)", [])))
      } catch {
        answers.append(.threw("\(error)"))
      }
    }
    return answers
  }

  @Test func everyAnswerGoesOverTheWire() async throws {
    for seed in 0..<300 as Range<UInt64> {
      for case .value(let value) in await Self.answers(seed: seed) {
        let frame = try Frame.encode(.answer(value, unfinished: []), number: 1)
        let message = try Frame.decode(Array(frame.dropFirst(Frame.Header.size)))
        // What is not a number equals nothing, but its bytes do.
        #expect(try Frame.encode(message, number: 1) == frame)
      }
    }
  }

  @Test func aSeedRepeatsItsAnswers() async {
    for seed in 0..<50 as Range<UInt64> {
      let (first, second) = (await Self.answers(seed: seed), await Self.answers(seed: seed))
      #expect("\(first)" == "\(second)")
    }
  }

  @Test func eachSeedChangesSomething() async {
    var kinds: Set<String> = []
    var changed = 0
    for seed in 0..<500 as Range<UInt64> {
      let answers = await Self.answers(seed: seed)
      changed += zip(answers, Self.recorded).contains { $0 != .value($1) } ? 1 : 0
      for case .value(let value) in answers { kinds.insert("\(value.kind)") }
    }
    #expect(changed > 400)
    #expect(kinds.count == 9)
  }

  @Test func whatIsAskedOtherwiseGetsTheLastAnswerOfItsKind() {
    let last = Self.transcript.answer(to: "ask 1", at: 90)
    #expect(last == .value(Self.recorded[5]))
    #expect(Self.transcript.answer(to: "ask 1", at: 0) == last)
    #expect(Self.transcript.answer(to: "nothing known", at: 0) == nil)
  }
}
