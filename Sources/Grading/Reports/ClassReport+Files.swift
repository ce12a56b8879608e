internal import Checks
public import Foundation
public import Localization

extension ClassReport {
  /// All files of the output folder by relative path: `index.html`, a page for each student,
  /// `grades.csv` and `grades.json`.
  public func files(_ templates: ReportTemplates, language: Language) throws -> [String: Data] {
    let text = PageText(language: language, lessons: templates.lessons)
    let context = ClassContext(self, style: templates.style, text)
    var files = [
      "index.html": Data(templates.page("class", context).utf8),
      "grades.csv": Data(csv.utf8),
      "grades.json": try json(),
    ]
    for student in students {
      let context = StudentContext(student, of: self, style: templates.style, text)
      files[student.page] = Data(templates.page("student", context).utf8)
    }
    return files
  }
}
