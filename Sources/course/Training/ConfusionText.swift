internal import Localization
internal import Metrics
internal import Presentation

/// Which classes a network confuses, for a terminal: the matrix of up to 20 classes, and the pairs
/// that are confused most.
struct ConfusionText {
  /// The most classes of which the matrix is shown.
  static let classLimit = 20
  /// The most pairs that are shown.
  static let pairLimit = 5

  let matrix: ConfusionMatrix
  /// A name for each class.
  let names: [String]
  let language: Language
  /// The columns of the terminal; `nil` where nobody looks.
  var columns: Int?

  /// The lines; nothing but a sentence when nothing was confused.
  func text() -> String { table + pairs }

  /// Rows are true classes with their names, columns predicted ones with their numbers alone.
  private var table: String {
    guard names.count <= Self.classLimit else { return leftOut }
    let digits = max(
      String(max(0, names.count - 1)).count, String(matrix.counts.max() ?? 0).count)
    let corner = Localized(es: "real \\ predicha", en: "true \\ predicted")[language]
    // Two spaces before each number where that fits, or else one.
    let wanted = columns ?? 80
    let cell = names.count * (digits + 2) + corner.columns <= wanted ? digits + 2 : digits + 1
    let room = wanted - names.count * cell
    if columns != nil, room < corner.columns { return leftOut }
    let numberWidth = String(max(0, names.count - 1)).count
    let headings = names.enumerated().map { index, name in
      "\(index)".leading(to: numberWidth) + " "
        + name.cut(to: max(corner.columns, room) - numberWidth - 1)
    }
    let width = max(corner.columns, headings.map(\.columns).max() ?? 0)
    func line(_ heading: String, _ cells: [Int]) -> String {
      heading.padded(to: width) + cells.map { "\($0)".leading(to: cell) }.joined() + "\n"
    }
    return line(corner, Array(names.indices))
      + zip(headings, matrix.rows).map(line).joined() + "\n"
  }

  private var leftOut: String {
    Localized(
      es:
        "la matriz de \(names.count) clases no cabe aquí: está en --json, y como imagen en --log\n\n",
      en:
        "the matrix of \(names.count) classes does not fit here: --json has it, and --log a picture\n\n"
    )[
      language]
  }

  private var pairs: String {
    let pairs = matrix.mostConfused(Self.pairLimit)
    guard !pairs.isEmpty else {
      return Localized(es: "ninguna clase se confunde con otra", en: "no class is confused")[
        language]
    }
    func number(_ value: Int) -> String {
      NumberFormat.integer.string(Double(value), in: language)
    }
    let rows = pairs.map { pair in
      let (first, second) = (names[pair.first].cut(to: 20), names[pair.second].cut(to: 20))
      let counts = Localized(
        es: "\(number(pair.count)) de \(number(pair.support))",
        en: "\(number(pair.count)) of \(number(pair.support))")[language]
      let ways = "\(number(pair.firstAsSecond)) →  \(number(pair.secondAsFirst)) ←"
      return ["  \(first) ↔ \(second)", counts, ways]
    }
    let title = Localized(
      es: "lo que más confunde (→ la primera tomada por la segunda, ← al revés):",
      en: "most confused (→ the first taken for the second, ← the other way):")[language]
    return title + "\n" + TextTable(rows, numeric: [1]).text
  }
}
