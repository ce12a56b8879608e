internal import Localization
internal import Numbering
internal import Presentation

/// A command line that is not understood, in both languages.
///
/// The parser keeps its errors to itself but for their English sentences, so they are known by
/// these; what is not known stays as it is. `Package.swift` stays with one minor version of the
/// parser, and the tests provoke each sentence.
struct CommandLineMistake {
  let sentence: Localized

  /// - Parameter message: The parser's sentence.
  init(_ message: String) { sentence = Self.worded(message) ?? Localized(es: message, en: message) }

  private init(_ sentence: Localized) { self.sentence = sentence }

  /// A word where a command should stand.
  static func unknownCommand(_ word: String, among names: [String]) -> Self {
    let distances = names.map(word.lowercased().edits)
    let least = distances.min() ?? 0
    let nearest = least > word.tolerance ? [] : zip(names, distances).filter { $0.1 == least }
    return Self(
      MissingName(
        Localized(es: "el comando", en: "command"), word, nearest: nearest.map(\.0), listing: nil
      ).sentence)
  }

  /// An option without its value.
  ///
  /// - Parameter value: The name of its value, which says what it takes.
  static func missingValue(of option: String, taking value: String) -> Self {
    let takes = takes(option: option, value: value)
    return Self(
      Localized(
        es: "falta el valor de \(option), que toma \(takes.es)",
        en: "\(option) lacks its value; it takes \(takes.en)"))
  }

  /// An option with a value that it does not take.
  ///
  /// - Parameter value: The name of its value, which says what it takes.
  static func refusedValue(_ given: String, of option: String, taking value: String) -> Self {
    let takes = takes(option: option, value: value)
    return Self(
      Localized(
        es: "\(option) toma \(takes.es), no \(given)",
        en: "\(option) takes \(takes.en), not \(given)"))
  }

  private static func worded(_ message: String) -> Localized? {
    if let match = message.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return Localized(es: "falta \(match.1)", en: "\(match.1) is missing")
    }
    if let match = message.wholeMatch(
      of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/)
    {
      let nearest = match.2.map {
        Localized(es: "; ¿querías decir \($0)?", en: "; did you mean \($0)?")
      }
      return Localized(
        es: "no existe la opción \(match.1)\(nearest?.es ?? "")",
        en: "there is no option \(match.1)\(nearest?.en ?? "")")
    }
    if let match = message.wholeMatch(of: /Missing value for '(\S+)(?: <(.+)>)?'/) {
      return missingValue(of: String(match.1), taking: String(match.2 ?? "")).sentence
    }
    if let match = message.wholeMatch(
      of: /The option '(\S+)' does not take any value, but '((?s).*)' was specified\./)
    {
      return Localized(
        es: "\(match.1) no toma ningún valor, y se le dio \(match.2)",
        en: "\(match.1) takes no value, and was given \(match.2)")
    }
    if let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) (.+)/)
    {
      let words = match.1.replacing("'", with: "")
      return Localized(es: "sobra \(words)", en: "\(words) is not expected")
    }
    if let match = message.firstMatch(
      of: /^The value '((?s).*?)' is invalid for '(\S+)(?: <(.+?)>)?'/)
    {
      return refusedValue(
        String(match.1), of: String(match.2), taking: String(match.3 ?? "")
      ).sentence
    }
    return nil
  }

  /// What an option takes: most say it by the name of their value, `adam|sgd` or `1…100`.
  private static func takes(option: String, value: String) -> Localized {
    switch option {
    case "--hidden": return HiddenWidths.allowed
    case "--size": return SizeArgument.allowed
    case "--learning-rate": return StepOptions.allowedRates
    case "--seed": return range("0", "\(UInt64.max)")
    default: break
    }
    if let match = value.wholeMatch(of: /(\d+)…(\d+)/) {
      return range(String(match.1), String(match.2))
    }
    let choices = value.split(separator: "|").map(String.init)
    guard choices.count > 1 else {
      return Localized(es: "un valor: \(value)", en: "a value: \(value)")
    }
    let (first, last) = (choices.dropLast().joined(separator: ", "), choices[choices.count - 1])
    return Localized(es: "\(first) o \(last)", en: "\(first) or \(last)")
  }

  private static func range(_ low: String, _ high: String) -> Localized {
    Localized(es: "un número de \(low) a \(high)", en: "a number from \(low) to \(high)")
  }
}
