internal import Localization

/// A confusion matrix as a picture: rows are the true classes, columns what was said.
///
/// The deeper a colour, the greater the share of the true class: blue where the network is right,
/// red where it is not. Up to 20 classes have their counts in the cells.
struct ConfusionPicture {
  /// The most classes of which there is a picture.
  static let classLimit = 200
  /// The most classes with numbers in the cells.
  static let countLimit = 20

  private static let side = 440
  private static let gap = 8
  private static let nameLimit = 16

  /// The counts, a row for each true class.
  let rows: [[Int]]
  /// What the classes are called, as many as rows.
  let names: [String]
  /// The language of the axes.
  let language: Language

  /// The counts of some predictions; `nil` when there are too many classes for a picture.
  init?(truth: [Int], predicted: [Int], names: [String], language: Language) {
    guard !names.isEmpty, names.count <= Self.classLimit else { return nil }
    var rows = Array(repeating: Array(repeating: 0, count: names.count), count: names.count)
    for (truth, predicted) in zip(truth, predicted) { rows[truth][predicted] += 1 }
    self.rows = rows
    self.names = names
    self.language = language
  }

  private var showsCounts: Bool { names.count <= Self.countLimit }

  /// The side of a cell, in pixels.
  private var cell: Int {
    let digits = rows.joined().max().map { String($0).count } ?? 1
    let least = showsCounts ? digits * BitmapFont.advance + 4 : 2
    return max(least, min(44, Self.side / names.count))
  }

  var drawing: Canvas {
    let cell = cell
    let showsNames = cell > BitmapFont.height
    let titles = Localized(es: "predicha|real", en: "predicted|true")[language].split(
      separator: "|")
    let labels = names.map { showsNames ? BitmapFont.cut($0, to: Self.nameLimit) : "" }
    let longest = labels.map { BitmapFont.width(of: $0) }.max() ?? 0
    // Names of columns lie if they fit above their cells, and else stand.
    let lie = longest < cell
    let titleRoom = BitmapFont.height + Self.gap
    let top = Self.gap + titleRoom + (lie ? BitmapFont.height : longest) + Self.gap
    let left = Self.gap + titleRoom + longest + Self.gap
    let size = cell * names.count
    var canvas = Canvas(height: top + size + Self.gap, width: left + size + Self.gap)
    canvas.write(String(titles[0]), top: Self.gap, left: left, .black)
    canvas.writeUpwards(String(titles[1]), bottom: top + size, left: Self.gap, .black)
    canvas.frame(top: top, left: left, height: size, width: size, thickness: 1, .lines)
    for (index, label) in labels.enumerated() {
      let middle = index * cell + cell / 2
      let width = BitmapFont.width(of: label)
      canvas.write(
        label, top: top + middle - BitmapFont.height / 2, left: left - Self.gap + 4 - width, .black)
      if lie {
        canvas.write(label, top: top - Self.gap - 4, left: left + middle - width / 2, .black)
      } else {
        canvas.writeUpwards(
          label, bottom: top - 4, left: left + middle - BitmapFont.height / 2, .black)
      }
    }
    for (truth, row) in rows.enumerated() {
      let sum = row.reduce(0, +)
      for (predicted, count) in row.enumerated() {
        let color = heat(Double(count) / Double(max(1, sum)), isRight: truth == predicted)
        let (y, x) = (top + truth * cell, left + predicted * cell)
        canvas.fill(top: y, left: x, height: cell, width: cell, color)
        guard showsCounts, count > 0 else { continue }
        let text = String(count)
        canvas.write(
          text, top: y + (cell - BitmapFont.height) / 2,
          left: x + (cell - BitmapFont.width(of: text)) / 2, color.ink)
      }
    }
    return canvas
  }

  private func heat(_ share: Double, isRight: Bool) -> Color {
    // A confusion of a tenth is much already, and would hardly be seen on a straight scale.
    isRight
      ? Color.white.mixed(with: .deepBlue, share: share)
      : Color.white.mixed(with: .deepRed, share: (2 * share).squareRoot())
  }
}
