package import Checks
internal import Foundation

/// Holds the folders of the course against the table of exercises.
package struct FolderAgreement: Sendable {
  private let folders: CourseFolders

  /// The agreement of the folders of a course.
  package init(_ folders: CourseFolders) { self.folders = folders }

  /// What is missing or too much for one exercise, a sentence each.
  package func problems(of exercise: Exercise) -> [String] {
    var problems: [String] = []
    for folder in [folders.exercises, folders.answers] {
      let home = folder.appending(path: exercise.id)
      for file in exercise.files where !Self.exists(home.appending(path: file)) {
        problems.append("\(folders.relativePath(of: home))/\(file) is missing")
      }
    }
    let adapter = folders.adapters.appending(path: "\(exercise.id).swift")
    if !Self.exists(adapter) {
      problems.append("\(folders.relativePath(of: adapter)) is missing")
    }
    let known = Set(exercise.misconceptions.map(\.id))
    let names = WrongSolution.all(of: exercise, in: folders).map(\.name)
    let proved = Set(names)
    problems += known.subtracting(proved).sorted().map { "\($0) has no wrong solution" }
    problems += proved.subtracting(known).sorted().map {
      "the wrong solution \($0) is no misconception of the exercise"
    }
    problems += proved.filter { name in names.count { $0 == name } > 1 }.sorted().map {
      "the wrong solution \($0) is there twice, as an edit and as a folder"
    }
    if exercise.hints.count < 3 { problems.append("there are fewer than three hints") }
    return problems
  }

  /// The folders that belong to no exercise of the table, a sentence each.
  ///
  /// - Parameter answered: ids that may have a model answer without an exercise yet.
  package func strays(of exercises: [Exercise], answered: Set<String> = []) -> [String] {
    let ids = Set(exercises.map(\.id))
    var strays: [String] = []
    for folder in [folders.exercises, folders.misconceptions, folders.variants] {
      for home in Self.folders(in: folder)
      where !ids.contains(home.lastPathComponent) && home.path != folders.exerciseTests.path {
        strays.append("\(folders.relativePath(of: home)) belongs to no exercise")
      }
    }
    for home in Self.folders(in: folders.answers)
    where !ids.union(answered).contains(home.lastPathComponent) {
      strays.append("\(folders.relativePath(of: home)) belongs to no exercise and no lesson")
    }
    return strays
  }

  /// The folders directly inside a folder, by name; none if there is no such folder.
  static func folders(in folder: URL) -> [URL] {
    let contents = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return (contents ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}
