internal import Foundation
internal import Localization

/// What somebody typed behind `course`: a language, and the words that the parser reads.
///
/// The parser makes its help texts and sentences before it knows any option, so `--language` is taken
/// out in front of it. It counts wherever it stands: before or after the command, beside `--help`,
/// and on a line that is not understood.
struct CommandWords {
  /// The language of all that is said: the last one named, or else that of the environment.
  private(set) var language: Language
  /// The words without `--language` and what it takes.
  private(set) var rest: [String] = []
  /// What is wrong with `--language`, if anything.
  private(set) var mistake: CommandLineMistake?

  /// What this process was started with.
  static let typed = CommandWords(
    Array(CommandLine.arguments.dropFirst()), in: ProcessInfo.processInfo.environment)

  /// Reads the words up to a `--`, behind which there are no options.
  init(_ words: [String], in environment: [String: String]) {
    language = .preferred(in: environment)
    let end = words.firstIndex(of: "--") ?? words.endIndex
    var index = words.startIndex
    while index < end {
      let word = words[index]
      index += 1
      if word.hasPrefix(Self.option + "=") {
        take(String(word.dropFirst(Self.option.count + 1)))
      } else if word != Self.option {
        rest.append(word)
      } else if index < end, !words[index].hasPrefix("-") {
        take(words[index])
        index += 1
      } else {
        mistake = mistake ?? .missingValue(of: Self.option, taking: Self.choices)
      }
    }
    rest += words[end...]
  }

  private mutating func take(_ name: String) {
    if let named = Language(rawValue: name) {
      language = named
    } else {
      mistake = mistake ?? .refusedValue(name, of: Self.option, taking: Self.choices)
    }
  }

  private static let option = "--language"

  /// What the option takes, as help texts name it.
  static let choices = Language.allCases.map(\.rawValue).joined(separator: "|")
}
