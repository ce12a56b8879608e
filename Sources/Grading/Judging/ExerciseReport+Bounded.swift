internal import Checks
internal import Localization

extension ExerciseReport {
  /// The report with every text that learner code can lengthen cut to a size that a page can show.
  var bounded: ExerciseReport {
    var report = self
    report.explanation = explanation?.bounded
    report.compiler = compiler.prefix(40).map(\.bounded)
    report.checks = checks.map { check in
      var check = check
      check.explanation = check.explanation.map(\.bounded)
      return check
    }
    return report
  }
}

extension Localized {
  fileprivate var bounded: Localized { Localized(es: es.bounded, en: en.bounded) }
}

extension String {
  fileprivate var bounded: String {
    let limit = 2000
    // By bytes: one character can have thousands of accents.
    guard utf8.count > limit else { return self }
    return String(decoding: utf8.prefix(limit), as: UTF8.self) + "… (\(utf8.count) bytes)"
  }
}
