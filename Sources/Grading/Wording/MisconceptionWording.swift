internal import Checks
package import Localization

extension ExerciseReport {
  /// The sentence that names the known mistake of a check of this exercise, if it is one.
  package func diagnosis(of check: CheckRecord) -> Localized? {
    check.misconception.map { MisconceptionWording.sentence(of: $0, in: id) }
  }
}

extension MisconceptionCount {
  /// The sentence that names the mistake.
  package var sentence: Localized { MisconceptionWording.sentence(of: id, in: exercise) }
}

/// The sentences of known mistakes, which stand with the checks that find them.
private enum MisconceptionWording {
  /// The sentence of a mistake of an exercise; a report of another version of the course may name one
  /// that is not known here.
  static func sentence(of id: String, in exercise: String) -> Localized {
    let known = Catalogue.exercises.first { $0.id == exercise }?.misconceptions
    return known?.first { $0.id == id }?.sentence
      ?? Localized(es: "error conocido: \(id)", en: "known mistake: \(id)")
  }
}
