internal import Localization

extension Wording {
  /// The ten garments of Fashion-MNIST by their numbers.
  static let garments = [
    Localized(es: "camiseta", en: "T-shirt"), Localized(es: "pantalón", en: "trouser"),
    Localized(es: "suéter", en: "pullover"), Localized(es: "vestido", en: "dress"),
    Localized(es: "abrigo", en: "coat"), Localized(es: "sandalia", en: "sandal"),
    Localized(es: "camisa", en: "shirt"), Localized(es: "zapatilla", en: "sneaker"),
    Localized(es: "bolso", en: "bag"), Localized(es: "botín", en: "ankle boot"),
  ]
}
