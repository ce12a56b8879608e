internal import Foundation
internal import Grading
internal import Presentation

/// What the lessons show of the learner's progress: the file `progress.js` of the site.
///
/// A classic script, since pages that are opened from disk may not read data; `docs/json.md`
/// describes it.
struct LearnerProgress: Encodable {
  private var version = 1
  private var exercises: [String: Entry]

  private struct Entry: Encodable {
    var outcome: Outcome
    var points: Int
    var maximumPoints: Int
    var date: Date
  }

  init(_ report: Report, date: Date = Date()) {
    exercises = Dictionary(
      uniqueKeysWithValues: report.exercises.map {
        let entry = Entry(
          outcome: $0.outcome, points: $0.points, maximumPoints: $0.maximumPoints, date: date)
        return ($0.id, entry)
      })
  }

  /// Writes the file as a whole, where a site is; a verdict does not depend on it.
  func write(toSiteOf folders: CourseFolders) {
    let site = folders.root.appending(path: SiteFiles.folder)
    guard FileManager.default.fileExists(atPath: site.appending(path: "index.html").path) else {
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.dateEncodingStrategy = .iso8601
    guard let object = try? encoder.encode(self) else { return }
    let text = "window.perceptronProgress = \(String(decoding: object, as: UTF8.self));\n"
    try? Data(text.utf8).write(to: site.appending(path: SiteFiles.progress), options: .atomic)
  }
}
