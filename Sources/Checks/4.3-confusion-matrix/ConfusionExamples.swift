internal import CourseKit
internal import Metrics

/// Labels and predictions, their matrix, and what known mistakes make of them.
struct ConfusionExamples {
  var labels: [Int]
  var predictions: [Int]
  var classCount: Int

  init(labels: [Int], predictions: [Int], classCount: Int) {
    self.labels = labels
    self.predictions = predictions
    self.classCount = classCount
  }

  /// Examples of some of the classes, each of which is a label at least once; six in ten are right.
  ///
  /// The first two are mistakes in one direction and the others never in the opposite one, so that
  /// the matrix is not its own transpose.
  init(
    drawnFrom classes: [Int], count: Int, classCount: Int, _ draws: inout some InputDrawing
  ) {
    self.init(labels: [], predictions: [], classCount: classCount)
    let last = classes.count - 1
    for index in 0..<count {
      let place = index < classes.count ? index : draws.integer(in: 0...last)
      let isRight = index >= classes.count && draws.integer(in: 0...9) < 6
      labels.append(classes[place])
      // Wrong ones go to the same or a later class of the list, and around from the last.
      let wrong = place == last ? 1 : draws.integer(in: place + 1...last)
      predictions.append(classes[isRight ? place : wrong])
    }
  }

  private func table(_ cell: (Int, Int) -> Int) -> [[Int]] {
    (0..<classCount).map { row in (0..<classCount).map { cell(row, $0) } }
  }

  /// The reference's counts.
  var matrix: [[Int]] {
    let reference = try? ConfusionMatrix(
      truth: labels, predicted: predictions, classCount: classCount)
    return reference?.rows ?? []
  }

  var transposed: [[Int]] {
    let matrix = matrix
    return table { matrix[$1][$0] }
  }

  var hits: [[Int]] {
    let matrix = matrix
    return table { $0 == $1 ? matrix[$0][$1] : 0 }
  }

  var marks: [[Int]] { matrix.map { $0.map { min($0, 1) } } }

  /// Only the classes that occur.
  var compact: [[Int]] {
    let matrix = matrix
    let occurring = Set(labels + predictions).sorted()
    return occurring.map { row in occurring.map { matrix[row][$0] } }
  }

  /// Only the classes up to the largest that occurs.
  var cut: [[Int]] {
    let size = 1 + ((labels + predictions).max() ?? -1)
    return matrix.prefix(size).map { Array($0.prefix(size)) }
  }

  /// Shares of rows, columns or everything, as whole numbers of hundredths or cut off to 0 and 1.
  var normalized: [[[Int]]] {
    let matrix = matrix
    let rows = matrix.map { $0.reduce(0, +) }
    let columns = (0..<classCount).map { column in matrix.reduce(0) { $0 + $1[column] } }
    return [1, 100].flatMap { whole in
      [
        table { whole * matrix[$0][$1] / max(1, rows[$0]) },
        table { whole * matrix[$0][$1] / max(1, columns[$1]) },
        table { whole * matrix[$0][$1] / max(1, labels.count) },
      ]
    }
  }
}
