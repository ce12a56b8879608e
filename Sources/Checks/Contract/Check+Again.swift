internal import Localization
internal import Wire

extension Check {
  /// The same questions to another process, which has to give the answers that the first one gave.
  ///
  /// Within one process a set or a dictionary keeps its order, so that what depends on it looks as if
  /// the seed alone decided.
  ///
  /// - Parameter exchanges: What the first process was asked and answered.
  package func again(expecting exchanges: [Exchange]) -> Check {
    var again = self
    again.body = { exam in
      exam.expectsAgain(exchanges)
      do {
        try await body(&exam)
      } catch let difference as RepeatingSubject.Difference {
        throw exam.failure(.law(difference.fact))
      }
    }
    return again
  }
}

/// A subject that has to answer as another one did while it is asked the same.
struct RepeatingSubject: Subject {
  private var base: any Subject
  private var exchanges: ArraySlice<Exchange>

  init(_ base: any Subject, _ exchanges: [Exchange]) {
    self.base = base
    self.exchanges = exchanges[...]
  }

  /// Another answer to the same question.
  struct Difference: Error {
    var first: Answered
    var second: Answered

    /// What a learner reads of it.
    var fact: Localized {
      let (first, second) = (Self.words(first), Self.words(second))
      // Long answers may begin alike.
      let shown = first.en != second.en
      return Localized(
        es: "el mismo programa, con la misma semilla, contesta otra cosa cuando se arranca de nuevo"
          + (shown ? " (primero \(first.es), después \(second.es))" : "")
          + "; solo el generador puede decidir, no el orden de un Set o de un Dictionary, que cambia"
          + " en cada arranque",
        en: "the same program with the same seed answers otherwise when it is started anew"
          + (shown ? " (first \(first.en), then \(second.en))" : "")
          + "; only the generator may decide, not the order of a Set or a Dictionary, which changes"
          + " with every start")
    }

    private static func words(_ answer: Answered) -> Localized {
      switch answer {
      case .value(let value): Localized(es: Printing.short(value), en: Printing.short(value))
      case .threw: Localized(es: "un error", en: "an error")
      }
    }
  }

  mutating func answer(_ operation: String, _ arguments: [Value]) async throws -> Value {
    let call = Call(operation, values: arguments)
    let got = try await base.answered(call)
    if let first = exchanges.popFirst(), first.call.isIdentical(to: call),
      !Self.same(first.answered, got)
    {
      throw Difference(first: first.answered, second: got)
    }
    return try got.get()
  }

  private static func same(_ one: Answered, _ other: Answered) -> Bool {
    switch (one, other) {
    case (.value(let one), .value(let other)):
      ValueComparison.fault(one, other, within: Tolerance.exact.acceptingNaN) == nil
    case (.threw, .threw): true
    default: false
    }
  }
}
