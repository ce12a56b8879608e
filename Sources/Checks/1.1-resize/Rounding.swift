internal import CourseKit
internal import Images
internal import Localization

/// How a solution turns numbers into bytes.
struct Rounding {
  /// The numbers before any rounding.
  private let exact: Interpolation
  private let bytes: [UInt8]

  /// The bytes of an answer, of which there are as many as there are exact values.
  init(of bytes: [UInt8], exact: Interpolation) {
    (self.bytes, self.exact) = (bytes, exact)
  }

  /// How far the bytes are from the exact values, on average.
  var meanError: Double {
    let values = exact.values()
    let sum = zip(bytes, values).reduce(0) { $0 + Double($1.0) - $1.1 }
    return sum / Double(max(1, values.count))
  }

  /// The mistake that gives each of the bytes, if one does.
  ///
  /// Near a whole number the arithmetic of a solution decides, so that both neighbours will do.
  var mistake: ResizeMisconception? {
    func gives(_ round: (Double) -> Double, between: Bool) -> Bool {
      func values(_ shift: Double) -> [Double] {
        exact.values { between ? round($0 + shift) : $0 }.map {
          min(max(round($0 + shift), 0), 255)
        }
      }
      return zip(bytes, zip(values(-1e-3), values(1e-3))).allSatisfy {
        $1.0 <= Double($0) && Double($0) <= $1.1
      }
    }
    for between in [false, true] {
      if gives({ $0.rounded(.down) }, between: between) { return .truncates }
      if gives({ $0.rounded(.up) }, between: between) { return .roundsUp }
      // Half a level is added to what is rounded to the nearest already.
      if gives({ $0.rounded(.down) + 1 }, between: between) { return .roundsUp }
    }
    return nil
  }
}

extension ResizeChecks {
  /// The means of 1100 to 3600 rounding errors, which lie within ½ of 0.
  ///
  /// Rounding has the mean 0, OpenCV's −0.12, cutting off −0.5. By Hoeffding's inequality a right
  /// mean is 0.15 off its own with probability below 2·exp(−2 · 1100 · 0.15²) < 1e-21, as far as the
  /// errors of random bytes are independent: pixels with common neighbours nearly are. No side is a
  /// multiple of another, or else halves would be too common.
  static let rounds = Check(
    "rounds",
    Localized(
      es: "redondea al byte más cercano: ni hacia abajo ni hacia arriba",
      en: "rounds to the nearest byte: neither down nor up"),
    points: 1, needs: ["enlarges"]
  ) { exam in
    for (old, new, channels) in [
      ((37, 41), (53, 67), 1), ((29, 31), (17, 23), 3), ((11, 13), (19, 17), 4),
      ((31, 37), (31, 41), 1),
    ] {
      let image = exam.image(height: old.0, width: old.1, channels: channels)
      let got: Image = try await exam.ask("resize", image, new.0, new.1)
      try exam.expect([got.height, got.width, got.channels], is: [new.0, new.1, channels])
      let rounding = Rounding(
        of: got.bytes, exact: Interpolation(of: image, height: new.0, width: new.1))
      let mean = rounding.meanError
      let text = Printing.number(Float(mean))
      let count = got.bytes.count
      try exam.require(
        abs(mean) < 0.3,
        Localized(
          es: "los \(count) bytes difieren del valor exacto, de media, en \(text)",
          en: "the \(count) bytes differ from the exact value by \(text) on average"),
        means: abs(mean) < 0.3 ? nil : rounding.mistake)
    }
  }
}
