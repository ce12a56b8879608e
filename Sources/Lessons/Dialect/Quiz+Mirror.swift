extension Quiz {
  /// What both languages of a quiz have in common.
  ///
  /// Written answers are words of a language: one may accept more of them than the other, so only
  /// the wrong ones are counted.
  var mirrorDetails: String {
    let counted = kind == .short ? options.filter { !$0.isCorrect } : options
    var details = [
      "id \(id)", kind.rawValue, objective, "ref \(reference ?? "none")",
      "\(counted.count) \(kind == .short ? "wrong answers" : kind == .order ? "steps" : "options")",
    ]
    switch kind {
    case .single, .multi, .predict, .line:
      details.append("right \(key.map(String.init).joined(separator: " and "))")
    case .numeric, .order, .short: break
    }
    if let number {
      details.append("key \(number.text)")
      details.append("tolerance \(number.tolerance)")
      details.append(number.unit == nil ? "no unit" : "a unit")
    }
    if let base { details.append("base " + base.map { "\($0)" }.joined(separator: " ")) }
    if code != nil { details.append("\(codeLines.count) lines of code") }
    let contents = options.compactMap { option -> String? in
      switch option.content {
      case .number(let sum): sum.text
      case .curve(let heights): heights.map { "\($0)" }.joined(separator: " ")
      case .codeLine(let line): "line \(line)"
      case .text, .phrase: nil
      }
    }
    if !contents.isEmpty { details.append(contents.joined(separator: "; ")) }
    details.append("\(hints.count) hints")
    details.append(
      "misconceptions " + counted.map { $0.misconception ?? "none" }.joined(separator: " "))
    return details.joined(separator: ", ")
  }
}
