import Testing

/// The language of help texts and mistakes: `--language` counts wherever it stands on the line, and
/// the environment only without it.
struct LanguageTests {
  private static let commands = [
    ("check", "Comprueba tus ejercicios", "Check your exercises"),
    ("hint", "Da una pista", "Give a hint"),
    ("train", "Entrena el MLP", "Train the reference MLP"),
    ("predict", "Clasifica imágenes", "Classify images"),
    ("experiment", "Repite las corridas", "Make the runs"),
    ("site", "Construye las lecciones", "Build the lessons"),
    ("grade", "Califica una clase", "Grade a class"),
    ("verify", "Demuestra el curso", "Prove the course"),
    ("bench", "Mide la velocidad", "Measure how fast"),
  ]

  @Test(arguments: commands)
  func helpIsInTheLanguageAskedFor(_ command: String, _ es: String, _ en: String) async throws {
    let lines = [
      [command, "--help", "--language", "L"], [command, "--language=L", "-h"],
      ["--language", "L", command, "--help"], ["help", command, "--language", "L"],
      ["help", "--language=L", command],
    ]
    for line in lines {
      for (language, other, sentence) in [("es", "en", es), ("en", "es", en)] {
        let words = line.map { $0.replacing("L", with: language) }
        let help = try await CourseTool.run(words, language: other)
        #expect(help.status == 0 && help.error.isEmpty, "\(words)")
        #expect(help.output.hasPrefix("OVERVIEW: \(sentence)"), "\(words): \(help.output)")
      }
    }
  }

  @Test(arguments: [
    ["--language", "en", "--help"], ["--help", "--language=en"], ["--language", "en"],
    ["help", "--language", "en"], ["--language", "es", "--help", "--language", "en"],
  ])
  func helpOfTheCourseToo(_ words: [String]) async throws {
    let help = try await CourseTool.run(words, language: "es")
    #expect(help.status == 0 && help.error.isEmpty)
    #expect(help.output.hasPrefix("OVERVIEW: Perceptron: a course on image classification"))
    #expect(help.output.contains("--language <es|en>"))
    #expect(help.output.contains("Language of the messages: es or en."))
  }

  /// In front of a command the option means what it means behind it.
  @Test func resultsFollowItToo() async throws {
    for line in [["--language", "en", "hint", "2.2"], ["hint", "--language=en", "2.2"]] {
      let run = try await CourseTool.run(line, language: "es")
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("2.2 Flatten  hint 1 of "))
    }
  }

  @Test func mistakesFollowItToo() async throws {
    let late = try await CourseTool.run("check", "--nonsense", "--language", "en", language: "es")
    #expect(late.status == 64)
    #expect(late.error == "error: there is no option --nonsense\n  see: ./course check --help\n")
    let early = try await CourseTool.run("--language=es", "site", "here", language: "en")
    #expect(early.error == "error: sobra here\n  mira: ./course site --help\n")
    // What is found wrong with a value that was understood.
    let value = try await CourseTool.run(
      "experiment", "--epochs", "0", "--language", "en", language: "es")
    #expect(value.errorLines.first == "error: --epochs takes a number from 1 to 1000, not 0")
    let behind = try await CourseTool.run("site", "--", "--language", "en", language: "es")
    #expect(behind.errorLines.first?.hasPrefix("error: sobra ") == true)
  }

  @Test(arguments: [
    ["site", "--help", "--language", "fr"], ["site", "--language=fr", "--help"],
    ["--language", "fr", "site"], ["site", "--language", "fr"],
    ["site", "--nonsense", "--language=fr"],
  ])
  func anUnknownLanguageIsSaid(_ words: [String]) async throws {
    let spanish = try await CourseTool.run(words, language: "es")
    #expect(spanish.status == 64 && spanish.output.isEmpty)
    #expect(
      spanish.error == "error: --language toma es o en, no fr\n  mira: ./course site --help\n")
    let english = try await CourseTool.run(words, language: "en")
    #expect(
      english.error == "error: --language takes es or en, not fr\n  see: ./course site --help\n")
  }

  @Test(arguments: [["help", "--language", "fr"], ["--help", "--language=fr"]])
  func anUnknownLanguageIsSaidWithoutACommand(_ words: [String]) async throws {
    let run = try await CourseTool.run(words)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error == "error: --language takes es or en, not fr\n  see: ./course --help\n")
  }

  @Test(arguments: [["site", "--language"], ["site", "--language", "--help"]])
  func aMissingLanguageIsSaid(_ words: [String]) async throws {
    let run = try await CourseTool.run(words)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.error == "error: --language lacks its value; it takes es or en\n"
        + "  see: ./course site --help\n")
  }
}
