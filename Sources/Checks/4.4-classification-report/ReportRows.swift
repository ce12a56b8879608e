internal import CourseKit
internal import Wire

/// Rows of a report as the questions have them.
struct ReportRows {
  var names: [String]
  /// Precision, recall and F1 of each.
  var scores: [[Double]]
  var supports: [Int]
  var accuracy: Double
  var digits = 2

  init(
    names: [String], scores: [[Double]], supports: [Int], accuracy: Double, digits: Int = 2
  ) {
    self.names = names
    self.scores = scores
    self.supports = supports
    self.accuracy = accuracy
    self.digits = digits
  }

  /// Drawn rows that depend on each other in nothing: each number has to be looked at.
  init(count: Int, _ draws: inout some InputDrawing) {
    let words = ["cat", "dog", "bird", "fish", "frog", "owl", "bee"]
    self.init(
      names: (0..<count).map { $0 < words.count ? words[$0] : "class \($0)" },
      scores: (0..<count).map { _ in draws.numbers(3, in: 0.01...0.99) },
      supports: (0..<count).map { _ in draws.integer(in: 1...300) },
      accuracy: draws.numbers(1, in: 0.01...0.99)[0])
  }

  /// The rows of a question.
  init(_ question: inout Question) throws {
    try self.init(
      names: question.take(), scores: question.take(), supports: question.take(), accuracy: 0)
  }

  /// The report that they make.
  var report: ReportCase {
    get throws {
      try ReportCase(
        names: names, scores: scores, supports: supports, accuracy: accuracy, digits: digits)
    }
  }

  /// All questions about the averages.
  var averages: [Call] {
    ["macroAverage", "weightedAverage"].flatMap { operation in
      ["", ".support", ".name"].map { Call(operation + $0, names, scores, supports) }
    }
  }

  /// The text, without digits where they are the default, and then with them.
  var texts: [Call] {
    let digitless = Call("classificationReport.default", names, scores, supports, accuracy)
    return (digits == 2 ? [digitless] : [])
      + [Call("classificationReport", names, scores, supports, accuracy, digits)]
  }
}
