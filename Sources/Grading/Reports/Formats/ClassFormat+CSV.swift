internal import Foundation

extension ClassFormat {
  /// A table for spreadsheets.
  static let csv = ClassFormat(
    name: "csv", text: { report, _ in report.csv }, entries: ["grades.csv"],
    files: { report, _, _ in ["grades.csv": Data(report.csv.utf8)] })
}
