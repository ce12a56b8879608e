import Testing

/// What the tool says about itself.
struct HelpTests {
  @Test(arguments: [("es", "Comprueba tus ejercicios"), ("en", "Check your exercises")])
  func helpListsTheCommands(_ language: String, _ sentence: String) async throws {
    let help = try await CourseTool.run("--help", language: language)
    #expect(help.status == 0)
    #expect(help.output.contains(sentence))
    #expect(help.output.contains("course check"))
    for command in ["check", "train", "predict", "verify"] {
      #expect(help.output.contains("  \(command)"))
    }
    #expect(help.error.isEmpty)
  }

  @Test(arguments: [
    ("check", "es", "course check flatten    lo mismo, por su nombre"),
    ("check", "en", "course check flatten    the same, by its name"),
    ("train", "es", "course train --data FOTOS"),
    ("train", "en", "course train --data PHOTOS"),
  ])
  func helpOfACommandHasExamples(
    _ command: String, _ language: String, _ example: String
  ) async throws {
    let help = try await CourseTool.run(command, "--help", language: language)
    #expect(help.status == 0)
    #expect(help.output.contains(example))
    #expect(help.output.contains(command == "check" ? "--sources" : "--learning-rate"))
    #expect(help.error.isEmpty)
  }
}
