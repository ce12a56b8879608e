internal import Checks
internal import Localization

extension ExerciseReport {
  /// The report with every fact that learner code can lengthen cut to a size that a page can show.
  var bounded: ExerciseReport {
    var report = self
    report.obstacle = obstacle?.bounded
    report.checks = checks.map { check in
      var check = check
      check.finding = check.finding?.bounded
      return check
    }
    return report
  }
}

extension Obstacle {
  fileprivate var bounded: Obstacle {
    switch self {
    case .notBuilt(let failure): .notBuilt(failure.bounded)
    case .unforeseen(let description): .unforeseen(description: description.bounded)
    // Made of names that the course or whoever grades has given.
    case .notHandedIn, .refused, .courseFault: self
    case .judgeGone(let fault): .judgeGone(because: fault.bounded)
    }
  }
}

extension Finding {
  fileprivate var bounded: Finding {
    switch self {
    case .wrongAnswer(let question, let fault):
      .wrongAnswer(question: question.bounded, fault: fault.bounded)
    case .stopped(let stop): .stopped(by: stop.bounded)
    case .unfinished(let parts, let more):
      .unfinished(
        parts: parts.prefix(Limit.items).map(\.bounded),
        more: more + max(0, parts.count - Limit.items))
    case .waits: self
    case .courseFault(let description): .courseFault(description: description.bounded)
    case .judgeGone(let fault): .judgeGone(because: fault.bounded)
    }
  }
}

extension Failure.Fault {
  fileprivate var bounded: Failure.Fault {
    switch self {
    case .kind(let expected, let got): .kind(expected: expected.bounded, got: got.bounded)
    case .shape(let expected, let got, let axes):
      .shape(
        expected: expected, got: Array(got.prefix(Limit.items)),
        axes: axes ?? (got.count > Limit.items ? got.count : nil))
    case .integers(let expected, let got, let count):
      .integers(
        expected: expected, got: Array(got.prefix(Limit.integers)),
        count: count ?? (got.count > Limit.integers ? got.count : nil))
    // Its shape is the one that was expected, and its previews have a length.
    case .numbers, .number, .count: self
    case .value(let expected, let got): .value(expected: expected.bounded, got: got.bounded)
    case .line(let number, let expected, let got, let expectedCount, let gotCount):
      .line(
        number, expected: expected?.boundedLine, got: got?.boundedLine,
        expectedCount: expectedCount, gotCount: gotCount)
    case .threw(let text): .threw(text.bounded)
    case .law(let fact): .law(Localized(es: fact.es.bounded, en: fact.en.bounded))
    }
  }
}

extension Stop {
  fileprivate var bounded: Stop {
    switch self {
    case .processorTime, .wallTime, .memory, .output, .exited: self
    case .signal(let number, let message, let place):
      .signal(number, message: message?.bounded, place: place?.bounded)
    case .garbled(let text, let isEarly): .garbled(text.bounded, isEarly: isEarly)
    }
  }
}

extension JudgeFault {
  fileprivate var bounded: JudgeFault {
    switch self {
    case .signal(let number, let message): .signal(number, message: message?.bounded)
    case .exited, .silent, .garbled: self
    }
  }
}

extension BuildFailure {
  fileprivate var bounded: BuildFailure {
    switch self {
    case .missingFile, .notText, .tooSlow: self
    case .learnerLines(let messages, let more):
      .learnerLines(
        messages.prefix(Self.shown).map(\.bounded),
        more: more + max(0, messages.count - Self.shown))
    case .declarations(let file, let messages, let more):
      .declarations(
        file, messages.prefix(Self.shown).map(\.bounded),
        more: more + max(0, messages.count - Self.shown))
    case .other(let output):
      .other(output.split(separator: "\n").prefix(Limit.items).joined(separator: "\n").bounded)
    }
  }
}

extension BuildFailure.CompilerMessage {
  fileprivate var bounded: Self {
    var message = self
    message.text = text.bounded
    message.code = code?.bounded
    message.mark = mark?.bounded
    message.note = note?.bounded
    return message
  }
}

/// What a page can show.
private enum Limit {
  /// The bytes of a text.
  static let text = 2000
  /// The bytes that are left of a line of a text that is too long: with its length behind it fewer
  /// than the 200 characters that a message shows of a line.
  static let line = 160
  /// The whole numbers of a list.
  static let integers = 500
  /// The axes of a shape, the lines of an output, and the like.
  static let items = 40
}

extension String {
  fileprivate var bounded: String { cut(toBytes: Limit.text) }

  fileprivate var boundedLine: String {
    utf8.count > Limit.text ? cut(toBytes: Limit.line) : self
  }

  private func cut(toBytes limit: Int) -> String {
    // By bytes: one character can have thousands of accents.
    guard utf8.count > limit else { return self }
    return String(decoding: utf8.prefix(limit), as: UTF8.self) + "… (\(utf8.count) bytes)"
  }
}
