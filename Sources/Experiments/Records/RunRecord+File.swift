package import Foundation
internal import Localization
package import RunRecords

extension RunRecord {
  /// The record in a file; nil when there is no file.
  ///
  /// - Throws: ``ExperimentError/unreadable(path:reason:)``.
  package static func read(from file: URL) throws -> RunRecord? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      let data = try Data(contentsOf: file)
      let version = try JSONDecoder().decode(Version.self, from: data).version
      guard version == RunRecord.currentVersion else {
        throw ExperimentError.otherVersion(
          path: file.path, found: version, expected: RunRecord.currentVersion)
      }
      return try JSONDecoder().decode(RunRecord.self, from: data)
    } catch let error as ExperimentError {
      throw error
    } catch {
      throw ExperimentError.unreadable(path: file.path, reason: Self.reason(error))
    }
  }

  /// Writes the record as a whole or not at all, and makes the folder if there is none.
  ///
  /// - Throws: ``ExperimentError/unwritable(path:reason:)``.
  package func write(to file: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (encoded() + Data("\n".utf8)).write(to: file, options: .atomic)
    } catch {
      throw ExperimentError.unwritable(path: file.path, reason: SystemReason.words(for: error))
    }
  }

  private struct Version: Decodable { var version: Int }

  private static func reason(_ error: any Error) -> Localized {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      Localized(es: "le falta \(key.stringValue)", en: "it has no \(key.stringValue)")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      Localized(
        es: "\(context.path) no es del tipo que debe", en: "\(context.path) is of the wrong kind")
    case is DecodingError: Localized(es: "no es JSON válido", en: "it is not valid JSON")
    default: SystemReason.words(for: error)
    }
  }
}

extension DecodingError.Context {
  /// Where in the file, such as `series.0.mean`.
  fileprivate var path: String {
    codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
