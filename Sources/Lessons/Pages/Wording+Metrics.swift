internal import Localization
import RunRecords

extension Wording {
  /// The name of a metric on an axis, or `nil` for one that is not known.
  static func metric(_ name: String, in language: Language) -> String? {
    MetricNames.all[name]?[language]
  }

  /// What curves run along, unless a figure says it otherwise.
  static func axis(_ axis: RunRecord.Axis, in language: Language) -> String {
    let name =
      switch axis {
      case .epoch: Localized(es: "época", en: "epoch")
      case .step: Localized(es: "paso", en: "step")
      case .layer: Localized(es: "capa", en: "layer")
      case .shift: Localized(es: "desplazamiento en píxeles", en: "shift in pixels")
      case .threshold: Localized(es: "umbral", en: "threshold")
      case .picturesPerClass: Localized(es: "imágenes por clase", en: "images per class")
      case .classIndex: Localized(es: "clase", en: "class")
      case .batchSize: Localized(es: "imágenes por lote", en: "images per batch")
      case .pair: Localized(es: "par de clases", en: "pair of classes")
      }
    return name[language]
  }

  /// What a data set is called; names of their own stay.
  static func dataset(_ name: String, in language: Language) -> String {
    name == "generated shapes"
      ? Localized(es: "formas generadas", en: name)[language] : name
  }

  /// What differences of a metric are called.
  static func difference(in metric: String, isPoints: Bool, _ language: Language) -> String {
    let points = isPoints ? Localized(es: " (puntos)", en: " (points)")[language] : ""
    return Localized(es: "diferencia de \(metric)", en: "difference in \(metric)")[language]
      + points
  }
}
