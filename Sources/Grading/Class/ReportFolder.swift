internal import Files
package import Foundation
internal import Localization

/// The output folder: all of a report or none of it.
package struct ReportFolder: Sendable {
  /// The folder, free of links.
  package let url: URL

  /// A folder that may be written: it does not overlap with the submissions, and there is nothing
  /// there but an earlier report, or an empty folder, or nothing.
  ///
  /// - Throws: ``GradingError``.
  package init(_ output: URL, submissions: URL) throws {
    url = Self.resolved(output)
    let submissions = Self.resolved(submissions)
    let (inner, outer) = (url.path + "/", submissions.path + "/")
    guard !inner.hasPrefix(outer), !outer.hasPrefix(inner) else {
      throw GradingError.overlappingFolders(submissions.path, url.path)
    }
    try refuseForeign()
  }

  /// Follows links as far as the path exists.
  private static func resolved(_ url: URL) -> URL {
    let url = url.standardizedFileURL
    guard !FileManager.default.fileExists(atPath: url.path), url.path != "/" else {
      return url.resolvingSymlinksInPath()
    }
    return resolved(url.deletingLastPathComponent()).appending(path: url.lastPathComponent)
  }

  // MARK: What is there already

  private static let ownNames = ClassFormat.everyForm.reduce(into: Set<String>()) {
    $0.formUnion($1.entries)
  }

  private struct Marker: Decodable {
    var format: String
  }

  private func refuseForeign() throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw GradingError.notAFolder(url.path) }
    let names = try manager.contentsOfDirectory(atPath: url.path).sorted()
    if names.isEmpty { return }
    let marker = (try? Data(contentsOf: url.appending(path: "grades.json"))).flatMap {
      try? JSONDecoder().decode(Marker.self, from: $0)
    }
    guard marker?.format == ClassReport.format else {
      throw GradingError.notAReport(url.path, because: "grades.json")
    }
    let pages = (try? manager.contentsOfDirectory(atPath: url.appending(path: "students").path))
    let strange =
      names.filter { !Self.ownNames.contains($0) }
      + (pages ?? []).filter { !$0.hasSuffix(".html") }.map { "students/\($0)" }
    if let first = strange.first { throw GradingError.notAReport(url.path, because: first) }
  }

  // MARK: Writing

  /// Writes all files into a draft beside the folder, then puts the draft in its place at once.
  ///
  /// Whatever goes wrong, an earlier report stays as it was.
  ///
  /// - Parameter files: The contents by relative path.
  /// - Throws: ``GradingError``.
  package func write(_ files: [String: Data]) throws {
    try writing {
      let draft = try DraftFolder(beside: url)
      defer { draft.remove() }
      try draft.write(files)
      // Somebody may have put something there meanwhile.
      try refuseForeign()
      try draft.replace()
    }
  }

  /// Shows early that a report can be written here, before hours of grading.
  ///
  /// - Throws: ``GradingError/notWritable(_:reason:)``.
  package func probe() throws {
    try writing { try DraftFolder(beside: url).remove() }
  }

  private func writing(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as GradingError {
      throw error
    } catch {
      throw GradingError.notWritable(url.path, reason: SystemReason(error))
    }
  }
}
