internal import Checks
internal import Localization
internal import Presentation

/// A learning curve on a terminal: the loss and below it the accuracy, a bar for each epoch.
struct CurveText {
  let lines: [String]

  init(_ curve: LearningCurve, language: Language) {
    func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }
    func chart(_ title: String, _ values: [Double], top: Double, last: String) -> [String] {
      guard !values.isEmpty else { return [] }
      return [title + "  " + last] + BarChart(values: values, top: top).lines.map { "  " + $0 }
    }
    let loss = curve.trainingLoss
    let accuracy = curve.testAccuracy
    let epochs = loss.indices.map { "\($0 + 1)".padded(to: 3) }.joined()
    lines =
      chart(
        say("pérdida de entrenamiento", "training loss"), loss,
        top: loss.filter(\.isFinite).max() ?? 1,
        last: loss.last.map { language.fixed($0, digits: 3) } ?? "")
      + chart(
        say("acierto en imágenes nuevas", "accuracy on new images"), accuracy, top: 1,
        last: accuracy.last.map { language.fixed(100 * $0, digits: 1) + " %" } ?? "")
      + (loss.isEmpty ? [] : ["  " + epochs + say("época", "epoch")])
  }
}
