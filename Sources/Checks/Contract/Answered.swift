internal import Localization
package import Wire

/// What a solution made of a question: a value, or an error in its words.
package enum Answered: Equatable, Sendable {
  /// A value.
  case value(Value)
  /// An error.
  case threw(String)
}

extension Answered {
  /// The value, or the error thrown again.
  func get() throws -> Value {
    switch self {
    case .value(let value): return value
    case .threw(let text): throw SubjectError.threw(text)
    }
  }
}

extension Subject {
  /// What it makes of a call, be it an error.
  package mutating func answered(_ call: Call) async throws -> Answered {
    do {
      return .value(try await answer(call.operation, call.arguments))
    } catch SubjectError.threw(let text) {
      return .threw(text)
    }
  }
}

extension Expected {
  /// What is wrong with an answer, if anything.
  package func fault(of answer: Answered) -> Failure.Fault? {
    switch (self, answer) {
    case (.refusal, .threw): nil
    case (.refusal, .value(let value)): .law(Self.refusalMissing(value))
    case (_, .threw(let text)): .threw(text)
    case (.value(let expected, let tolerance), .value(let got)):
      ValueComparison.fault(got, expected, within: tolerance.acceptingNaN)
    case (.open(let kind), .value(let got)):
      got.kind == kind ? nil : .kind(expected: "\(kind)", got: "\(got.kind)")
    case (.satisfying(let fault), .value(let got)): fault(got)
    }
  }

  private static func refusalMissing(_ got: Value) -> Localized {
    let shown = Printing.short(got)
    return Localized(
      es: "se esperaba: un error\nse obtuvo:   \(shown)",
      en: "expected: an error\ngot:      \(shown)")
  }
}
