internal import CourseKit
internal import Localization

/// What is asked of the coin that a flip tosses.
extension FlipChecks {
  /// A right solution fails with probability 1e-7 for each of the nine shares.
  ///
  /// From Hoeffding's bound P(|share − p| ≥ t) ≤ 2·exp(−2·n·t²), "Probability inequalities for sums
  /// of bounded random variables", JASA 58, 1963. With n = 8000, t is 0.033: who rounds p to tenths is
  /// off by 0.05 and caught with probability 0.999. Two neighbours in a row differ with probability
  /// 2·p·(1 − p), if one does not depend on the other.
  ///
  /// What happens in 4 of 1000 pictures is far below that t. Of 16 000 it flips 64, and 33 to 114 by
  /// Chernoff's bound P(share ≥ s) ≤ exp(−n·D(s‖p)), the same below p, with D the divergence of s
  /// from p ("A measure of asymptotic efficiency for tests of a hypothesis", Annals of Mathematical
  /// Statistics 23, 1952). Who rounds p up to hundredths flips 160, and is caught with probability
  /// 0.999; who rounds down or to the nearest flips none.
  static let probability = Check(
    "probability",
    Localized(
      es: "de muchas imágenes, refleja la parte p",
      en: "of many pictures, it flips the share p"),
    points: 2, needs: ["never", "one-decision"]
  ) { exam in
    let count = 8000
    for step in [3, 7, 13, 17].shuffled(using: &exam.generator) {
      let p = Float(step) / 20
      let image =
        step % 4 == 3
        ? Examination.twoPixels
        : Image(height: 2, width: 3, channels: 2, bytes: (1...12).map { UInt8($0) })
      try await exam.tell("seed", exam.integer(in: 1...1_000_000))
      let got = try await exam.decisions(p: p, of: image, count: count)
      let flips = got.filter { $0 == 1 }.count
      let text = Printing.number(p)
      if !isNear(flips, of: count, to: Double(p)) {
        try await exam.fail(
          Localized(
            es: "con p = \(text), reflejó \(flips) de \(count) imágenes",
            en: "with p = \(text), it flipped \(flips) of \(count) pictures"),
          decidedBy: flips == 0 || flips == count ? .generator : .probability)
      }
      let changes = stride(from: 0, to: count, by: 2).filter { got[$0] != got[$0 + 1] }.count
      try exam.require(
        isNear(changes, of: count / 2, to: 2 * Double(p) * (1 - Double(p))),
        Localized(
          es: "con p = \(text), de \(count / 2) parejas seguidas, \(changes) fueron distintas",
          en: "with p = \(text), of \(count / 2) pairs in a row \(changes) differed"))
    }
    let (rare, many) = (Float(0.004), 16_000)
    try await exam.tell("seed", exam.integer(in: 1...1_000_000))
    let flips = try await exam.decisions(p: rare, count: many).filter { $0 == 1 }.count
    try exam.require(
      isLikely(flips, of: many, with: Double(rare)),
      Localized(
        es: "con p = 0.004, reflejó \(flips) de \(many) imágenes",
        en: "with p = 0.004, it flipped \(flips) of \(many) pictures"))
  }

  /// Whether Chernoff's bound for so many of all is no less than the rate of false alarms.
  private static func isLikely(_ part: Int, of count: Int, with p: Double) -> Bool {
    let divergence = Chernoff.divergence(of: Double(part) / Double(count), from: p)
    return Double(count) * divergence <= logarithm(2 / KolmogorovSmirnov.falseAlarmRate)
  }

  private static func isNear(_ part: Int, of count: Int, to share: Double) -> Bool {
    abs(Double(part) / Double(count) - share) <= KolmogorovSmirnov.limit(count: count)
  }

  /// 64 decisions of another generator agree with probability 2⁻⁶⁴.
  ///
  /// Another generator is named when 10 to 54 of the 64 decisions differ: those of independent ones
  /// miss that with probability below 1e-8.
  static let seeded = Check(
    "seeded",
    Localized(
      es: "con la misma semilla toma las mismas decisiones",
      en: "with the same seed it takes the same decisions"),
    points: 1, needs: ["never", "one-decision"]
  ) { exam in
    let seed = exam.integer(in: 1...1_000_000)
    try await exam.tell("seed", seed)
    let first = try await exam.decisions(p: 0.5, count: 64)
    let second = try await exam.decisions(p: 0.5, count: 64)
    if first == second {
      try await exam.fail(
        Localized(
          es: "dos series de 64 decisiones salieron iguales",
          en: "two series of 64 decisions came out the same"),
        decidedBy: .generator)
    }
    try await exam.tell("seed", seed + 1)
    let other = try await exam.decisions(p: 0.5, count: 64)
    try exam.require(
      other != first,
      Localized(
        es: "otra semilla dio las mismas 64 decisiones",
        en: "another seed gave the same 64 decisions"))
    try await exam.tell("seed", seed)
    let again = try await exam.decisions(p: 0.5, count: 64)
    let different = zip(first, again).filter { $0 != $1 }.count
    try exam.require(
      different == 0,
      Localized(
        es: "con la misma semilla, \(different) de 64 decisiones fueron otras",
        en: "with the same seed, \(different) of 64 decisions were others"),
      means: (10...54).contains(different) ? AugmentMisconception.systemGenerator : nil)
  }
}
