internal import Presentation

/// The answers of questions where readers choose or sort what is there.
extension LessonRenderer {
  private struct Choices {
    struct Option {
      var letter, text, sketch, reason, verdict, icon, value: String
      /// Not there rather than empty: an empty text counts as present in a template.
      var misconception: String?
      var isCorrect: Bool
    }
    var id, input, look, reasonLabel, moveUp, moveDown: String
    var options: [Option]
  }

  static func letter(_ index: Int) -> String { String("ABCDEF".dropFirst(index).prefix(1)) }

  mutating func choice(_ quiz: Quiz) throws(LessonError) -> (html: HTML, key: String) {
    var options: [Choices.Option] = []
    for (index, option) in quiz.options.enumerated() {
      options.append(
        try choice(option, letter: Self.letter(index), value: "\(index)", base: quiz.base))
    }
    let choices = Choices(
      id: quiz.id, input: quiz.kind == .multi ? "checkbox" : "radio",
      look: quiz.kind == .predict ? "sketches" : "", reasonLabel: wording.reason, moveUp: "",
      moveDown: "", options: options)
    let key = quiz.key.map { Self.letter($0 - 1) }.joined(separator: ", ")
    return (try templates.render("quiz-choice", choices), key)
  }

  private mutating func choice(
    _ option: Quiz.Option, letter: String, value: String, base: [Double]? = nil
  ) throws(LessonError) -> Choices.Option {
    var sketch = HTML(markup: "")
    if case .curve(let heights) = option.content { sketch = CurveSketch.svg(heights, base: base) }
    return Choices.Option(
      letter: letter, text: try phrasing(option.text).markup, sketch: sketch.markup,
      reason: try render(option.reason).markup,
      verdict: option.isCorrect ? wording.right : wording.wrong,
      icon: option.isCorrect ? "✓" : "✗", value: value, misconception: option.misconception,
      isCorrect: option.isCorrect)
  }

  /// The steps, shuffled the same way in every build and in both languages.
  mutating func order(_ quiz: Quiz) throws(LessonError) -> (html: HTML, key: String) {
    let places = Shuffle.places(quiz.options.count, seed: quiz.id)
    var options: [Choices.Option] = []
    for (index, place) in places.enumerated() {
      let step = quiz.options[place]
      var option = try choice(step, letter: Self.letter(index), value: "\(place)")
      option.icon = "\(place + 1)."
      option.verdict = "\(quizWording.place) \(place + 1)"
      options.append(option)
    }
    let choices = Choices(
      id: quiz.id, input: "", look: "", reasonLabel: wording.reason, moveUp: quizWording.moveUp,
      moveDown: quizWording.moveDown, options: options)
    let key = quiz.options.indices.compactMap { place in
      places.firstIndex(of: place).map(Self.letter)
    }
    return (try templates.render("quiz-order", choices), key.joined(separator: ", "))
  }
}

/// An order that looks shuffled and is the same whenever it is asked for.
enum Shuffle {
  /// The numbers below a count in an order given by a text, never the sorted one.
  static func places(_ count: Int, seed: String) -> [Int] {
    // FNV-1a, then a linear congruential generator for each draw.
    var state = seed.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    var places = Array(0..<count)
    for index in places.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      places.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return places == Array(0..<count) ? places.reversed() : places
  }
}
