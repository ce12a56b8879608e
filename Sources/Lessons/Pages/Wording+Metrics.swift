internal import Localization
import RunRecords

extension Wording {
  /// The name of a metric on an axis, or `nil` for one that is not known.
  static func metric(_ name: String, in language: Language) -> String? {
    metrics[name]?[language]
  }

  private static let metrics: [String: Localized] = [
    "testAccuracy": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "trainAccuracy": Localized(es: "exactitud en entrenamiento", en: "training accuracy"),
    "validationAccuracy": Localized(es: "exactitud en validación", en: "validation accuracy"),
    "trainLoss": Localized(es: "pérdida en entrenamiento", en: "training loss"),
    "testLoss": Localized(es: "pérdida en prueba", en: "test loss"),
    "validationLoss": Localized(es: "pérdida en validación", en: "validation loss"),
    "stepLoss": Localized(es: "pérdida por paso", en: "loss per step"),
    "gap": Localized(
      es: "distancia entre entrenamiento y prueba", en: "gap between training and testing"),
    "gradientNorm": Localized(es: "norma del gradiente", en: "gradient norm"),
    "fluctuation": Localized(es: "fluctuación de la pérdida", en: "fluctuation of the loss"),
    "parameters": Localized(es: "parámetros", en: "parameters"),
    "cleanAccuracy": Localized(es: "exactitud en imágenes limpias", en: "accuracy on clean images"),
    "accuracyByBatch": Localized(es: "exactitud en prueba", en: "test accuracy"),
    "gradientNoise": Localized(es: "ruido relativo del gradiente", en: "relative gradient noise"),
    "secondsPerEpoch": Localized(es: "segundos por época", en: "seconds per epoch"),
  ]

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

  /// What differences of a metric are called.
  static func difference(in metric: String, isPoints: Bool, _ language: Language) -> String {
    let points = isPoints ? Localized(es: " (puntos)", en: " (points)")[language] : ""
    return Localized(es: "diferencia de \(metric)", en: "difference in \(metric)")[language]
      + points
  }
}
