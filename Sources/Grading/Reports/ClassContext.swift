internal import Checks
internal import Localization
internal import Numbering
internal import Presentation

/// The class report as its template shows it.
struct ClassContext {
  let labels: ReportLabels
  let title: String
  let style: String
  let date: String
  let draw: String
  let pictures: String?
  let kernel: String
  let gradedCount: Int
  let studentCount: Int
  let mean: String
  let maximumPoints: Int
  let columns: [Column]
  let rows: [Row]
  let attention: Attention?
  let ignored: String?
  let misconceptions: [Mistake]
  let hasMisconceptions: Bool
  let protections: [Guard]

  struct Column {
    let number: String
    let title: String
    let maximumPoints: Int
    let mean: String
    let passed: Int
  }

  struct Row {
    let name: String
    let page: String
    let cells: [ExerciseContext]
    let total: String
    let isGraded: Bool
  }

  struct Attention {
    let students: [Student]

    struct Student {
      let name: String
      let page: String
      let reasons: [String]
      let actions: [String]
    }
  }

  struct Mistake {
    let number: String
    let sentence: String
    let lesson: String
    let count: Int
    let total: Int
    let percent: Int
  }

  struct Guard {
    let sign: String
    let word: String
    let kind: String
    let sentence: String
  }

  init(_ report: ClassReport, style: String, _ text: PageText) {
    let language = text.language
    let labels = ReportLabels(language)
    self.labels = labels
    title = labels.classTitle
    self.style = style
    date = text.moment(report.date)
    draw = report.draw[language]
    pictures = report.testPictures?.sentence[language]
    kernel = report.kernel.sentence[language]
    gradedCount = report.students.count - report.notGradable.count
    studentCount = report.students.count
    mean = text.decimal(report.meanPoints)
    maximumPoints = report.maximumPoints
    columns = report.exercises.map {
      Column(
        number: QuestionID($0.id).number, title: $0.title[language],
        maximumPoints: $0.maximumPoints, mean: text.decimal($0.meanPoints), passed: $0.passed)
    }
    rows = report.students.map { student in
      Row(
        name: student.id.oneLine, page: student.page,
        cells: student.report.exercises.map { ExerciseContext($0, text) },
        total: student.points.map(String.init) ?? "–", isGraded: student.status == .graded)
    }
    let without = report.notGradable.map { student in
      Attention.Student(
        name: student.id.oneLine, page: student.page,
        reasons: student.reasons.map { $0.sentence[language].printable },
        actions: student.actions.map { $0[language] })
    }
    attention = without.isEmpty ? nil : Attention(students: without)
    let names = report.ignored.map(\.oneLine).joined(separator: ", ")
    ignored = names.isEmpty ? nil : names
    misconceptions = report.misconceptions.map {
      Mistake(
        number: QuestionID($0.exercise).number, sentence: $0.sentence[language],
        lesson: text.lesson($0.lesson) ?? "–", count: $0.students, total: report.students.count,
        percent: 100 * $0.students / report.students.count)
    }
    hasMisconceptions = !report.misconceptions.isEmpty
    protections = report.protections.map {
      Guard(
        sign: $0.isActive ? "✔" : "○", word: $0.isActive ? labels.active : labels.inactive,
        kind: $0.isActive ? "passed" : "unfinished",
        sentence: $0.sentence(under: report.limits)[language])
    }
  }
}
