internal import Foundation
internal import Grading
internal import Presentation

/// What the lessons show of the learner's progress: the file `progress.js` of the site.
///
/// A classic script, since pages that are opened from disk may not read data; `docs/json.md`
/// describes it.
struct LearnerProgress: Codable {
  private var version = Self.current
  private var exercises: [String: Entry]

  private struct Entry: Codable {
    var outcome: Outcome
    var points: Int
    var maximumPoints: Int
    var date: Date
    /// Whether a script beside this one shows what came out of it.
    var answer: Bool?
    /// Whether a script beside this one has what the learner's network says of the lessons' pictures.
    var network: Bool?
  }

  private static let current = 1
  private static let opening = "window.perceptronProgress = "

  /// Writes what a report says of its exercises where a site is, each file as a whole.
  ///
  /// What is known of other exercises stays. A verdict does not depend on any of it.
  static func write(_ report: Report, toSiteOf folders: CourseFolders, date: Date = Date()) {
    let site = folders.root.appending(path: SiteFiles.folder)
    let index = site.appending(path: "index.html")
    guard FileManager.default.fileExists(atPath: index.path) else { return }
    let file = site.appending(path: SiteFiles.progress)
    var progress = LearnerProgress(contentsOf: file) ?? LearnerProgress(exercises: [:])
    // A script is there before it is named, and named no longer before it goes.
    for exercise in report.exercises {
      let hasAnswer = AnswerScript(exercise)?.write(toSite: site) ?? false
      progress.exercises[exercise.id] = Entry(
        outcome: exercise.outcome, points: exercise.points, maximumPoints: exercise.maximumPoints,
        date: date, answer: hasAnswer ? true : nil,
        network: NetworkScript(exercise)?.write(toSite: site) == true ? true : nil)
    }
    progress.write(to: file)
    for exercise in report.exercises where progress.exercises[exercise.id]?.answer == nil {
      try? FileManager.default.removeItem(at: AnswerScript.file(of: exercise.id, inSite: site))
    }
  }

  private init(exercises: [String: Entry]) { self.exercises = exercises }

  /// The progress in a file; nil if there is none of this version.
  private init?(contentsOf file: URL) {
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      text.hasPrefix(Self.opening), text.hasSuffix(SiteScript.closing)
    else { return nil }
    let object = text.dropFirst(Self.opening.count).dropLast(SiteScript.closing.count)
    let progress = try? JSONCoding.decoder.decode(Self.self, from: Data(object.utf8))
    guard let progress, progress.version == Self.current else { return nil }
    self = progress
  }

  private func write(to file: URL) {
    _ = SiteScript(Self.opening, self)?.write(to: file)
  }
}
