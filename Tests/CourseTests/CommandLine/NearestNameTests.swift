import Testing

/// A slip in a name is answered with what may have been meant, in one line.
struct NearestNameTests {
  @Test(arguments: ["2.2-flaten", "2-flatten", "flaten", "2.2_flatten", "2.2-FLATEN", "2,2"])
  func anExerciseThatIsNear(_ name: String) async throws {
    for command in [["check"], ["hint"], ["verify"], ["grade", ".", "--output", "out", "--only"]] {
      let spanish = try await CourseTool.run(command + [name], language: "es")
      #expect(spanish.status == 2 && spanish.output.isEmpty)
      #expect(
        spanish.error == "error: no existe el ejercicio «\(name)»; ¿querías decir 2.2-flatten?\n")
      let english = try await CourseTool.run(command + [name, "--language", "en"])
      #expect(
        english.error == "error: there is no exercise \"\(name)\"; did you mean 2.2-flatten?\n")
    }
  }

  @Test func asManyAsALineHolds() async throws {
    let short = try await CourseTool.run("hint", "zero")
    #expect(
      short.error
        == "error: there is no exercise \"zero\"; did you mean 3.1-zero-grad or 8.4-zero-bias?\n")
    let long = try await CourseTool.run("hint", "zero", language: "es")
    #expect(
      long.errorLines == [
        "error: no existe el ejercicio «zero»", "  ¿querías decir 3.1-zero-grad o 8.4-zero-bias?",
      ])
    // All of section 2, with 2.5 one edit away from each.
    let section = try await CourseTool.run("check", "2.5")
    #expect(
      section.errorLines == [
        "error: there is no exercise \"2.5\"",
        "  did you mean 2.1-pixel-order, 2.2-flatten, 2.3-relu or 2.4-linear?",
      ])
    for name in ["4.9", "a", "-", "batch", "norm", "classification-reprot"] {
      for language in ["es", "en"] {
        let run = try await CourseTool.run("check", "--", name, language: language)
        #expect(run.status == 2)
        #expect(run.errorLines.count <= 2 && run.errorLines.allSatisfy { $0.count <= 80 }, "\(run)")
      }
    }
  }

  @Test func anExperimentThatIsNear() async throws {
    let near = try await CourseTool.run("experiment", "pixel_order", language: "es")
    #expect(near.status == 2)
    #expect(
      near.error
        == "error: no existe el experimento «pixel_order»; ¿querías decir 2.1-pixel-order?\n")
    let far = try await CourseTool.run("experiment", "nothing")
    #expect(
      far.error
        == "error: there is no experiment \"nothing\"; ./course experiment --help shows them\n"
    )
    let help = try await CourseTool.run("experiment", "--help")
    #expect(help.output.contains("2.1-pixel-order"))
  }

  @Test(arguments: [["tran"], ["help", "tran"], ["--language", "es", "tran", "--help"]])
  func aCommandThatIsNear(_ words: [String]) async throws {
    let run = try await CourseTool.run(words, language: "es")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.error == "error: no existe el comando «tran»; ¿querías decir train?\n"
        + "  mira: ./course --help\n")
  }

  @Test func aCommandThatIsNot() async throws {
    let run = try await CourseTool.run("2.2")
    #expect(run.status == 64)
    #expect(run.error == "error: there is no command \"2.2\"\n  see: ./course --help\n")
  }
}
