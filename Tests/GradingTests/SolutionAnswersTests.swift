import Checks
import Testing
import Wire

@testable import Grading

/// When a known mistake is another one than what a solution does.
struct SolutionAnswersTests {
  /// Twice `f`, then `g`, whose right answers are 1, 2 and 3; `h` is left to chance.
  private static let session = DomainSession(
    calls: [Call("f"), Call("f"), Call("g"), Call("h")],
    expected: [.is(1), .is(2), .is(3), .open(.int)])

  private func answers(_ numbers: Int...) -> SolutionAnswers {
    SolutionAnswers([numbers.map { .answered(.value(.int($0))) }])
  }

  private func contradict(
    _ own: SolutionAnswers, _ mistake: SolutionAnswers, asked: Set<String> = ["f"]
  ) -> Bool {
    own.contradict(mistake, on: [Self.session], asked: asked)
  }

  @Test func theSameAnswersAreTheSameMistake() {
    #expect(!contradict(answers(7, 2, 3, 4), answers(7, 2, 3, 4)))
    #expect(!contradict(answers(7, 2, 3, 4), answers(7, 2, 3, 5)))
  }

  @Test func anotherAnswerWhereTheMistakeShowsIsAnother() {
    #expect(contradict(answers(8, 2, 3, 4), answers(7, 2, 3, 4)))
    #expect(contradict(answers(1, 2, 3, 4), answers(7, 2, 3, 4)))
    #expect(contradict(answers(7, 2, 3, 4), answers(7, 2, 9, 4)))
  }

  @Test func aSecondMistakeElsewhereSpeaksNotAgainstTheFirst() {
    #expect(!contradict(answers(7, 2, 9, 4), answers(7, 2, 3, 4)))
    #expect(contradict(answers(7, 9, 3, 4), answers(7, 2, 3, 4)))
    #expect(contradict(answers(7, 2, 9, 4), answers(7, 2, 3, 4), asked: ["f", "g"]))
  }

  @Test func whatIsStillToBeWrittenSaysNothing() {
    let stub = SolutionAnswers([[.answered(.value(.int(7))), .unfinished]])
    #expect(!contradict(stub, answers(7, 8, 9, 4)))
    let stopped = SolutionAnswers([[.answered(.value(.int(7))), .ended]])
    #expect(contradict(stopped, answers(7, 8, 3, 4)))
    #expect(contradict(answers(7, 8, 3, 4), stopped))
    #expect(!contradict(stopped, stopped))
  }

  @Test func errorsAreComparedAsErrors() {
    let threw = SolutionAnswers([[.answered(.threw("a"))]])
    #expect(!contradict(threw, SolutionAnswers([[.answered(.threw("b"))]])))
    #expect(contradict(threw, answers(7)))
  }
}
