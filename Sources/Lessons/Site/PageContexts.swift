internal import Localization
internal import Presentation

/// What the frame around every page needs.
///
/// The templates read the fields by their names.
struct PageFrame {
  var lang, up, title, description, kind, content, home, mapHref, mapLabel, skip, otherHref,
    otherLang, otherLabel, theme, themeAuto, themeLight, themeDark, footer,
    footerEnglish: String
  var hasOther, isHome, isLesson, hasProgress, hasWidget: Bool
  /// Whether the page has the search itself, so that the header needs none.
  var isSearch: Bool
  /// Whether the page works without any other file, and so links to none.
  var isAlone = false
  /// The pages beside the lessons.
  var more: [NavigationLink] = []
  var moreLabel, searchLabel, searchButton: String

  init(
    wording: Wording, language: Language, up: String, title: String, description: String,
    kind: String, content: HTML, other: String?, isHome: Bool = false,
    hasWidget: Bool = false, isSearch: Bool = false
  ) {
    lang = language.code
    self.up = up
    self.title = title
    self.description = description
    self.kind = kind
    self.content = content.markup
    home = wording.course
    mapHref = "\(up)\(language.code)/index.html"
    mapLabel = wording.map
    skip = wording.skip
    otherHref = other ?? ""
    otherLang = language.other.code
    otherLabel = wording.otherLanguage
    theme = wording.theme
    themeAuto = wording.themeAuto
    themeLight = wording.themeLight
    themeDark = wording.themeDark
    footer = wording.footer
    footerEnglish = Wording.of(.en).footer
    hasOther = other != nil
    self.isHome = isHome
    // The whole course on one page asks its questions too.
    isLesson = kind == "lesson" || kind.hasPrefix("book")
    hasProgress = isLesson || kind == "map"
    self.hasWidget = hasWidget
    self.isSearch = isSearch
    moreLabel = wording.morePages
    searchLabel = wording.search
    searchButton = wording.searchButton
  }
}

/// A link to a page of the course.
struct NavigationLink {
  var href, title: String
  var isCurrent = false
}

/// The front page: the thing itself, and the choice of a language.
struct HomePage {
  struct Picture {
    var path: String
    var width, height: Int
    var text: String
  }
  struct Chart {
    var title, caption, svg: String
  }
  struct Choice {
    var code, tagline: String
    var about: [String]
    var open, buildsLabel: String
    var builds: [String]
    var hasBuilds: Bool
    var chart: Chart?
  }
  var picture: Picture?
  var languages: [Choice]
}

/// The course map: all sections and questions.
struct MapPage {
  struct Section {
    var number: Int
    var title, summary, href: String
    var exists: Bool
    var minutes: Int
    var quizzes: String
    var quizCount: Int
    var questions: [Question]
  }
  struct Question {
    var id, title, href: String
    var exists: Bool
    /// What has to be solved, for the script that finds the next step.
    var quizzes, exercises: String
  }
  var title, tagline, inPreparation, minutesLabel, answered, firstTry, nextLabel, done: String
  var more: [NavigationLink]
  var moreLabel: String
  /// Where a reader begins.
  var first: Question?
  var sections: [Section]
}

/// A lesson.
struct LessonPage {
  struct Objective: Sendable {
    var id, text: String
  }
  struct Entry {
    var id, title: String
  }
  struct Neighbour {
    var href, title: String
  }
  var place, title, summary, minutes, objectivesLabel, contentsLabel, body, keyTitle, keyNote, key,
    previousLabel, nextLabel, pagesLabel, mapLabel: String
  var objectives: [Objective]
  var contents: [Entry]
  var previous, next: Neighbour?
  var hasKey: Bool

  init(
    wording: Wording, number: Int, count: Int, lesson: Lesson, objectives: [Objective],
    contents: [LessonRenderer.ContentsEntry], body: HTML, key: String, previous: Neighbour?,
    next: Neighbour?
  ) {
    place = "\(wording.section) \(number) \(wording.of) \(count)"
    title = lesson.frontMatter.title
    summary = lesson.frontMatter.summary
    minutes = "\(lesson.frontMatter.minutes) \(wording.minutes)"
    objectivesLabel = wording.objectives
    contentsLabel = wording.contents
    self.body = body.markup
    keyTitle = wording.keyTitle
    keyNote = wording.keyNote
    self.key = key
    previousLabel = wording.previous
    nextLabel = wording.next
    pagesLabel = wording.pages
    mapLabel = wording.map
    self.objectives = objectives
    self.contents = contents.map { Entry(id: $0.id, title: $0.title) }
    self.previous = previous
    self.next = next
    hasKey = !key.isEmpty
  }
}
