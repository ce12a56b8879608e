internal import Localization
internal import Numbering
internal import Presentation

extension LessonRenderer {
  private struct ExerciseCard {
    struct Command {
      var label, command, copy, copied, selected: String
    }
    var label, id, prompt, openFile, write, notYet: String
    var exists, hasSignatures: Bool
    var files, signatures: [String]
    var commands: [Command]
  }

  mutating func render(_ exercise: ExerciseBlock, line: Int) throws(LessonError) -> HTML {
    let id = exercise.id
    try claim("exercise-\(id)", line: line)
    let stubs = files.stubs(of: id)
    var signatures: [String] = []
    // What a learner has written there may be anything; a lesson needs none of it.
    for stub in stubs {
      guard let source = try? files.text(of: stub) else { continue }
      signatures += StubSignatures.signatures(in: source)
    }
    let number = QuestionID(id).number
    let words = CardWording.of(language)
    func command(_ label: String, _ command: String) -> ExerciseCard.Command {
      ExerciseCard.Command(
        label: label, command: command, copy: words.copy, copied: words.copied,
        selected: words.selected)
    }
    // Where the system speaks neither language, the tool answers in the course's first one.
    let option = language == .es ? "" : " --language \(language.code)"
    return try templates.render(
      "exercise",
      ExerciseCard(
        label: wording.exercise, id: id, prompt: try render(exercise.prompt).markup,
        openFile: wording.openFile, write: words.write, notYet: wording.notYet,
        exists: !stubs.isEmpty, hasSignatures: !signatures.isEmpty, files: stubs,
        signatures: signatures.map { Highlighter.html($0, in: "swift").markup },
        commands: [
          command(wording.runTests, "swift test --filter \(QuestionID(id).typeName)"),
          command(wording.askCourse, "./course check \(number)\(option)"),
          command(wording.hint, "./course hint \(number)\(option)"),
        ]))
  }
}
