internal import ArgumentParser
internal import Foundation
internal import Grading
internal import Images
internal import LabData
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

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Rehace site/lab/data, los datos de las figuras que se ejecutan.",
        en: "Make site/lab/data anew, the data of the figures that run."),
      visibility: .hidden))
  var packLab = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await reporting(in: common.language) {
      let folders = try common.folders()
      if packLab {
        try packLab(folders)
        return
      }
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

  /// For maintainers: the results are part of the repository.
  private func packLab(_ folders: CourseFolders) throws {
    let sample = try ImageData.load(
      .embedded, embeddedAt: FashionMNIST.sampleFolder(in: folders.root.appending(path: "data")))
    let pack = try LabPack(sample: sample, whole: try FashionMNIST.load())
    try pack.write(into: folders.root.appending(path: "site/lab/data"))
    for (name, text) in pack.files.sorted(by: { $0.key < $1.key }) {
      print("\(name): \(text.utf8.count) bytes")
    }
    print("network-28: \(pack.accuracy)")
  }
}
