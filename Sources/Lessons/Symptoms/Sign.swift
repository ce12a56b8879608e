internal import Localization
import RunRecords

/// Something that one sees in the curves of a training without knowing what is wrong.
///
/// Signs are read off the recorded curves, never typed, so that they stay true when a run is
/// repeated.
enum Sign: String, CaseIterable {
  case lossFlat, lossSlow, lossJumps, accuracyLow, overfits, testTooGood, testAboveTrain,
    gradientTiny, gradientHuge

  var name: Localized {
    switch self {
    case .lossFlat: Localized(es: "La pérdida no baja", en: "The loss does not fall")
    case .lossSlow: Localized(es: "La pérdida baja muy despacio", en: "The loss falls very slowly")
    case .lossJumps: Localized(es: "La pérdida salta", en: "The loss jumps")
    case .accuracyLow: Localized(es: "La prueba sale baja", en: "The test accuracy is low")
    case .overfits:
      Localized(
        es: "Bien en entrenamiento, mal en prueba", en: "Good in training, bad in testing")
    case .testTooGood:
      Localized(es: "La prueba sale demasiado bien", en: "The test is too good to be true")
    case .testAboveTrain:
      Localized(
        es: "Mejor en prueba que en entrenamiento", en: "Better in testing than in training")
    case .gradientTiny:
      Localized(es: "El gradiente es casi cero", en: "The gradient is almost zero")
    case .gradientHuge: Localized(es: "El gradiente es enorme", en: "The gradient is huge")
    }
  }

  /// What the curves of a mistake show beside those of a healthy training.
  static func seen(of mistake: String, beside healthy: String, in run: RunRecord) -> [Sign] {
    let sick = Curves(run, mistake)
    let sound = Curves(run, healthy)
    return allCases.filter { $0.shows(sick, sound) }
  }

  /// The means of the metrics of one setting; a metric that was not recorded shows nothing.
  private struct Curves {
    var loss, trainAccuracy, testAccuracy, cleanAccuracy, gradient: [Double]

    init(_ run: RunRecord, _ setting: String) {
      func mean(_ metric: String) -> [Double] {
        run.series.first { $0.metric == metric && $0.setting == setting }?.mean ?? []
      }
      loss = mean("trainLoss")
      trainAccuracy = mean("trainAccuracy")
      testAccuracy = mean("testAccuracy")
      cleanAccuracy = mean("cleanAccuracy")
      gradient = mean("gradientNorm")
    }
  }

  private func shows(_ sick: Curves, _ sound: Curves) -> Bool {
    switch self {
    case .lossFlat: Self.fall(sick.loss).map { $0 < 0.1 } ?? false
    case .lossSlow:
      if let fall = Self.fall(sick.loss), let expected = Self.fall(sound.loss) {
        fall >= 0.1 && fall < expected / 2
      } else {
        false
      }
    case .lossJumps: Self.rises(sick.loss) >= max(3, 2 * Self.rises(sound.loss))
    case .accuracyLow: Self.compare(sick.testAccuracy, sound.testAccuracy) { $0 < $1 - 0.05 }
    case .overfits:
      Self.compare(sick.testAccuracy, sick.trainAccuracy) { $1 - $0 > 0.25 }
    case .testTooGood:
      Self.compare(sick.testAccuracy, sick.cleanAccuracy) { $0 > $1 + 0.03 }
    case .testAboveTrain:
      Self.compare(sick.testAccuracy, sick.trainAccuracy) { $0 > $1 + 0.03 }
    case .gradientTiny: Self.compare(sick.gradient, sound.gradient) { $0 < $1 / 20 }
    case .gradientHuge: Self.compare(sick.gradient, sound.gradient) { $0 > 5 * $1 }
    }
  }

  private static func compare(
    _ one: [Double], _ other: [Double], _ isSo: (Double, Double) -> Bool
  ) -> Bool {
    guard let one = one.last, let other = other.last else { return false }
    return isSo(one, other)
  }

  /// By which share of its first value a curve falls.
  private static func fall(_ curve: [Double]) -> Double? {
    guard let first = curve.first, let last = curve.last, first > 0 else { return nil }
    return (first - last) / first
  }

  /// How often a curve goes up by a tenth of its range or more.
  private static func rises(_ curve: [Double]) -> Int {
    guard let low = curve.min(), let high = curve.max(), high > low else { return 0 }
    return zip(curve, curve.dropFirst()).count { $1 - $0 > (high - low) / 10 }
  }
}
