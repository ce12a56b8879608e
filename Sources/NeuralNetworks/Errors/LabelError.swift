public import Localization

/// A label that is not one of the classes.
public struct LabelError: WordedError, Equatable, CustomStringConvertible, Sendable {
  /// The label.
  public var label: Int
  /// Its place in the batch, from 0.
  public var index: Int
  /// How many classes there are.
  public var classes: Int

  /// An error about a label at a place in the batch.
  public init(label: Int, index: Int, classes: Int) {
    self.label = label
    self.index = index
    self.classes = classes
  }

  /// One sentence with the label and the classes.
  public var sentence: Localized {
    Localized(
      es: "CrossEntropyLoss admite etiquetas de 0 a \(classes - 1) y recibió \(label) en la"
        + " posición \(index) del lote",
      en: "CrossEntropyLoss takes labels from 0 to \(classes - 1), got \(label) at index \(index)"
        + " of the batch")
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}
