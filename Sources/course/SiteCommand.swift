internal import ArgumentParser
internal import Foundation
internal import Grading
internal import Lessons
internal import Localization
internal import Presentation

/// `course site`: the lessons as pages that open from disk.
struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: say(
      es: "Construye las lecciones como páginas que se abren sin servidor.",
      en: "Build the lessons as pages that open without a server."),
    discussion: say(
      es: "Escribe site/public y dice qué abrir. Si algo falla, lo que había se queda como estaba.",
      en: "Writes site/public and says what to open. If something fails, what was there stays."))

  @Option(
    help: ArgumentHelp(
      say(
        es: "Dónde escribir (por defecto site/public).",
        en: "Where to write (site/public unless said)."),
      valueName: "DIR"))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON (docs/json.md).",
        en: "Print a single JSON object (docs/json.md).")))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      let folders = try common.folders()
      let output =
        output.map { URL(filePath: $0) } ?? folders.root.appending(path: SiteFiles.folder)
      let report = try SiteBuilder(courseRoot: folders.root).build(into: output)
      if json {
        try Console.printJSON(report)
        return
      }
      for warning in report.warnings { Console.note("\(warning)\n") }
      let index = output.appending(path: "index.html").path
      let milliseconds = Int(report.milliseconds.rounded())
      print(
        common.text(
          es: "\(report.pages.count) páginas en \(milliseconds) ms; abre \(index)",
          en: "\(report.pages.count) pages in \(milliseconds) ms; open \(index)"))
    }
  }
}
