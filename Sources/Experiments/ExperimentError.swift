package import Localization
internal import Presentation

/// Why an experiment was not run, compared or recorded.
package enum ExperimentError: WordedError, Equatable, Sendable {
  /// No experiment has this number or name; the second are those that come near.
  case unknown(String, nearest: [String])
  /// The run is not the one that the lessons cite.
  case notRecordable(id: String, Departure)
  /// A recorded run is not what it should be.
  case unreadable(path: String, reason: Localized)
  /// A recorded run is of another version of the format.
  case otherVersion(path: String, found: Int, expected: Int)
  /// A record could not be written; what was there is untouched.
  case unwritable(path: String, reason: Localized)

  /// How a run differs from the recorded one.
  package enum Departure: Equatable, Sendable {
    /// In its epochs or seeds.
    case settings
    /// In its data.
    case dataset(found: String, expected: String)
  }
}

extension ExperimentError {
  /// One sentence that names the experiment or file and what is wrong, in both languages.
  package var sentence: Localized {
    switch self {
    case .unknown(let name, let nearest):
      MissingName(
        Localized(es: "el experimento", en: "experiment"), name, nearest: nearest,
        listing: "./course experiment --help"
      ).sentence
    case .notRecordable(let id, .settings):
      Localized(
        es:
          "\(id) solo se registra con sus propias épocas y semillas; quita --epochs, --seeds y --first-seed",
        en:
          "\(id) is recorded with its own epochs and seeds only; leave out --epochs, --seeds and --first-seed"
      )
    case .notRecordable(let id, .dataset(let found, let expected)):
      Localized(
        es: "\(id) solo se registra con \(expected), no con \(found)",
        en: "\(id) is recorded on \(expected) only, not on \(found)")
    case .unreadable(let path, let reason):
      Localized(
        es: "\(path) no es una corrida registrada: \(reason.es)",
        en: "\(path) is not a recorded run: \(reason.en)")
    case .otherVersion(let path, let found, let expected):
      Localized(
        es:
          "\(path) es de la versión \(found) del formato, y aquí se lee la \(expected); --record la"
          + " hace de nuevo",
        en: "\(path) is of version \(found) of the format, and version \(expected) is read here;"
          + " --record makes it anew")
    case .unwritable(let path, let reason):
      Localized(
        es: "no se puede escribir \(path): \(reason.es)",
        en: "cannot write \(path): \(reason.en)")
    }
  }
}
