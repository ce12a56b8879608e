internal import Foundation

extension ClassFormat {
  /// A page of the class and one for each student.
  static let html = ClassFormat(
    name: "html", entries: ["index.html", "students"],
    files: { report, templates, language in
      let text = PageText(language: language, lessons: templates.lessons)
      let context = ClassContext(report, style: templates.style, text)
      var files = ["index.html": Data(templates.page("class", context).utf8)]
      for student in report.students {
        let context = StudentContext(student, of: report, style: templates.style, text)
        files[student.page] = Data(templates.page("student", context).utf8)
      }
      return files
    })
}
