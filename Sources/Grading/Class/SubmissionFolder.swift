internal import Foundation
internal import Localization

/// A folder with one subfolder for each student.
struct SubmissionFolder {
  /// The folder, free of links.
  let url: URL
  /// The students: the names of the subfolders, sorted.
  let students: [String]
  /// What else lies there, which nobody looks at: files, such as an archive not yet unpacked.
  let ignored: [String]

  /// Lists the folder; names that begin with a dot or are `__MACOSX` are the system's own.
  ///
  /// A link counts as a student, so that it is reported and not passed over.
  ///
  /// - Throws: ``GradingError``.
  init(_ url: URL) throws {
    let url = url.resolvingSymlinksInPath()
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw GradingError.missing(url.path)
    }
    guard isFolder.boolValue else { throw GradingError.notAFolder(url.path) }
    let names: [String]
    do {
      names = try manager.contentsOfDirectory(atPath: url.path)
    } catch {
      throw GradingError.unreadable(url.path, reason: SystemReason(error))
    }
    let own = names.filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }
      .sorted { (Self.sortKey($0), $0) < (Self.sortKey($1), $1) }
    func isStudent(_ name: String) -> Bool {
      let type = try? manager.attributesOfItem(atPath: url.appending(path: name).path)[.type]
      return [.typeDirectory, .typeSymbolicLink].contains(type as? FileAttributeType)
    }
    self.url = url
    students = own.filter(isStudent)
    ignored = own.filter { !isStudent($0) }
    guard !students.isEmpty else { throw GradingError.noSubmissions(url.path) }
  }

  /// Capitals and accents do not pull names apart.
  private static func sortKey(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
