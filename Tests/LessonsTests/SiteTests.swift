import Foundation
import Localization
import Presentation
import Testing

@testable import Lessons

@Suite("Site")
struct SiteTests {
  private static var link: Regex<(Substring, Substring)> { /(?:href|src)="([^"]*)"/ }
  private static var id: Regex<(Substring, Substring)> { /\sid="([^"]*)"/ }

  /// The attributes that a pattern finds outside of scripts.
  private func values(_ pattern: Regex<(Substring, Substring)>, in page: String) -> [String] {
    page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test("both languages, the maps and the front page are written")
  func pages() throws {
    try FixtureCourse().withFolder { root in
      let report = try SiteBuilder(courseRoot: root).build(
        into: root.appending(path: "site/public"))
      #expect(
        report.pages
          == (["en", "es"].flatMap { language in
            [
              "index", "print", "run-2.1-order", "runs", "s2", "search", "sheet-2", "sheets",
            ].map { "\(language)/\($0).html" }
          } + ["index.html", "perceptron-en.html", "perceptron-es.html"]))
      #expect(report.warnings == [])
      #expect(report.milliseconds > 0)
    }
  }

  @Test("ids are unique on a page, and every link inside the site resolves")
  func links() throws {
    let pages = try FixtureCourse.standard.get()
    let ids = pages.mapValues { Set(values(Self.id, in: $0)) }
    for (path, page) in pages {
      let all = values(Self.id, in: page)
      #expect(all.count == Set(all).count, "\(path) repeats an id")
      for target in values(Self.link, in: page) where !target.hasPrefix("data:") {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? path : LinkCheck.path(String(parts[0]), from: path)
        if file.hasPrefix("assets/") || file == SiteFiles.progress { continue }
        let known = try #require(ids[file], "\(path) links to \(target)")
        #expect(parts.count == 1 || known.contains(String(parts[1])), "\(path) links to \(target)")
      }
      for reference in values(/aria-labelledby="([^"]*)"/, in: page).flatMap({
        $0.split(separator: " ")
      }) {
        #expect(all.contains(String(reference)), "\(path) names \(reference)")
      }
    }
  }

  @Test("nothing is fetched from elsewhere, and scripts are classic")
  func requests() throws {
    for (path, page) in try FixtureCourse.standard.get() {
      #expect(!page.contains("http://") && !page.contains("https://"), "\(path)")
      #expect(!page.contains("type=\"module\""), "\(path)")
      #expect(!page.contains("@import") && !page.contains("//cdn"), "\(path)")
    }
    let root = FixtureCourse.repository.appending(path: "site/assets")
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path) {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      for word in [
        "http:", "https:", "fetch(", "XMLHttpRequest", "import(", "@import", "@font-face", "url(",
      ] {
        #expect(!text.contains(word), "\(name) has \(word)")
      }
    }
  }

  @Test("a page has one h1, its language, a description, landmarks and a skip link")
  func structure() throws {
    for (path, page) in try FixtureCourse.standard.get() {
      let language = path.hasPrefix("en/") || path.hasPrefix("perceptron-en") ? "en" : "es"
      #expect(page.contains("<html lang=\"\(language)\""), "\(path)")
      #expect(page.components(separatedBy: "<h1").count == 2, "\(path)")
      #expect(page.components(separatedBy: "<main").count == 2, "\(path)")
      #expect(page.contains("<meta name=\"description\" content=\""), "\(path)")
      #expect(page.contains("<a class=\"skip\" href=\"#content\">"), "\(path)")
      #expect(page.contains("<header") && page.contains("<footer"), "\(path)")
    }
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(page.contains("Sección 2 de 2 · 12 min de lectura"))
    #expect(page.contains("<aside class=\"contents\""))
    #expect(page.contains("href=\"../en/s2.html\" lang=\"en\" hreflang=\"en\">English</a>"))
  }

  @Test("the map shows what is there and what is in preparation")
  func map() throws {
    let map = try #require(try FixtureCourse.standard.get()["es/index.html"])
    #expect(map.contains("<a href=\"s2.html#q2.1\">¿Dos?</a>"))
    #expect(map.contains("<span>¿Uno?</span>"))
    #expect(map.contains("<span class=\"badge\">en preparación</span>"))
    #expect(map.contains("data-quizzes=\"s2.q1 s2.q2\""))
  }

  @Test("two builds are equal to the byte")
  func deterministic() throws {
    try FixtureCourse().withFolder { root in
      let builder = SiteBuilder(courseRoot: root)
      let (first, second) = (try builder.site().site, try builder.site().site)
      #expect(first == second)
    }
  }

  @Test("a failed build leaves the old site, and nothing half-written")
  func failure() throws {
    var course = FixtureCourse()
    course.edit("lessons/es/s2.md", "a = b", "a = c")
    try course.withFolder { root in
      let folder = root.appending(path: "site/public")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("old".utf8).write(to: folder.appending(path: "index.html"))
      #expect(throws: LessonErrors.self) { try SiteBuilder(courseRoot: root).build(into: folder) }
      #expect(
        try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8) == "old")
      let left = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: "site").path)
      #expect(left.sorted() == ["assets", "public", "templates"])
    }
  }

  @Test("a build takes the place of the old site, but keeps the learner's progress")
  func replacement() throws {
    try FixtureCourse().withFolder { root in
      let folder = root.appending(path: "site/public")
      let builder = SiteBuilder(courseRoot: root)
      let report = try builder.build(into: folder)
      #expect(report.questions.first == "2.1")
      let progress = folder.appending(path: SiteFiles.progress)
      #expect(try String(contentsOf: progress, encoding: .utf8).hasPrefix("//"))
      try Data("mine".utf8).write(to: progress)
      try Data("x".utf8).write(to: folder.appending(path: "stale.html"))
      let answers = folder.appending(path: SiteFiles.answers)
      try FileManager.default.createDirectory(at: answers, withIntermediateDirectories: true)
      try Data("too long".utf8 + [UInt8](repeating: 32, count: SiteFiles.answerLimit))
        .write(to: answers.appending(path: "1.1-long.js"))
      try Data("what I did".utf8).write(to: answers.appending(path: "2.2-flatten.js"))
      _ = try builder.build(into: folder)
      #expect(try String(contentsOf: progress, encoding: .utf8) == "mine")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: answers.path) == ["2.2-flatten.js"])
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "stale.html").path))
      let left = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: "site").path)
      #expect(left.sorted() == ["assets", "public", "templates"])
    }
  }

  @Test("styles, scripts and pages stay within their budgets")
  func budgets() throws {
    var assets = Site(files: [:])
    try assets.addAssets(of: FixtureCourse.repository)
    var scripts = 0
    for (path, data) in assets.files where path.hasPrefix("assets/") {
      if path.hasSuffix(".css") { #expect(data.count <= Site.Budget.styles, "\(path)") }
      // A lesson has neither the script of the map nor that of the symptoms, and loads that of the
      // search when a reader begins to search.
      let isElsewhere = ["map.js", "symptoms.js", "search.js"].contains {
        path.hasSuffix("/" + $0)
      }
      // What an exercise that failed loads counts too.
      if path.hasSuffix(".js"), !isElsewhere { scripts += data.count }
    }
    #expect(scripts <= Site.Budget.scripts)
    // The single files hold all styles and scripts.
    for (path, page) in try FixtureCourse.standard.get() where !path.hasPrefix("perceptron-") {
      #expect(page.utf8.count < 40_000, "\(path)")
    }
    let site = Site(files: ["a.html": Data(count: Site.Budget.page + 1), "b.css": Data(count: 3)])
    #expect(site.warnings == ["a.html: has 245761 bytes, 245760 are the limit."])
  }

  @Test("a course without its parts fails with a sentence")
  func missing() throws {
    var course = FixtureCourse()
    course.files["lessons/course.json"] = nil
    #expect(
      try course.errors()
        == ["lessons/course.json:1: cannot be read: no such file, or no right to read it."])
    try FixtureCourse().withFolder { root in
      let template = root.appending(path: "site/templates/quiz.mustache")
      try Data("a\n{{#x}}".utf8).write(to: template)
      let error = #expect(throws: LessonErrors.self) { try SiteBuilder(courseRoot: root).site() }
      #expect(error?.errors.first?.file == "site/templates/quiz.mustache")
    }
    try FixtureCourse().withFolder { root in
      try Data([0x2D, 0xFF]).write(to: root.appending(path: "lessons/es/s2.md"))
      let error = #expect(throws: LessonErrors.self) { try SiteBuilder(courseRoot: root).site() }
      #expect(error?.description.contains("lessons/es/s2.md:1: is not UTF-8 text.") == true)
    }
  }

  @Test("a template that includes itself, or one that is not there, is an error with its line")
  func includedTemplates() throws {
    for (text, reason) in [
      ("<p>\n{{>lesson}}", "includes itself"), ("<p>\n{{> map }}", "includes itself"),
      ("<p>\n{{>nowhere}}", "no nowhere.mustache"),
    ] {
      try FixtureCourse().withFolder { root in
        try Data(text.utf8).write(to: root.appending(path: "site/templates/lesson.mustache"))
        try Data("{{>lesson}}".utf8).write(to: root.appending(path: "site/templates/map.mustache"))
        let error = #expect(throws: LessonErrors.self) {
          try SiteBuilder(courseRoot: root).site()
        }
        #expect(error?.errors.contains { $0.description.contains(reason) } == true, "\(reason)")
      }
    }
  }

  @Test("a lesson of many megabytes is refused before it is parsed")
  func hugeLesson() throws {
    try FixtureCourse().withFolder { root in
      let text = Data(repeating: UInt8(ascii: "a"), count: 5 << 20)
      try text.write(to: root.appending(path: "lessons/es/s2.md"))
      let error = #expect(throws: LessonErrors.self) { try SiteBuilder(courseRoot: root).site() }
      #expect(error?.errors.contains { $0.description.contains("are the limit") } == true)
    }
  }

  @Test("an excerpt cannot leave the course through a link")
  func symbolicLink() throws {
    try FixtureCourse().withFolder { root in
      let file = root.appending(path: "answers/2.2-flatten/Flatten.swift")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(
        atPath: file.path, withDestinationPath: "/etc/hostname")
      let error = #expect(throws: LessonErrors.self) { try SiteBuilder(courseRoot: root).site() }
      #expect(error?.description.contains("is not a file inside the course.") == true)
    }
  }

  @Test(
    "questions whose right option is the longest or the shortest get a warning",
    arguments: [("x", " ", "longest"), (" ", "x", "shortest")])
  func length(long: String, short: String, name: String) throws {
    var course = FixtureCourse()
    for file in ["lessons/es/s2.md", "lessons/en/s2.md"] {
      let quiz = { (id: String, other: String) in
        "````quiz id=\(id) type=single lo=LO2.1\nx?\n\n\(other)- [\(long)] aaaaaaaaaaaaaaaaaa\n"
          + "  > b\n- [\(short)] c\n  > d\n````\n\n"
      }
      // One of the questions has its right option elsewhere than the others.
      course.edit(
        file, "```exercise id=2.2",
        quiz("s2.q3", "") + quiz("s2.q4", "- [ ] dddddd\n  > e\n") + "```exercise id=2.2")
    }
    try course.withFolder { root in
      let warnings = try SiteBuilder(courseRoot: root).site().lessons.warnings
      #expect(
        warnings == [
          "lessons/es/s2.md:1: the right option is too often the \(name) one.",
          "lessons/en/s2.md:1: the right option is too often the \(name) one.",
        ])
    }
  }

  @Test("the real table has eight sections of four questions in both languages")
  func table() throws {
    let data = try Data(
      contentsOf: FixtureCourse.repository.appending(path: CourseTable.file))
    let table = try JSONDecoder().decode(CourseTable.self, from: data)
    #expect(table.fault == nil)
    #expect(table.sections.count == 8)
    for section in table.sections {
      #expect(section.questions.count == 4)
      for text in [section.title, section.summary] + section.questions.map(\.title) {
        #expect(!text.es.isEmpty && !text.en.isEmpty)
      }
    }
  }
}

