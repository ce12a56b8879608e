import CourseKit
import Localization
import Testing
import Wire

@testable import Checks

/// Asking and expecting, with a subject in memory.
struct ExaminationTests {
  private let first = MadeUpMistake.first
  private let second = MadeUpMistake.second

  private func failure(_ body: () throws -> Void) throws -> Failure {
    try #require(throws: Failure.self, performing: body)
  }

  // MARK: Asking

  @Test func questionReachesTheSubjectAndAnswerComesBack() async throws {
    var exam = Examination(
      of: ScriptedSubject { operation, arguments in
        #expect(operation == "add")
        #expect(arguments == [.int(2), .double(0.5), .list([.text("ñ")])])
        return .double(2.5)
      }, seed: 1)
    let sum: Double = try await exam.ask("add", 2, 0.5, ["ñ"])
    #expect(sum == 2.5)
  }

  @Test func answerOfAnotherKindIsAFailure() async throws {
    var exam = Examination(always: .double(1))
    let failure = try await #require(throws: Failure.self) {
      let _: Tensor = try await exam.ask("forward", Tensor.zeros([2, 3]), 7)
    }
    #expect(
      failure
        == Failure(
          question: "forward(Tensor [2, 3] [0, 0, 0, 0, 0, 0], 7)",
          fault: .kind(expected: "tensor", got: "double")))
  }

  @Test func thrownErrorIsAFailureInItsWords() async throws {
    var exam = Examination(
      of: ScriptedSubject { _, _ in throw SubjectError.threw("shape [2]") }, seed: 1)
    let asked = try await #require(throws: Failure.self) {
      let _: Int = try await exam.ask("f", true)
    }
    #expect(asked == Failure(question: "f(true)", fault: .threw("shape [2]")))
    let told = try await #require(throws: Failure.self) { try await exam.tell("g") }
    #expect(told == Failure(question: "g()", fault: .threw("shape [2]")))
  }

  @Test(arguments: [
    SubjectError.gone, .unfinished(["f"]),
  ])
  func whatIsNoVerdictGoesThrough(_ error: SubjectError) async throws {
    var exam = Examination(of: ScriptedSubject { _, _ in throw error }, seed: 1)
    await #expect(throws: error) { let _: Int = try await exam.ask("f") }
  }

  // MARK: Inputs

  @Test func inputsAreDrawnFromTheSeed() {
    var (one, again) = (Examination(always: .none), Examination(always: .none))
    var other = Examination(of: ScriptedSubject(always: .none), seed: 2)
    let tensor = one.tensor([3, 4], in: 2...5)
    #expect(tensor == again.tensor([3, 4], in: 2...5))
    #expect(tensor != other.tensor([3, 4], in: 2...5))
    #expect(tensor.shape == [3, 4])
    #expect(tensor.elements.allSatisfy { (2...5).contains($0) })
    #expect(one.integer(in: 0...1000) == again.integer(in: 0...1000))
    #expect((0..<100).allSatisfy { _ in (3...4).contains(one.integer(in: 3...4)) })
  }

  // MARK: Expecting

  @Test func rightAnswersPass() throws {
    let exam = Examination(always: .none)
    let tensor = Tensor(shape: [2], elements: [1, 2])
    try exam.expect(tensor, is: tensor)
    try exam.expect([tensor, tensor], are: [tensor, tensor])
    try exam.expect([Tensor](), are: [])
    try exam.expect(3, is: 3)
    try exam.require(true, Localized(es: "no", en: "no"))
  }

  @Test func misconceptionThatGivesTheAnswerIsNamed() throws {
    let exam = Examination(always: .none)
    func tensor(_ elements: Float...) -> Tensor { Tensor(shape: [2], elements: elements) }
    let alternatives: [(any MisconceptionCase, Tensor)] = [
      (first, tensor(3, 4)), (second, tensor(5, 6)),
    ]
    func named(_ got: Tensor) throws -> Misconception? {
      try failure { try exam.expect(got, is: tensor(1, 2), unless: alternatives) }.misconception
    }
    #expect(try named(tensor(3, 4)) == Misconception(first))
    #expect(try named(tensor(5, 6)) == Misconception(second))
    #expect(try named(tensor(3, 6)) == nil)
    #expect(try named(tensor(3, .nan)) == nil)
    #expect(try named(Tensor(shape: [2, 1], elements: [3, 4])) == nil)
  }

  @Test func firstOfTwoThatFitIsNamed() throws {
    let exam = Examination(always: .none)
    let failure = try failure {
      try exam.expect(7, is: 1, unless: [(second, 7), (first, 7)])
    }
    #expect(failure.misconception == Misconception(second))
    #expect(failure.fault == .value(expected: "1", got: "7"))
  }

  /// An input may make a mistake invisible; then the mistake explains nothing.
  @Test func misconceptionThatWouldBeRightIsNotNamed() throws {
    let exam = Examination(always: .none)
    let loose = Tolerance(relative: 0, absolute: 1)
    func scalar(_ number: Float) -> Tensor { Tensor(shape: [], elements: [number]) }
    let tensors = try failure {
      try exam.expect(scalar(3.5), is: scalar(2), within: loose, unless: [(first, scalar(3))])
    }
    #expect(tensors.misconception == nil)
    let lists = try failure {
      try exam.expect(
        [scalar(3.5)], are: [scalar(2)], within: loose, unless: [(first, [scalar(3)])])
    }
    #expect(lists.misconception == nil)
    let plain = try failure { try exam.expect(2, is: 1, unless: [(first, 1)]) }
    #expect(plain.misconception == nil)
  }

  @Test func listsAreHeldElementByElement() throws {
    let exam = Examination(always: .none)
    let (a, b) = (Tensor.zeros([2]), Tensor.zeros([3]))
    #expect(
      try failure { try exam.expect([a], are: [a, b]) }.fault == .count(expected: 2, got: 1))
    #expect(
      try failure { try exam.expect([a, a], are: [a, b]) }.fault == .shape(expected: [3], got: [2]))
    #expect(
      try failure { try exam.expect([b, a], are: [a, b], unless: [(first, [b, a])]) }.misconception
        == Misconception(first))
    #expect(
      try failure { try exam.expect([b], are: [a, b], unless: [(first, [b, a])]) }.misconception
        == nil)
  }

  @Test func lawThatDoesNotHoldIsAFact() throws {
    let exam = Examination(always: .none)
    let fact = Localized(es: "la suma es 2", en: "the sum is 2")
    let failure = try failure { try exam.require(false, fact, means: first) }
    #expect(failure.fault == .law(fact))
    #expect(failure.misconception == Misconception(first))
  }

  /// The law alone takes a bound that is off by a thousandth, whatever the number of weights.
  @Test(arguments: [[105, 280], [155, 410]])
  func boundOfAUniformLawIsHeld(_ shape: [Int]) throws {
    let exam = Examination(always: .none)
    var generator = SeededGenerator(seed: 8)
    let draws = (0..<shape[0] * shape[1]).map { _ in 2 * generator.nextUniform() - 1 }
    func check(bound: Float) throws {
      try exam.expect(
        weights: [Tensor(shape: shape, elements: draws.map { bound * $0 })], of: shape,
        drawnFrom: .uniform(bound: 1), or: .init(allZero: first))
    }
    try check(bound: 1)
    for bound in [0.999, 1.001] as [Float] {
      #expect(throws: Failure.self) { try check(bound: bound) }
      try exam.expect(
        Tensor(shape: shape, elements: draws.map { bound * $0 }), drawnFrom: .uniform(bound: 1))
    }
  }

  @Test func distributionIsNamedByTheClosestMistake() throws {
    let exam = Examination(always: .none)
    var generator = SeededGenerator(seed: 3)
    let weights = Tensor(
      shape: [100, 100], elements: (0..<10_000).map { _ in 0.5 * generator.nextNormal() })
    try exam.expect(weights, drawnFrom: .normal(deviation: 0.5))
    let failure = try failure {
      try exam.expect(
        weights, drawnFrom: .normal(deviation: 1),
        unless: [
          (first, .normal(deviation: 0.53)), (second, .normal(deviation: 0.5)),
          (first, .normal(deviation: 1)), (first, .uniform(bound: 0.5)),
        ])
    }
    #expect(failure.misconception == Misconception(second))
    let unexplained = try self.failure {
      try exam.expect(
        weights, drawnFrom: .uniform(bound: 1), unless: [(first, .uniform(bound: 0.5))])
    }
    #expect(unexplained.misconception == nil)
    #expect(throws: Failure.self) {
      try exam.expect(
        Tensor(shape: [10_000], elements: Array(repeating: .nan, count: 10_000)),
        drawnFrom: .normal(deviation: 1))
    }
    #expect(throws: Failure.self) {
      try exam.expect(.zeros([0]), drawnFrom: .normal(deviation: 1))
    }
  }
}
