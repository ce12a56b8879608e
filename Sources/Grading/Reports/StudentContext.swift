internal import Checks
internal import Localization

/// A student's page as its template shows it.
struct StudentContext {
  let labels: ReportLabels
  let title: String
  let style: String
  let date: String
  let draw: String
  let points: String
  let maximumPoints: Int
  let isGraded: Bool
  let reasons: [String]
  let actions: [String]
  let exercises: [ExerciseContext]

  init(_ student: StudentReport, of report: ClassReport, style: String, _ text: PageText) {
    let language = text.language
    labels = ReportLabels(language)
    title = student.id.oneLine
    self.style = style
    date = text.moment(report.date)
    draw = report.draw[language]
    points = student.points.map(String.init) ?? "–"
    maximumPoints = student.report.maximumPoints
    isGraded = student.status == .graded
    reasons = student.reasons.map { $0.sentence[language].printable }
    actions = student.actions.map { $0[language] }
    exercises = student.report.exercises.map { ExerciseContext($0, text) }
  }
}
