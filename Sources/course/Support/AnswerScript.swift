internal import Checks
internal import Foundation
internal import Grading
internal import Localization
internal import Presentation

/// What a lesson shows of a wrong exercise: the script `yours/ID.js` of the site, which
/// `docs/json.md` describes.
///
/// All that comes from the learner's code is a number or a text in JSON.
struct AnswerScript: Encodable {
  private var version = 1
  private let id: String
  private var sentence: Localized
  private var lines: [Localized]
  private var diagnosis: Localized?
  private var lesson: String?
  private var numbers: Numbers?

  private struct Numbers: Encodable {
    var shape, origin, axes: [Int]
    var rows, columns, count, wrongCount: Int
    var expected, got: [Double]

    init?(_ difference: Difference) {
      guard let window = difference.window else { return nil }
      shape = difference.shape
      origin = window.origin
      axes = window.axes
      rows = window.rows
      columns = window.columns
      count = difference.count
      wrongCount = difference.wrongCount
      expected = window.expected.map(\.shown)
      got = window.got.map(\.shown)
    }

    private enum CodingKeys: CodingKey {
      case shape, origin, axes, rows, columns, count, wrongCount, expected, got
    }
  }

  private enum CodingKeys: CodingKey {
    case version, sentence, lines, diagnosis, lesson, numbers
  }

  /// The script about an exercise; nil if none of its checks found it wrong.
  init?(_ exercise: ExerciseReport) {
    guard let answer = LearnerAnswer(exercise) else { return nil }
    id = exercise.id
    sentence = answer.sentence
    lines = answer.lines
    diagnosis = answer.diagnosis
    lesson = answer.lesson
    numbers = answer.difference.flatMap(Numbers.init)
  }

  /// Where the script of an exercise lies.
  static func file(of id: String, inSite site: URL) -> URL {
    site.appending(path: SiteFiles.answers).appending(path: "\(id).js")
  }

  /// Writes the script; says whether it is there.
  func write(toSite site: URL) -> Bool {
    script?.write(to: Self.file(of: id, inSite: site)) ?? false
  }

  /// The script: without its numbers, or its words, where they are too long.
  private var script: SiteScript? {
    var (wordless, numberless) = (self, self)
    wordless.lines = []
    numberless.numbers = nil
    let start = "(window.perceptronAnswers = window.perceptronAnswers || {})[\"\(id)\"] = "
    return [self, wordless, numberless].lazy.compactMap { SiteScript(start, $0) }
      .first { $0.data.count <= SiteFiles.answerLimit }
  }
}

extension Float {
  /// The number with as many digits as a person compares.
  fileprivate var shown: Double {
    isFinite ? Double(String(format: "%.6g", self)) ?? Double(self) : Double(self)
  }
}
