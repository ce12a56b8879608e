internal import Checks
internal import Localization
internal import Presentation

/// A learning curve as the templates show it: a chart of the loss and one of the accuracy.
struct CurveContext {
  let charts: [ChartContext]
  /// What the charts leave out, a sentence for each that leaves something out.
  let gaps: [String]

  /// Nil where no epoch has ended.
  init?(_ curve: LearningCurve, _ language: Language) {
    func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }
    let epochs = max(curve.trainingLoss.count, curve.testAccuracy.count)
    guard epochs > 0 else { return nil }
    let series = [
      CurveSeries(
        kind: "loss", name: say("pérdida de entrenamiento", "training loss"),
        values: curve.trainingLoss, epochs: epochs, isShare: false, language: language),
      CurveSeries(
        kind: "accuracy", name: say("acierto en imágenes nuevas", "accuracy on new images"),
        values: curve.testAccuracy, epochs: epochs, isShare: true, language: language),
    ]
    charts = series.compactMap { ChartContext($0) }
    gaps = series.compactMap(\.gaps)
  }
}

/// One of the two rows of numbers of a learning curve, and how it is said.
struct CurveSeries {
  /// What the style sheet calls it.
  let kind: String
  let name: String
  /// A number for each epoch; nil where the training ended before there was one.
  let values: [Double?]
  let isShare: Bool
  let language: Language

  /// What a chart can still show: a learner's code may report any number.
  private static let limit = 1e6

  init(
    kind: String, name: String, values: [Double], epochs: Int, isShare: Bool, language: Language
  ) {
    self.kind = kind
    self.name = name
    self.values = (0..<epochs).map { values.indices.contains($0) ? values[$0] : nil }
    self.isShare = isShare
    self.language = language
  }

  /// The numbers that can be drawn; nil for the others.
  var drawable: [Double?] {
    values.map { value in value.flatMap { $0.isFinite && abs($0) < Self.limit ? $0 : nil } }
  }

  /// A number of the row in words.
  func text(_ value: Double?) -> String {
    guard let value else { return Localized(es: "falta", en: "absent")[language] }
    guard !value.isFinite || abs(value) < Self.limit else {
      return Localized(es: "demasiado grande", en: "too large")[language]
    }
    return tick(value, digits: 3)
  }

  /// A number on an axis.
  func tick(_ value: Double, digits: Int) -> String {
    isShare
      ? language.fixed(100 * value, digits: max(0, digits - 2)) + "\u{A0}%"
      : language.fixed(value, digits: digits)
  }

  /// An epoch and its number.
  func point(_ index: Int) -> String { "\(epoch) \(index + 1): \(text(values[index]))" }

  var epoch: String { Localized(es: "época", en: "epoch")[language] }

  /// All numbers, for those who do not see the chart.
  var description: String {
    "\(name). " + values.indices.map(point).joined(separator: "; ")
  }

  /// The epochs that cannot be drawn, and why.
  var gaps: String? {
    let missing = drawable.indices.filter { drawable[$0] == nil }
    guard !missing.isEmpty else { return nil }
    return "\(name), " + Localized(es: "sin dibujar", en: "not drawn")[language] + ": "
      + missing.map { "\(epoch) \($0 + 1) (\(text(values[$0])))" }.joined(separator: ", ")
  }
}
