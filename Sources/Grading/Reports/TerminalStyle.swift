/// Colours for a terminal, or none.
package struct TerminalStyle: Sendable {
  private let isColoured: Bool

  /// A style; without colours every mark is still a sign and a word.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  func green(_ text: String) -> String { code("32", text) }
  func red(_ text: String) -> String { code("31", text) }
  func yellow(_ text: String) -> String { code("33", text) }
  /// Less important.
  package func dim(_ text: String) -> String { code("2", text) }
  /// More important.
  package func bold(_ text: String) -> String { code("1", text) }

  private func code(_ number: String, _ text: String) -> String {
    isColoured ? "\u{1B}[\(number)m\(text)\u{1B}[0m" : text
  }

  /// The sign of an outcome in its colour.
  func sign(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: green("✔")
    case .failed, .stopped, .doesNotCompile: red("✘")
    case .unfinished: yellow("○")
    case .notAsked: dim("·")
    case .notGradable: yellow("!")
    }
  }
}

extension String {
  /// The text without what could steer a terminal: learner code prints anything.
  var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter {
          $0 == "\n" || $0 == "\t"
            || ($0.value >= 32 && $0.value != 127 && !(0x80..<0xA0).contains($0.value)
              && !turnsText($0))
        }))
  }

  /// Whether a scalar reverses what follows it, so that a reader sees another order than there is.
  private func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
