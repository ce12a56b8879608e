public import CourseKit
public import Localization

extension ShapeError: WordedError {
  /// One sentence with the layer and both shapes.
  public var sentence: Localized {
    Localized(
      es: "\(place) admite un tensor de forma \(expected) y recibió \(got)", en: description)
  }
}
