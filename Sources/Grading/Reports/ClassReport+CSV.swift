extension ClassReport {
  /// `grades.csv`: a row for each student with the points of each exercise, total and maximum.
  ///
  /// Columns have the same names in every language. What was not gradable is empty and not zero.
  package var csv: String {
    var table = CSVTable(
      header: ["student", "status"] + exercises.map(\.id) + ["total", "maximum"])
    for student in students {
      table.append(
        [.text(student.id), .text(student.status.rawValue)]
          + student.report.exercises.map { .number($0.givenPoints) }
          + [.number(student.points), .number(maximumPoints)])
    }
    return table.text
  }
}
