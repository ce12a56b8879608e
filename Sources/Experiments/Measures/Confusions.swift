/// How often each class was taken for each other.
struct Confusions: Equatable, Sendable {
  /// Rows are true classes, columns answers.
  private(set) var counts: [[Int]]

  /// The counts of answers, by class.
  init(labels: [Int], answers: [Int], classCount: Int) {
    counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for (label, answer) in zip(labels, answers) { counts[label][answer] += 1 }
  }

  /// Two classes and how often one was taken for the other, either way.
  struct Pair: Equatable, Sendable {
    var first: Int
    var second: Int
    var count: Int
  }

  /// All pairs of classes, the most confused first; of equals the one of lower numbers.
  var pairs: [Pair] {
    let all = counts.indices.flatMap { first in
      (first + 1..<max(first + 1, counts.count)).map { second in
        Pair(
          first: first, second: second, count: counts[first][second] + counts[second][first])
      }
    }
    return all.sorted {
      ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second)
    }
  }

  /// How many answers were wrong.
  var mistakes: Int { pairs.reduce(0) { $0 + $1.count } }

  /// Of the pictures of a class, the share that was found; 0 without pictures.
  func recall(_ label: Int) -> Double {
    share(counts[label][label], counts[label].reduce(0, +))
  }

  /// Of the answers that say a class, the share that is right; 0 without answers.
  func precision(_ label: Int) -> Double {
    share(counts[label][label], counts.reduce(0) { $0 + $1[label] })
  }

  /// The harmonic mean of precision and recall.
  func f1(_ label: Int) -> Double {
    share(
      2 * counts[label][label], counts[label].reduce(0, +) + counts.reduce(0) { $0 + $1[label] })
  }
}

extension Confusions {
  /// What a network answered.
  init(_ answers: Answers) {
    self.init(labels: answers.labels, answers: answers.classes, classCount: answers.classCount)
  }
}

private func share(_ part: Int, _ whole: Int) -> Double {
  whole == 0 ? 0 : Double(part) / Double(whole)
}
