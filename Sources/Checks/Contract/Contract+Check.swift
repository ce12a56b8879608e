package import Localization

extension Contract {
  /// How many sessions of each class the check asks.
  package static let rounds = 2

  /// The check that asks every class of the domain.
  ///
  /// - Parameter isAskedAgain: Whether two processes are asked, where a seed decides.
  package func check(
    points: Int = 1, needs: [String] = [], isAskedAgain: Bool = false,
    _ sentence: Localized = Localized(
      es: "vale en todo lo que el enunciado promete, hasta en los casos raros",
      en: "holds for all that the stub promises, down to the odd cases")
  ) -> Check {
    Check(
      "whole-domain", sentence, points: points, needs: needs, isAskedAgain: isAskedAgain
    ) { exam in
      for _ in 0..<Self.rounds {
        for one in classes { try await exam.expect(one, of: self) }
      }
    }
  }
}

extension Examination {
  /// Asks a session of a class of the domain, and shows the smallest that fails.
  mutating func expect(_ one: DomainClass, of contract: Contract) async throws {
    var draws = Draws(seed: generator.next())
    let session = one.draw(&draws)
    do {
      try await expect(session, like: contract.reference())
    } catch let failure as Failure {
      throw try await smaller(than: session, of: one, contract) ?? failure
    }
  }

  /// Holds the answers of a session against those of a reference.
  mutating func expect(_ session: [Call], like reference: Reference) async throws {
    beginSession()
    for call in session {
      let expected = try reference.expected(of: call)
      let answer = try await answerOrRefusal(call)
      if let fault = expected.fault(of: answer) { throw failure(fault) }
    }
  }

  /// How many sessions are drawn in the search for a smaller one, and how many of them are asked.
  private static var tries: (drawn: Int, asked: Int) { (400, 40) }

  /// The failure of the smallest session of the class that fails, if one smaller than this does.
  ///
  /// All sessions are of the domain, since they are drawn like the first; a search among drawn ones
  /// needs no rules of its own for cutting an input down.
  private mutating func smaller(
    than session: [Call], of one: DomainClass, _ contract: Contract
  ) async throws -> Failure? {
    var draws = Draws(seed: generator.next())
    let sessions = (0..<Self.tries.drawn).map { _ in one.draw(&draws) }
      .filter { $0.size < session.size }.sorted { $0.size < $1.size }
    for candidate in sessions.prefix(Self.tries.asked) {
      do {
        try await expect(candidate, like: contract.reference())
      } catch let failure as Failure {
        return failure
      }
    }
    return nil
  }
}
