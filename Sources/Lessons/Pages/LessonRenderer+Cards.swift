internal import Numbering
internal import Presentation

extension LessonRenderer {
  private struct ExerciseCard {
    var label, id, prompt, openFile, runTests, askCourse, notYet: String
    var exists: Bool
    var files: [String]
    var testCommand, checkCommand: String
  }

  mutating func render(_ exercise: ExerciseBlock, line: Int) throws(LessonError) -> HTML {
    let id = exercise.id
    try claim("exercise-\(id)", line: line)
    let stubs = files.stubs(of: id)
    return try templates.render(
      "exercise",
      ExerciseCard(
        label: wording.exercise, id: id, prompt: try render(exercise.prompt).markup,
        openFile: wording.openFile, runTests: wording.runTests, askCourse: wording.askCourse,
        notYet: wording.notYet, exists: !stubs.isEmpty, files: stubs,
        testCommand: "swift test --filter \(QuestionID(id).typeName)",
        checkCommand: "./course check \(QuestionID(id).number)"))
  }
}
