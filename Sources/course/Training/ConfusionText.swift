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

  private static let columns = 80

  let matrix: ConfusionMatrix
  /// A name for each class.
  let names: [String]
  let language: Language

  /// The lines; nothing but a sentence when nothing was confused.
  func text() throws(MetricsError) -> String {
    let shown = names.count <= Self.classLimit ? try table() + "\n" : ""
    return shown + pairs
  }

  /// Rows are true classes with their names, columns predicted ones with their numbers alone.
  private func table() throws(MetricsError) -> String {
    let cell = max(
      String(max(0, names.count - 1)).count, String(matrix.counts.max() ?? 0).count)
    let corner = Localized(es: "real \\ predicha", en: "true \\ predicted")[language]
    let room = max(corner.count, Self.columns - names.count * (cell + 2))
    return try matrix.table(names: names.map { $0.cut(to: room - 3) }, corner: corner)
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
      let ways = "\(number(pair.firstAsSecond)) → · \(number(pair.secondAsFirst)) ←"
      return ["  \(first) ↔ \(second)", counts, ways]
    }
    let title = Localized(es: "lo que más confunde:", en: "most confused:")[language]
    return title + "\n" + TextTable(rows, numeric: [1]).text
  }
}
