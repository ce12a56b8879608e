package import Foundation
package import Localization

/// A form of the report on a class: a pure function of it.
///
/// A new one is a file with its value and a row in ``all``.
package struct ClassFormat: OutputFormat {
  /// What it is called behind `--format`.
  package let name: String
  /// Whether people read it, so that progress beside it is of use.
  package let isForPeople: Bool
  /// What it prints, with the end of its last line; nil for a form that is only files.
  package let text: (@Sendable (ClassReport, ReportSetting) throws -> String)?
  /// The files and folders that it puts into the folder of a report.
  let entries: Set<String>
  /// Those files by relative path.
  let files: @Sendable (ClassReport, ReportTemplates, Language) throws -> [String: Data]

  /// The forms that there are; each that has files leaves them in every report.
  static let everyForm: [ClassFormat] = [.terminal, .json, .csv, .html]

  /// The forms that can be printed.
  package static let all = everyForm.filter { $0.text != nil }

  init(
    name: String, isForPeople: Bool = false,
    text: (@Sendable (ClassReport, ReportSetting) throws -> String)? = nil,
    entries: Set<String> = [],
    files: @escaping @Sendable (ClassReport, ReportTemplates, Language) throws -> [String: Data] = {
      _, _, _ in [:]
    }
  ) {
    self.name = name
    self.isForPeople = isForPeople
    self.text = text
    self.entries = entries
    self.files = files
  }
}

extension ClassReport {
  /// All files of the output folder by relative path: `index.html`, a page for each student,
  /// `grades.csv` and `grades.json`.
  package func files(_ templates: ReportTemplates, language: Language) throws -> [String: Data] {
    try ClassFormat.everyForm.reduce(into: [:]) { files, format in
      files.merge(try format.files(self, templates, language)) { first, _ in first }
    }
  }
}
