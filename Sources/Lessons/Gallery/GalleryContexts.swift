internal import Localization
import RunRecords

/// A claim of a run in a line: what was said, and what came of it.
struct ClaimLine {
  var mark, verdict, state, sentence, metric, amount: String

  init(_ claim: RunRecord.Claim, _ language: Language) {
    let number = ChartNumber(metric: claim.metric, language)
    mark = claim.verdict.mark
    verdict = GalleryWords.verdict(claim.verdict)[language]
    state = claim.verdict.rawValue
    let text = language == .es ? claim.es : claim.en
    sentence = text.prefix(1).uppercased() + text.dropFirst()
    metric = Wording.metric(claim.metric, in: language) ?? claim.metric
    let points = number.isPercent ? Localized(es: " puntos", en: " points")[language] : ""
    amount =
      number.interval(claim.difference, claim.halfWidth, isDifference: true)
      .replacing(" ± ", with: "\u{A0}±\u{A0}") + points.replacing(" ", with: "\u{A0}")
  }
}

/// All recorded runs with what they claimed.
struct GalleryPage {
  struct Section {
    var number: Int
    var title: String
    var questions: [Question]
  }
  struct Question {
    var id, title, href: String
    var runs: [Run]
  }
  struct Run {
    var id, href, facts: String
    var claims: [ClaimLine]
    var hasNoClaims: Bool
  }
  var words: [String: String]
  var counts: String
  var sections: [Section]
}

/// One recorded run with all its numbers.
struct RunPage {
  struct Drawing {
    var id, title, chart, narrowChart, table: String
  }
  struct Pair {
    var name, value: String
  }
  var words: [String: String]
  var id, question, questionHref: String
  var claims: [ClaimLine]
  var hasClaims: Bool
  var differences, metrics: [Drawing]
  /// The metrics that found no room.
  var left: [String]
  var hasLeft: Bool
  var facts, settings: [Pair]
  var commandWords: [String]
  var file: String
}
