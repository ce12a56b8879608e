internal import Presentation

extension LessonError: CustomStringConvertible {
  /// One sentence with the place in front, as compilers write it: `lessons/es/s2.md:14: …`.
  package var description: String { "\(file):\(line): \(sentence)" }

  private var sentence: String {
    switch fault {
    case .unreadable(let reason): "cannot be read: \(reason)."
    case .notUTF8: "is not UTF-8 text."
    case .notJSON(let reason): "is not the JSON that belongs here: \(reason)."
    case .badCourseTable(let reason): "the table of the course is wrong: \(reason)."
    case .badTemplate(let reason): "the template does not parse: \(reason)."
    case .badName: "a lesson is called after a section of lessons/course.json: s1.md, s2.md, …"
    case .missingMirror(let path): "has no mirror: write \(path)."

    case .noFrontMatter: "a lesson begins with front matter between two lines \"---\"."
    case .frontMatterNotClosed: "the front matter is not closed with \"---\"."
    case .notKeyAndValue(let line):
      "expected \"key: value\" in the front matter, found \"\(line)\"."
    case .unknownKey(let key):
      "the front matter has no key \"\(key)\"; the keys are title, summary, minutes, objective."
    case .repeatedKey(let key): "\"\(key)\" stands twice in the front matter."
    case .missingKey(let key): "the front matter lacks \"\(key)\"."
    case .badMinutes(let text): "minutes is a whole number from 1 to 60, not \"\(text)\"."
    case .badObjective(let text): "an objective reads \"LO2.1: what one can do\", not \"\(text)\"."

    case .nestedTooDeeply:
      "quotes or lists nest more than \(CommonMark.maximumDepth) deep."
    case .headingOfLevel1: "the title stands in the front matter; headings start at level 2 (##)."
    case .headingJump(let from, let to):
      "a heading of level \(to) follows one of level \(from); levels go down one by one."
    case .headingWithoutID(let title):
      "the heading \"\(title)\" needs an id, as in \"## \(title) <!-- #name -->\"."
    case .badID(let id):
      "\"\(id)\" cannot be an id: a letter, then letters, digits, points, hyphens."
    case .repeatedID(let id, let file, let line):
      "the id \"\(id)\" is taken since \(file):\(line)."
    case .rawHTML(let tag): "HTML is not part of the dialect: \"\(tag)\"."
    case .picture(let path):
      "pictures are not part of the dialect: \"\(path)\"; use a figure block."
    case .notHere(let block): "\(block) cannot stand inside another block."
    case .unsupportedLink(let link):
      "the link \"\(link)\" is neither a page of the course nor an https address."
    case .missingPage(let link): "the link \"\(link)\" leads to no page of the course."
    case .missingAnchor(let link): "the link \"\(link)\" leads to an anchor that does not exist."

    case .badFence(let info, .unclosedQuote): "a quote is not closed in \"\(info)\"."
    case .badFence(let info, .notAnAttribute(let word)):
      "expected key=value in \"\(info)\", found \"\(word)\"."
    case .badFence(let info, .repeated(let key)): "\"\(key)\" stands twice in \"\(info)\"."
    case .unknownFence(let name):
      "there is no block \"\(name)\"; there are \(LessonParser.fences.joined(separator: ", "))."
    case .missingAttribute(let key, let block): "the \(block) block lacks \(key)=…."
    case .unknownAttribute(let key, let block): "the \(block) block has no attribute \"\(key)\"."
    case .badAttribute(let key, let value, let block):
      "\"\(value)\" is no value for \(key) of a \(block) block."
    case .badChoice(let key, let value, let block, let known):
      "\"\(value)\" is no value for \(key) of a \(block) block; there are "
        + "\(known.joined(separator: ", "))."
    case .badNumbers(let key, let value, let block, let rule):
      "\"\(value)\" is no value for \(key) of a \(block) block; write \(rule)."
    case .tooFew(let things, let found): "there are only \(found) \(things); ask for fewer."
    case .emptyBody(let block): "the \(block) block is empty."
    case .bodyNotEmpty(let block):
      "the \(block) block takes its text from a file, so it has to be empty."
    case .tableRow(let expected, let found):
      "the row has \(found) cells, the header has \(expected)."
    case .tableTooShort: "a table needs a header and at least one row."

    case .unknownRun(let run): "there is no recorded run lessons/runs/\(run).json."
    case .runName(let id): "the run calls itself \"\(id)\", unlike its file."
    case .unknownMetric(let metric, let run, let known):
      "the run \(run) has no curve \"\(metric)\"; it has \(Self.list(known))."
    case .unknownWidget(let name, let known):
      "there is no widget site/lab/widgets/\(name).js; there are \(Self.list(known))."
    case .unknownValue(let value, let run, let known):
      "the run \(run) has no value \"\(value)\"; it has \(Self.list(known))."
    case .unknownSetting(let setting, let run, let known):
      "the run \(run) has no curve of a setting \"\(setting)\"; it has \(Self.list(known))."
    case .unknownClaim(let claim, let run, let known):
      known.isEmpty
        ? "the run \(run) claims nothing; draw its curves or values instead."
        : "the run \(run) has no claim \"\(claim)\"; it has \(Self.list(known))."
    case .unlikeClaims(let first, let other):
      "\(first) and \(other) compare different numbers; give each a figure of its own."
    case .unknownFormat(let format):
      "there is no number format \"\(format)\"; there are \(NumberFormat.names), interval."
    case .badCurve(let name, let reason): "the curve \"\(name)\" cannot be drawn: \(reason)."
    case .notFinite(let value, let run): "the value \"\(value)\" of the run \(run) is not finite."

    case .missingFormula(let tex):
      "the formula \"\(tex)\" is not in lessons/math.json; run scripts/lock-math.py."
    case .unsafeFormula(let tex):
      "the formula \"\(tex)\" is locked as something that is not MathML Core."
    case .outsideCourse(let path): "\"\(path)\" is not a file inside the course."
    case .badSum(let sum):
      "\"\(sum)\" cannot be computed; a sum has numbers, + - * / ^, parentheses, exp, ln, sqrt, tanh."
    case .badDiagram(let reason): "the drawing cannot be shown: \(reason)."
    case .missingFile(let path): "the file \(path) does not exist."
    case .notANetwork(let path):
      "\(path) is not the trained network; run ./course site --pack-lab."
    case .missingRegion(let region, let file):
      "\(file) has no lines between \"// [\(region)]\" and \"// [/\(region)]\"."
    case .missingAnswer(let path): "the model answer \(path) does not exist."

    case .quiz(let id, let fault): fault.sentence(quiz: id)
    case .pointCount(let count, let question):
      "the question \(question) has \(count) points; it needs \(OpenQuestion.pointLimits.lowerBound) "
        + "to \(OpenQuestion.pointLimits.upperBound)."
    case .notPoints(let question):
      "the question \(question) holds only the points of its model answer, as a list \"- …\"."
    case .objectiveWithoutQuestion(let objective): "no quiz examines the objective \(objective)."
    case .keyAlwaysAt(let position):
      "the right option is always number \(position); move some, or a reader learns that instead."

    case .mirror(let here, let other, let file, let line?):
      "\(here) stands where \(file):\(line) has \(other)."
    case .mirror(let here, let other, let file, nil):
      "\(here) stands where \(file) has \(other)."
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
  }
}

extension LessonErrors: CustomStringConvertible {
  /// One error a line.
  package var description: String { errors.map(\.description).joined(separator: "\n") }
}
