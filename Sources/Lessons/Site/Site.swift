internal import Files
import Foundation
internal import Localization
internal import Presentation

/// A site in memory: paths and what is in the files.
struct Site: Equatable, Sendable {
  /// Sizes in bytes that keep the site quick on a phone.
  enum Budget {
    static let styles = 20 * 1024
    static let scripts = 25 * 1024
    static let page = 240 * 1024
    static let engine = 15 * 1024
    static let widget = 4 * 1024
    /// Pictures and weights for figures that run, loaded when one is started.
    static let data = 200 * 1024
    /// The index of one language; it is loaded when a reader begins to search.
    static let index = 340 * 1024

    /// The limit of a file; `nil` for those that hold all pages at once.
    static func limit(of path: String) -> Int? {
      switch path {
      case _ where path.hasSuffix("/print.html") || path.hasPrefix("perceptron-"): nil
      case _ where path.hasSuffix(".html"): page
      case _ where path.hasSuffix(".css"): styles
      case "es/search.js", "en/search.js": index
      case "lab/engine.js": engine
      case _ where path.hasPrefix("lab/widgets/"): widget
      case _ where path.hasPrefix("lab/data/"): data
      default: scripts
      }
    }
  }

  private static let noProgress = "// `./course check` writes the learner's progress here.\n"

  var files: [String: Data]
  /// What the pages say of themselves that is worth a look.
  var notes: [String] = []

  /// Takes in the styles and scripts of `site/assets` and `site/lab`.
  mutating func addAssets(of root: URL) throws(LessonError) {
    for path in CourseFiles.files(in: "site/assets", of: root) {
      guard let data = try? Data(contentsOf: root.appending(path: path)) else {
        throw LessonError(path, 1, .unreadable("no right to read it"))
      }
      files[String(path.dropFirst("site/".count))] =
        path.hasSuffix(".js") ? LabFiles.bare(data) : data
    }
    files.merge(try LabFiles.files(of: root)) { $1 }
  }

  /// Puts what the single files load into them.
  mutating func completeSingleFiles() {
    let all = files
    let paths = Language.allCases.map(SitePages.singleFile).filter { all[$0] != nil }
    let pages = Parallel.map(paths) { path throws(Never) in
      Data(SingleFile.page(String(decoding: all[path] ?? Data(), as: UTF8.self), files: all).utf8)
    }
    for (path, page) in zip(paths, pages) { files[path] = page.get() }
  }

  /// What the pages noted, and the files that are larger than they should be.
  var warnings: [String] {
    notes
      + files.keys.sorted().compactMap { path in
        let size = files[path]?.count ?? 0
        guard let limit = Budget.limit(of: path), size > limit else { return nil }
        return "\(path): has \(size) bytes, \(limit) are the limit."
      }
  }

  /// Writes all files next to a folder, then lets them take its place.
  ///
  /// - Throws: ``SiteError``; what is there and is no site of ours is never replaced.
  func write(into folder: URL) throws(SiteError) {
    let folder = folder.standardizedFileURL
    guard Self.mayReplace(folder) else { throw .notASite(folder.path) }
    do {
      try replace(folder)
    } catch {
      throw .notWritable(folder.path, reason: SystemReason.words(for: error))
    }
  }

  /// Whether there is nothing at a place, or a site, which always has its progress file.
  private static func mayReplace(_ folder: URL) -> Bool {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path) else { return true }
    guard let contents = try? manager.contentsOfDirectory(atPath: folder.path) else { return false }
    return contents.isEmpty
      || (contents.contains(SiteFiles.progress) && contents.contains("index.html"))
  }

  private func replace(_ folder: URL) throws {
    let progress =
      (try? Data(contentsOf: folder.appending(path: SiteFiles.progress)))
      ?? Data(Self.noProgress.utf8)
    let draft = try DraftFolder(beside: folder)
    defer { draft.remove() }
    let kept = Self.answers(in: folder).merging([SiteFiles.progress: progress]) { $1 }
    try draft.write(files.merging(kept) { $1 })
    try draft.replace()
  }

  /// The scripts that `course check` left for the exercises, which stay.
  private static func answers(in folder: URL) -> [String: Data] {
    var answers: [String: Data] = [:]
    for path in CourseFiles.files(in: SiteFiles.answers, of: folder) where path.hasSuffix(".js") {
      let data = try? Data(contentsOf: folder.appending(path: path))
      guard let data, data.count <= SiteFiles.answerLimit else { continue }
      answers[path] = data
    }
    return answers
  }
}
