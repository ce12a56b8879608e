internal import Checks
package import Foundation
internal import Localization
internal import Presentation

/// Where the parts of the course lie.
package struct CourseFolders: Codable, Sendable {
  /// The folder that holds `Package.swift`.
  package let root: URL

  /// The folders of the course at a root.
  package init(root: URL) { self.root = root }

  /// The course that a folder is in: the nearest one above with `exercises` and `Package.swift`.
  ///
  /// - Throws: ``GradingError/noCourse(_:)``.
  package static func containing(_ folder: URL) throws -> CourseFolders {
    var candidate = folder.standardizedFileURL
    while true {
      let isCourse = ["Package.swift", "exercises", "Sources/Probe/Adapters"].allSatisfy {
        FileManager.default.fileExists(atPath: candidate.appending(path: $0).path)
      }
      if isCourse { return CourseFolders(root: candidate) }
      let parent = candidate.deletingLastPathComponent().standardizedFileURL
      guard parent.path != candidate.path else { throw GradingError.noCourse(folder.path) }
      candidate = parent
    }
  }

  /// The stubs that the learner edits.
  package var exercises: URL { root.appending(path: "exercises") }
  /// What `swift test` finds in the package of the exercises.
  package var exerciseTests: URL { exercises.appending(path: "Tests") }
  /// The solved stubs and the model answers.
  package var answers: URL { root.appending(path: "answers") }
  /// The wrong solutions that prove the checks, a folder for each exercise.
  package var misconceptions: URL { root.appending(path: "Tests/Misconceptions") }
  /// Right solutions written differently, which must pass.
  package var variants: URL { root.appending(path: "Tests/Variants") }
  /// The mutants of answers that are right too, a file for each exercise.
  package var equivalentMutants: URL { root.appending(path: "Tests/EquivalentMutants") }
  /// The data that come with the course.
  package var data: URL { root.appending(path: "data") }
  /// Our modules.
  package var sources: URL { root.appending(path: "Sources") }
  /// How each exercise is called by the probe.
  package var adapters: URL { root.appending(path: "Sources/Probe/Adapters") }
  /// The templates and the style of the class reports.
  package var reportTemplates: URL { root.appending(path: "site/reports") }
  /// The lessons that are written, by the files `lessons/es/s2.md`, and those of them that the site
  /// has.
  package var lessons: WrittenLessons {
    let sections = names(in: "lessons/es").compactMap {
      $0.wholeMatch(of: /s(\d+)\.md/).map { String($0.1) }
    }
    let pages = Language.allCases.map { "\(SiteFiles.folder)/\($0.rawValue)" }
      .flatMap { folder in names(in: folder).map { "\(folder)/\($0)" } }
    return WrittenLessons(sections: Set(sections), pages: Set(pages))
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
  }

  /// What the sections are called.
  package var sectionTitles: SectionTitles {
    SectionTitles(contentsOf: root.appending(path: CourseTable.file))
  }
  /// Where probes are built; may be deleted at any time.
  package var cache: URL { root.appending(path: ".build/probes") }

  /// A path as a learner would type it at the root of the course.
  package func relativePath(of url: URL) -> String {
    let path = url.standardizedFileURL.path
    let prefix = root.standardizedFileURL.path + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
