internal import Foundation
internal import Images
internal import Localization
internal import Presentation

/// What is said of how a data set was read, a line for each thing.
struct LoadingText {
  /// The most pictures that are named one by one.
  static let nameLimit = 5

  let notes: LoadingNotes
  /// What was asked for; `nil` when nothing was.
  var sizing: PictureSizing?
  let language: Language

  /// What was chosen for the user.
  var choices: [String] {
    var lines: [Localized] = []
    if let chosen = notes.chosenSize {
      let (least, most) = (chosen.smallest, chosen.largest)
      let how = words(chosen.fit)
      lines.append(
        Localized(
          es: "tamaños de \(least) a \(most) (alto×ancho): todas pasan a \(chosen.size), \(how.es)"
            + " (--size, --fit)",
          en: "sizes from \(least) to \(most) (height×width): all come to \(chosen.size), \(how.en)"
            + " (--size, --fit)"))
    }
    if notes.chosenSize == nil, let size = sizing?.size, let fit = sizing?.fit {
      let how = words(fit)
      lines.append(
        Localized(
          es: "todas las imágenes a \(size) (alto×ancho), \(how.es)",
          en: "all images at \(size) (height×width), \(how.en)"))
    }
    if let share = notes.heldOut {
      let percent = language.fixed(
        share * 100, digits: abs(share * 100 - (share * 100).rounded()) < 0.005 ? 0 : 1)
      lines.append(
        Localized(
          es:
            "para probar se aparta el \(percent) % de cada clase, siempre el mismo (--test-share)",
          en: "\(percent)% of each class is held out for testing, always the same (--test-share)"))
    }
    return lines.map { $0[language] }
  }

  /// What was left out.
  var omissions: [String] {
    guard !notes.skipped.isEmpty else { return [] }
    let skipped = notes.skipped.sorted { $0.path < $1.path }
    // One more is as long as to say that there is one more.
    let shown = skipped.count <= Self.nameLimit + 1 ? skipped[...] : skipped.prefix(Self.nameLimit)
    var lines = shown.map { $0.sentence[language] }
    let (count, rest) = (skipped.count, skipped.count - shown.count)
    if rest > 0 {
      lines.append(Localized(es: "… y \(rest) más", en: "… and \(rest) more")[language])
    }
    lines.append(
      Localized(
        es: count == 1
          ? "se sigue sin 1 imagen que no se puede leer"
          : "se sigue sin \(count) imágenes que no se pueden leer",
        en: count == 1
          ? "going on without 1 image that cannot be read"
          : "going on without \(count) images that cannot be read")[language])
    return lines
  }

  private func words(_ fit: PictureFit) -> Localized {
    switch fit {
    case .stretch: Localized(es: "estiradas", en: "stretched")
    case .pad: Localized(es: "con borde negro", en: "with a black border")
    case .crop: Localized(es: "recortadas", en: "cropped")
    }
  }
}
