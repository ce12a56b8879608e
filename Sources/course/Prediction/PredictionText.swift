internal import Foundation
internal import Localization
internal import Presentation

/// Predictions as a person reads them: a line for each picture.
struct PredictionText {
  let language: Language

  /// The pictures, and the accuracy where classes are known.
  func lines(of result: PredictResult) -> [String] {
    let width = min(48, result.images.map(\.name.count).max() ?? 0)
    let classWidth = result.classNames.map(\.count).max() ?? 0
    var lines = result.images.map { image in
      line(image, result.classNames, width: width, classWidth: classWidth)
    }
    if let accuracy = result.accuracy {
      let known = result.images.filter { $0.label != nil }.count
      lines.append(
        Localized(
          es: "exactitud \(decimal(accuracy, digits: 4)) en \(known) imágenes de clase conocida",
          en: "accuracy \(decimal(accuracy, digits: 4)) on \(known) images of known class")[
            language])
    }
    return lines
  }

  private func line(
    _ image: PredictResult.Image, _ names: [String], width: Int, classWidth: Int
  ) -> String {
    let top = image.top(3)
    let best = top.first ?? 0
    let share = image.probabilities[best]
    let others = top.dropFirst().map { "\(names[$0]) \(percent(image.probabilities[$0]))" }
    // The end of a path tells more than its beginning.
    let name = image.name.count > width ? "…" + image.name.suffix(width - 1) : image.name
    let verdict =
      image.label.map { label in
        label == image.prediction
          ? "  ✔"
          : "  ✘ " + Localized(es: "es \(names[label])", en: "it is \(names[label])")[language]
      } ?? ""
    return "\(name.padded(to: width))  \(names[best].padded(to: classWidth))"
      + "  \(ProgressBar(share: share, width: 10).text) \(percent(share).leading(to: 7))  "
      + others.joined(separator: " · ") + verdict
  }

  private func percent(_ share: Double) -> String {
    decimal(share * 100, digits: 1) + (language == .es ? "\u{A0}%" : "%")
  }

  private func decimal(_ value: Double, digits: Int) -> String {
    language.fixed(value, digits: digits)
  }
}
