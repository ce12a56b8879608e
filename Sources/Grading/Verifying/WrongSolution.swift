internal import Checks
internal import Foundation

/// A wrong solution that proves the message of a misconception.
///
/// Most are kept as an edit of the answer, `Tests/Misconceptions/<id>/<misconception>.diff`; where an
/// edit would be longer than the file, as a folder of whole files.
struct WrongSolution: Equatable, Sendable {
  /// The misconception.
  let name: String
  /// The edit or the folder.
  let source: URL

  private static let editExtension = "diff"

  /// All of an exercise, by name; an edit and a folder with one name are two.
  static func all(of exercise: Exercise, in folders: CourseFolders) -> [WrongSolution] {
    let home = folders.misconceptions.appending(path: exercise.id)
    let whole = FolderAgreement.folders(in: home).map {
      WrongSolution(name: $0.lastPathComponent, source: $0)
    }
    let files = try? FileManager.default.contentsOfDirectory(
      at: home, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let edits = (files ?? []).filter { $0.pathExtension == editExtension }.map {
      WrongSolution(name: $0.deletingPathExtension().lastPathComponent, source: $0)
    }
    return (whole + edits).sorted { $0.name < $1.name }
  }

  /// The folder with its files: its own, or another into which the edited answer is written.
  ///
  /// - Throws: ``EditError``, and Foundation's errors for files that cannot be read or written.
  func folder(of exercise: Exercise, in folders: CourseFolders, scratch: URL) throws -> URL {
    guard source.pathExtension == Self.editExtension else { return source }
    let edit = try Edit(Data(contentsOf: source))
    let answer = folders.answers.appending(path: exercise.id)
    let paths = exercise.files.map { "\(folders.relativePath(of: answer))/\($0)" }
    if let stray = edit.files.first(where: { !paths.contains($0.path) }) {
      throw EditError.unknownFile(stray.path)
    }
    for (file, path) in zip(exercise.files, paths) {
      var contents = try Data(contentsOf: answer.appending(path: file))
      if let change = edit.files.first(where: { $0.path == path }) {
        contents = Data(try change.applied(to: contents))
      }
      try contents.write(to: scratch.appending(path: file))
    }
    return scratch
  }
}
