import Foundation
import Testing

/// Command lines that are not understood: one sentence in the language asked for, and where to look.
///
/// Every sentence of the parser that the tool says anew is provoked here, so that a version of it
/// that words one differently is noticed.
struct MistakeTests {
  private static let mistakes: [(arguments: [String], es: String, en: String)] = [
    (["grade"], "falta <DIR>", "<DIR> is missing"),
    (["grade", "class"], "falta --output <OUT>", "--output <OUT> is missing"),
    (
      ["check", "--sed", "1"], "no existe la opción --sed; ¿querías decir --seed?",
      "there is no option --sed; did you mean --seed?"
    ),
    (["check", "--nonsense"], "no existe la opción --nonsense", "there is no option --nonsense"),
    (
      ["check", "--sources"], "falta el valor de --sources, que toma exercises o answers",
      "--sources lacks its value; it takes exercises or answers"
    ),
    (
      ["grade", "class", "--output"], "falta el valor de --output, que toma un valor: OUT",
      "--output lacks its value; it takes a value: OUT"
    ),
    (["check", "-x"], "no existe la opción -x", "there is no option -x"),
    (
      ["check", "--json=yes"], "--json no toma ningún valor, y se le dio yes",
      "--json takes no value, and was given yes"
    ),
    (
      ["train", "--optimizer", "none"], "--optimizer toma adam, adamw o sgd, no none",
      "--optimizer takes adam, adamw or sgd, not none"
    ),
    (["site", "here"], "sobra here", "here is not expected"),
    (["site", "here", "there"], "sobra here, there", "here, there is not expected"),
    (
      ["check", "--sources", "mine"], "--sources toma exercises o answers, no mine",
      "--sources takes exercises or answers, not mine"
    ),
    (
      ["grade", "class", "--output", "out", "--seed", "-1"],
      "--seed toma un número de 0 a 18446744073709551615, no -1",
      "--seed takes a number from 0 to 18446744073709551615, not -1"
    ),
    (
      ["check", "--format", "xml"], "--format toma terminal, json o junit, no xml",
      "--format takes terminal, json or junit, not xml"
    ),
    (
      ["verify", "--format", "junit"], "--format toma terminal o json, no junit",
      "--format takes terminal or json, not junit"
    ),
    (
      ["check", "--json", "--format", "junit"],
      "--json es --format json, y aquí se pide también --format junit: elige uno",
      "--json is --format json, but --format junit is asked for too: choose one"
    ),
    (
      ["experiment", "--epochs", "few"], "--epochs toma un número de 1 a 1000, no few",
      "--epochs takes a number from 1 to 1000, not few"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func mistakeIsOneSentence(_ index: Int) async throws {
    let (arguments, es, en) = Self.mistakes[index]
    let spanish = try await CourseTool.run(arguments, language: "es")
    #expect(spanish.status == 64)
    #expect(spanish.output.isEmpty)
    #expect(spanish.errorLines == ["error: \(es)", "  mira: ./course \(arguments[0]) --help"])
    // The option counts even on a line that is not understood; in front, so that an option which
    // lacks its value does not take it.
    let english = try await CourseTool.run(
      arguments.prefix(1) + ["--language", "en"] + arguments.dropFirst(), language: "es")
    #expect(english.errorLines == ["error: \(en)", "  see: ./course \(arguments[0]) --help"])
  }

  @Test func onlyTakesOneNameAtATime() async throws {
    try await withTemporaryFolder { folder in
      let nowhere = folder.appending(path: "nowhere").path
      let run = try await CourseTool.run(
        "grade", "--only", "2.2", "--only", "3", nowhere, "--output",
        folder.appending(path: "out").path)
      #expect(run.status == 2)
      #expect(run.error == "error: \(nowhere) is missing\n")
    }
  }
}
