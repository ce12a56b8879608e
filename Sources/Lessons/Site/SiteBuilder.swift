package import Foundation
internal import Presentation

/// Builds the bilingual site of the course, which opens from disk without a server.
///
/// ```swift
/// let report = try SiteBuilder(courseRoot: root).build(into: root.appending(path: "site/public"))
/// print("\(report.pages.count) pages")
/// ```
package struct SiteBuilder: Sendable {
  let root: URL

  /// A builder for the course in a folder, the one with `lessons`, `answers` and `site`.
  package init(courseRoot: URL) { root = courseRoot }

  /// Writes the site into a folder, in place of what is there.
  ///
  /// The pages are written next to the folder first and take its place when all are there, so a
  /// build that fails leaves the old site as it was. What `course check` writes there, `progress.js`
  /// and the scripts in `yours`, stays.
  ///
  /// - Throws: `LessonErrors` with everything that is wrong with the lessons, or ``SiteError``.
  package func build(into folder: URL) throws -> SiteReport {
    let clock = ContinuousClock()
    let start = clock.now
    let (site, lessons) = try site()
    try site.write(into: folder)
    let elapsed = start.duration(to: clock.now) / Duration.milliseconds(1)
    return SiteReport(
      pages: site.files.keys.filter { $0.hasSuffix(".html") }.sorted(),
      exercises: lessons.exercises, answers: lessons.answers, questions: lessons.questions,
      warnings: lessons.warnings + site.warnings, milliseconds: elapsed)
  }

  /// The site in memory, and the lessons that it was made from.
  func site() throws(LessonErrors) -> (site: Site, lessons: LessonShelf) {
    var errors: [LessonError] = []
    let files = CourseFiles(root: root, errors: &errors)
    let lessons = LessonShelf(files: files, errors: &errors)
    var site = Site(files: [:])
    do throws(LessonError) {
      let table: CourseTable = try files.decode(CourseTable.file)
      if let fault = table.fault { throw LessonError(CourseTable.file, 1, fault) }
      errors += lessons.strangers(to: table)
      var pages = SitePages(
        files: files, templates: try Templates(root: root), table: table, lessons: lessons)
      try pages.render()
      errors += pages.errors + LinkCheck.errors(in: pages)
      site.files = pages.output.mapValues { Data($0.markup.utf8) }
      site.files.merge(pages.pictures) { $1 }
      site.files.merge(pages.scripts.mapValues { Data($0.utf8) }) { $1 }
      site.notes = pages.warnings
      try site.addAssets(of: root)
      site.completeSingleFiles()
    } catch {
      errors.append(error)
    }
    guard errors.isEmpty else { throw LessonErrors(errors: Self.sorted(errors)) }
    return (site, lessons)
  }

  private static func sorted(_ errors: [LessonError]) -> [LessonError] {
    var unique: [LessonError] = []
    for error in errors where !unique.contains(error) { unique.append(error) }
    return unique.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
  }
}
