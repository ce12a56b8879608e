package import Localization

/// The message of a check that has not passed, line by line, the same wherever it is shown.
package struct CheckMessage {
  /// The lines, without marks or colours.
  package let lines: [String]

  /// The message of a check; empty when it passed.
  ///
  /// - Parameters:
  ///   - exercise: The report that the check is from.
  ///   - lessons: The lessons that can be read about it.
  package init(
    _ check: CheckRecord, of exercise: ExerciseReport, language: Language, lessons: WrittenLessons
  ) {
    var lines = exercise.explanation(of: check).flatMap {
      $0[language].printable.split(separator: "\n").map(String.init)
    }
    if let diagnosis = exercise.diagnosis(of: check) {
      lines.append("→ " + diagnosis[language])
    }
    if let reading = lessons.reading(of: check.lesson, in: language) {
      lines.append("  " + reading)
    }
    if let printed = check.printed?.printable, !printed.isEmpty {
      lines.append(Localized(es: "tu código imprimió:", en: "your code printed:")[language])
      lines += printed.split(separator: "\n").prefix(10).map { "  | \($0)" }
    }
    self.lines = lines
  }
}
