/// The most frequent mistake of a matrix, and what is mistaken for it.
///
/// An answer is a label and a prediction, and nothing where there is no mistake.
enum ConfusedCell {
  private typealias Mistake = ConfusionMatrixMisconception
  private typealias Cell = (label: Int, prediction: Int, count: Int)

  /// The first of the most frequent mistakes, row by row.
  static func first(in matrix: [[Int]]) -> [Int] {
    best(of: cells(of: matrix)) { $0 > $1 }
  }

  /// What known mistakes answer, in an order that does not depend on the matrix.
  static func mistaken(for matrix: [[Int]]) -> [(any MisconceptionCase, [Int])] {
    let right = first(in: matrix)
    let all = cells(of: matrix, withHits: true)
    let sums = cells(of: matrix).map {
      ($0.label, $0.prediction, $0.count + matrix[$0.prediction][$0.label])
    }
    let none = right.isEmpty
    let last = matrix.count - 1
    return [
      (Mistake.swapsThePair, right.reversed()),
      (Mistake.takesTheDiagonal, best(of: all) { $0 > $1 }),
      (Mistake.takesTheDiagonal, best(of: all) { $0 >= $1 }),
      (Mistake.takesTheDiagonal, best(of: all.filter { $0.label == $0.prediction }) { $0 > $1 }),
      (Mistake.lastOfTies, best(of: cells(of: matrix)) { $0 >= $1 }),
      (Mistake.addsBothDirections, best(of: sums) { $0 > $1 }),
      (Mistake.addsBothDirections, best(of: sums) { $0 > $1 }.reversed()),
      (Mistake.namesAMistakeWithoutAny, none ? [0, 1] : right),
      (Mistake.namesAMistakeWithoutAny, none ? [last, last - 1] : right),
      (Mistake.namesAMistakeWithoutAny, none ? [0, 0] : right),
    ]
  }

  private static func cells(of matrix: [[Int]], withHits: Bool = false) -> [Cell] {
    matrix.enumerated().flatMap { label, row in
      row.enumerated().filter { withHits || $0.offset != label }.map {
        (label, $0.offset, $0.element)
      }
    }
  }

  private static func best(of cells: [Cell], _ isBetter: (Int, Int) -> Bool) -> [Int] {
    var best: Cell?
    for cell in cells where cell.count > 0 && isBetter(cell.count, best?.count ?? 0) { best = cell }
    return best.map { [$0.label, $0.prediction] } ?? []
  }
}
