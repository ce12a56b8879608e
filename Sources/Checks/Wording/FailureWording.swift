package import Localization

extension Failure.Fault {
  /// The lines that a learner reads, in both languages: what was asked, expected and got, where
  /// first and by how much.
  package func lines(asking question: String) -> [Localized] {
    // Earlier calls stand above the last one.
    let question = question.replacing("\n", with: "\n          ")
    return [Localized(es: "pregunta: \(question)", en: "asked:    \(question)")] + lines
  }

  var lines: [Localized] {
    switch self {
    case .kind(let expected, let got):
      [Localized(es: "se esperaba: \(expected)", en: "expected: \(expected)"), .got(got)]
    case .shape(let expected, let got, let axes):
      [
        Localized(es: "se esperaba: forma \(expected)", en: "expected: shape \(expected)"),
        Localized(
          es: "se obtuvo:   forma \(Printing.shape(got, of: axes).es)",
          en: "got:      shape \(Printing.shape(got, of: axes).en)"),
      ]
    case .numbers(let difference): difference.lines
    case .count(let expected, let got):
      [
        Localized(es: "se esperaba: \(expected) valores", en: "expected: \(expected) values"),
        Localized(es: "se obtuvo:   \(got)", en: "got:      \(got)"),
      ]
    case .number(let expected, let got):
      Self.value(Printing.pair(Float(expected), Float(got)))
    case .integers(let expected, let got, let count):
      [
        Localized(es: "se esperaba: \(expected)", en: "expected: \(expected)"),
        Localized(
          es: "se obtuvo:   \(Printing.integers(got, of: count).es)",
          en: "got:      \(Printing.integers(got, of: count).en)"),
      ]
    case .value(let expected, let got): Self.value((expected, got))
    case .line(let number, let expected, let got, let expectedCount, let gotCount):
      [
        Localized(
          es:
            "el texto difiere en la línea \(number) (se esperaban \(expectedCount) líneas y hay \(gotCount))",
          en:
            "the text differs in line \(number) (expected \(expectedCount) lines, got \(gotCount))"),
        Localized(
          es: "se esperaba: \(Printing.line(expected).es)",
          en: "expected: \(Printing.line(expected).en)"),
        Localized(
          es: "se obtuvo:   \(Printing.line(got).es)", en: "got:      \(Printing.line(got).en)"),
      ]
    case .threw(let text):
      [Localized(es: "tu código lanzó un error: \(text)", en: "your code threw an error: \(text)")]
    case .law(let fact): [fact]
    }
  }

  private static func value(_ pair: (expected: String, got: String)) -> [Localized] {
    [
      Localized(es: "se esperaba: \(pair.expected)", en: "expected: \(pair.expected)"),
      .got(pair.got),
    ]
  }
}

extension Localized {
  fileprivate static func got(_ text: String) -> Localized {
    Localized(es: "se obtuvo:   \(text)", en: "got:      \(text)")
  }
}

extension Difference {
  fileprivate var lines: [Localized] {
    let expected = Printing.preview(expectedPreview, of: count)
    let got = Printing.preview(gotPreview, of: count)
    let (first, answer) = Printing.pair(self.expected, self.got)
    let most = Printing.number(largest)
    return [
      Localized(
        es: "se esperaba: forma \(shape) \(expected.es)",
        en: "expected: shape \(shape) \(expected.en)"),
      Localized(
        es: "se obtuvo:   forma \(shape) \(got.es)", en: "got:      shape \(shape) \(got.en)"),
      Localized(
        es: "difieren \(wrongCount) de \(count); el primero en \(firstIndex): se esperaba \(first)"
          + " y se obtuvo \(answer); la mayor diferencia es \(most)",
        en: "\(wrongCount) of \(count) differ, first at \(firstIndex): expected \(first), got"
          + " \(answer); the largest difference is \(most)"),
    ] + (pattern.map { [$0.line] } ?? [])
  }
}
