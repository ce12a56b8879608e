internal import Checks
internal import Foundation
internal import Grading
internal import Lessons
internal import Numbering

/// Holds the lessons against the table of exercises and the folders.
struct LessonAgreement {
  let folders: CourseFolders

  init(_ folders: CourseFolders) { self.folders = folders }

  /// What does not agree, a sentence each; building the site into a scratch folder finds most of it.
  ///
  /// - Throws: ``SiteError``.
  func problems(of exercises: [Exercise]) throws -> [String] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let report: SiteReport
    do {
      report = try SiteBuilder(courseRoot: folders.root).build(into: scratch)
    } catch let errors as LessonErrors {
      return errors.description.split(separator: "\n").map(String.init)
    }
    var problems = FolderAgreement(folders).strays(of: exercises, answered: Set(report.answers))
    let sections = Set(report.exercises.map { QuestionID($0).section })
    for exercise in exercises where sections.contains(exercise.questionID.section) {
      if !report.exercises.contains(exercise.id) {
        problems.append("the lesson of \(exercise.number) does not ask for \(exercise.id)")
      }
    }
    // A message sends learners to a lesson only when it is written; then the section must be there.
    let written = Set(report.questions.map { QuestionID($0).section })
    for exercise in exercises {
      for mistake in exercise.misconceptions
      where written.contains(QuestionID(mistake.lesson).section)
        && !report.questions.contains(mistake.lesson)
      {
        problems.append(
          "\(exercise.id) \(mistake.id) sends to \(mistake.lesson), which no lesson has")
      }
    }
    return problems
  }
}
