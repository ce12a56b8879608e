internal import Localization

/// The words of the cards of exercises.
struct CardWording: Sendable {
  var write, copy, copied, selected: String

  static func of(_ language: Language) -> CardWording { language == .es ? spanish : english }

  private static let spanish = CardWording(
    write: "Escribe", copy: "Copiar", copied: "Copiado", selected: "Ctrl + C")

  private static let english = CardWording(
    write: "Write", copy: "Copy", copied: "Copied", selected: "Ctrl + C")
}
