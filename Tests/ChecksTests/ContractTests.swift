import CourseKit
import Localization
import Synchronization
import Testing
import Wire

@testable import Checks

/// The documented domain is asked, class by class.
@Suite("Contracts") struct ContractTests {
  /// `double(n)` is 2·n, for small and for large numbers and for none.
  private static func contract(drawn: @escaping @Sendable (String) -> Void = { _ in }) -> Contract {
    func words(_ text: String) -> Localized { Localized(es: text, en: text) }
    return Contract([
      DomainClass("example", words("example"), calls: [Call("double", 3)]),
      DomainClass("small", words("small")) {
        drawn("small")
        return [Call("double", $0.integer(in: 0...9))]
      },
      DomainClass("large", words("large")) {
        drawn("large")
        return (0..<$0.integer(in: 1...3)).map { _ in Call("double", 1_000_000) }
      },
    ]) { Reference(["double": { .is(2 * (try $0.take() as Int)) }]) }
  }

  @Test func everyClassIsAskedAsOftenAsTheRoundsSay() async throws {
    let (drawn, calls) = (Noted<String>(), Noted<Int>())
    var exam = Examination(
      of: ScriptedSubject { _, arguments in
        let number = Int(arguments[0]) ?? 0
        calls.note(number)
        return (2 * number).wireValue
      }, seed: 1)
    try await Self.contract { drawn.note($0) }.check().body(&exam)
    #expect(calls.all.count { $0 == 3 } == Contract.rounds)
    for one in ["small", "large"] {
      #expect(drawn.all.count { $0 == one } == Contract.rounds)
    }
    #expect(calls.all.contains(1_000_000))
  }

  @Test func aMistakeInOneClassIsShownByItsSmallestSession() async throws {
    var exam = Examination(
      of: ScriptedSubject { _, arguments in
        let number = Int(arguments[0]) ?? 0
        return (number > 1000 ? number : 2 * number).wireValue
      }, seed: 1)
    let failure = await #expect(throws: Failure.self) {
      try await Self.contract().check().body(&exam)
    }
    // Sessions of one call are drawn as well as of three.
    #expect(failure?.question.split(separator: "\n").count == 1)
    #expect(failure?.misconception == nil)
  }

  /// Training a network is no question that has one right answer.
  @Test(arguments: Catalogue.exercises.filter { $0.effort == .questions })
  func everyExerciseAsksItsDomain(_ exercise: Exercise) throws {
    let contract = try #require(exercise.contract)
    #expect(contract.classes.count >= 3)
    #expect(exercise.checks.count { $0.id == "whole-domain" } == 1)
    let sessions = contract.classes.map { one in
      var draws = Draws(seed: 1)
      return one.draw(&draws)
    }
    for session in sessions {
      #expect(!session.isEmpty)
      let reference = contract.reference()
      for call in session { _ = try reference.expected(of: call) }
    }
  }

  @Test func anotherAnswerOfASecondProcessIsAFailure() async throws {
    let check = Check("draws", Localized(es: "x", en: "y"), points: 1, isAskedAgain: true) {
      let _: Int = try await $0.ask("draw", 7)
    }
    let first = Exchange(call: Call("draw", 7), answered: .value(.int(4)))
    var same = Examination(of: ScriptedSubject(always: .int(4)), seed: 1)
    try await check.again(expecting: [first]).body(&same)
    var other = Examination(of: ScriptedSubject(always: .int(5)), seed: 1)
    let failure = await #expect(throws: Failure.self) {
      try await check.again(expecting: [first]).body(&other)
    }
    guard case .law(let fact) = failure?.fault else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(fact.en.contains("first 4, then 5") && fact.es.contains("primero 4, después 5"))
  }
}

/// What several closures take note of.
private final class Noted<Item: Sendable>: Sendable {
  private let kept = Mutex<[Item]>([])
  var all: [Item] { kept.withLock { $0 } }
  func note(_ item: Item) { kept.withLock { $0.append(item) } }
}
