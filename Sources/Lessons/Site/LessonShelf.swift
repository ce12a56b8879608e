internal import Localization
internal import Presentation

/// The lessons that exist, in both languages.
struct LessonShelf: Sendable {
  /// Sections to their lesson in each language; only sections that have both.
  private(set) var lessons: [Int: [Language: Lesson]] = [:]

  /// Reads all lessons; what is wrong with them goes to `errors`.
  init(files: CourseFiles, errors: inout [LessonError]) {
    let places = Self.places(files, errors: &errors)
    let read = Parallel.map(places) { place throws(LessonError) in
      LessonParser.lesson(
        try files.text(of: place.path), language: place.language, section: place.section,
        file: place.path)
    }
    for (place, result) in zip(places, read) {
      do throws(LessonError) {
        let (lesson, faults) = try result.get()
        errors += faults
        if let lesson { lessons[place.section, default: [:]][place.language] = lesson }
        let mirror = "\(Self.folder(place.language.other))/s\(place.section).md"
        if !files.exists(mirror) {
          errors.append(LessonError(place.path, 1, .missingMirror(mirror)))
        }
      } catch {
        errors.append(error)
      }
    }
    lessons = lessons.filter { $0.value.count == Language.allCases.count }
    // Blocks that could not be read are missing, and would show as differences.
    guard errors.isEmpty else { return }
    for section in lessons.keys.sorted() {
      guard let here = lessons[section]?[.es], let there = lessons[section]?[.en] else {
        continue
      }
      errors += Mirror.differences(Mirror.Side(there), Mirror.Side(here))
      errors += Self.answerDifferences(here, files)
    }
  }

  /// Where a lesson is.
  private struct Place {
    var path: String
    var language: Language
    var section: Int
  }

  private static func places(_ files: CourseFiles, errors: inout [LessonError]) -> [Place] {
    var places: [Place] = []
    for language in Language.allCases {
      for path in CourseFiles.files(in: folder(language), of: files.root)
      where path.hasSuffix(".md") {
        guard let match = path.firstMatch(of: /\/s([1-9][0-9]{0,2})\.md$/),
          let section = Int(match.1)
        else {
          errors.append(LessonError(path, 1, .badName))
          continue
        }
        places.append(Place(path: path, language: language, section: section))
      }
    }
    return places
  }

  /// The exercises that the lessons ask for, by id.
  var exercises: [String] {
    blocks.compactMap { if case .exercise(let exercise) = $0.kind { exercise.id } else { nil } }
  }

  /// The model answers that the lessons show, by id.
  var answers: [String] {
    blocks.compactMap { if case .question(let question) = $0.kind { question.id } else { nil } }
  }

  /// The questions that have a heading, from its id: `q2.1` is `2.1`.
  var questions: [String] {
    blocks.compactMap { block in
      guard case .heading(let heading) = block.kind, let id = heading.id, id.hasPrefix("q") else {
        return nil
      }
      return String(id.dropFirst())
    }
  }

  private var blocks: [LessonBlock] {
    lessons.keys.sorted().flatMap { lessons[$0]?[.es]?.blocks ?? [] }
  }

  /// Lessons of sections that the course does not have.
  func strangers(to table: CourseTable) -> [LessonError] {
    let sections = Set(table.sections.map(\.number))
    return lessons.filter { !sections.contains($0.key) }.values.flatMap(\.values)
      .map { LessonError($0.file, 1, .badName) }
  }

  static func folder(_ language: Language) -> String { "lessons/\(language.code)" }

  /// The lesson of a section in a language.
  func lesson(_ section: Int, _ language: Language) -> Lesson? { lessons[section]?[language] }

  /// What is worth a look.
  var warnings: [String] {
    lessons.keys.sorted().flatMap { section in
      Language.allCases.compactMap { lesson(section, $0) }.flatMap { lesson in
        QuizRules.Length.allCases.filter { QuizRules.givenAway(by: $0, in: lesson) }
          .map { "\(lesson.file):1: the right option is too often the \($0) one." }
      }
    }
  }

  /// Model answers are mirrored too.
  private static func answerDifferences(_ lesson: Lesson, _ files: CourseFiles) -> [LessonError] {
    lesson.blocks.flatMap { block -> [LessonError] in
      guard case .question(let question) = block.kind else { return [] }
      let sides = [Language.en, .es].compactMap { language -> Mirror.Side? in
        let path = LessonRenderer.answerPath(question.id, language)
        guard let text = try? files.text(of: path) else { return nil }
        var parser = LessonParser(file: path)
        return Mirror.Side(file: path, blocks: parser.blocks(of: text, firstLine: 1))
      }
      return sides.count == 2 ? Mirror.differences(sides[0], sides[1]) : []
    }
  }
}
