internal import ArgumentParser
package import Grading
internal import Localization

extension ReportFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }
}

extension ClassFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }
}

/// `--format`, and `--json` as the short form of `--format json`.
struct FormatOptions<Format: OutputFormat & ExpressibleByArgument>: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        es: "La forma de la salida; terminal si no se dice otra.",
        en: "The form of the output; terminal unless another is named."),
      valueName: Format.all.map(\.name).joined(separator: "|")))
  var format: Format?

  @Flag(
    help: ArgumentHelp(
      say(
        es: "Imprime un único objeto JSON (docs/json.md); lo mismo que --format json.",
        en: "Print a single JSON object (docs/json.md); the same as --format json.")))
  var json = false

  /// What was asked for.
  ///
  /// - Throws: `ValidationError` where two formats were.
  func chosen(in language: Language) throws -> Format {
    if json, let format, format.name != "json" {
      throw ValidationError(
        Localized(
          es: "--json es --format json, y aquí se pide también --format \(format.name): elige uno",
          en: "--json is --format json, but --format \(format.name) is asked for too: choose one"
        )[language])
    }
    return (json ? Format.named("json") : format) ?? Format.all[0]
  }
}