@Suite("Colours")
struct ColourTests {
  /// Relative luminance of `#rrggbb` (WCAG 2.2).
  private func luminance(_ hex: Substring) -> Double {
    let channels = stride(from: 0, to: 6, by: 2).map { offset -> Double in
      let value = Double(Int(hex.dropFirst(offset).prefix(2), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  @Test("text stands out by 4.5 to 1 in both themes")
  func contrast() throws {
    let css = try String(
      contentsOf: FixtureCourse.repository.appending(path: "site/assets/style.css"), encoding: .utf8
    )
    var colours: [String: [Double]] = [:]
    for match in css.matches(of: /--([a-z0-9\-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/) {
      colours[String(match.1)] = [luminance(match.2), luminance(match.3)]
    }
    let grounds = ["ground", "raised", "sunken"]
    var pairs = ["ink", "soft", "accent"].flatMap { text in grounds.map { (text, $0) } }
    pairs += (1...6).map { ("series-\($0)", "ground") }
    pairs += [
      ("right", "right-ground"), ("wrong", "wrong-ground"), ("warning", "warning-ground"),
      ("accent", "accent-ground"), ("on-accent", "accent"), ("ink", "accent-ground"),
      ("ink", "right-ground"), ("ink", "wrong-ground"), ("ink", "warning-ground"),
      ("soft", "accent-ground"),
    ]
    for (text, ground) in pairs {
      let front = try #require(colours[text], "\(text)")
      let back = try #require(colours[ground], "\(ground)")
      for theme in 0..<2 {
        let (light, dark) = (max(front[theme], back[theme]), min(front[theme], back[theme]))
        #expect((light + 0.05) / (dark + 0.05) >= 4.5, "\(text) on \(ground), theme \(theme)")
      }
    }
  }
}
