package import Localization

extension ExerciseReport {
  /// Why nothing could be asked, in a sentence, if nothing could.
  package var explanation: Localized? { obstacle?.sentence }

  /// The compiler's own words, shortened to the learner's lines.
  package var compiler: [String] {
    if case .notBuilt(let failure) = obstacle { failure.details } else { [] }
  }
}

extension Obstacle {
  /// One sentence.
  package var sentence: Localized {
    switch self {
    case .notBuilt(let failure): failure.sentence
    case .notHandedIn(let places):
      Localized(
        es: "no entregado: no existe \(places.joined(separator: ", ni "))",
        en: "not handed in: there is no \(places.joined(separator: ", nor "))")
    case .refused(let fault): fault.sentence
    case .courseFault(let error): error.sentence
    case .judgeGone(let fault): fault.sentence()
    case .unforeseen(let description): Localized(es: description, en: description)
    }
  }
}
