public import CourseKit

/// The indices of the pictures of each class, in a random order.
private func shuffledIndices(
  of labels: [Int], classCount: Int, using generator: inout SeededGenerator
) -> [[Int]] {
  var indices = Array(repeating: [Int](), count: classCount)
  for (index, label) in labels.enumerated() { indices[label].append(index) }
  for label in indices.indices { indices[label].shuffle(using: &generator) }
  return indices
}

/// The indices of two parts, each with the same share of every class, in their order.
///
/// - Precondition: every class has 2 pictures, and `testFraction` is between 0 and 1.
func stratifiedIndices(
  of labels: [Int], classCount: Int, testFraction: Double, using generator: inout SeededGenerator
) -> (train: [Int], test: [Int]) {
  precondition(testFraction > 0 && testFraction < 1, "a fraction is between 0 and 1")
  var isTest = Array(repeating: false, count: labels.count)
  for indices in shuffledIndices(of: labels, classCount: classCount, using: &generator) {
    precondition(indices.count >= 2, "a class of \(indices.count) pictures cannot be split")
    let wanted = Int((Double(indices.count) * testFraction).rounded())
    for index in indices.prefix(min(max(wanted, 1), indices.count - 1)) { isTest[index] = true }
  }
  return (isTest.indices.filter { !isTest[$0] }, isTest.indices.filter { isTest[$0] })
}

extension LabeledImages {

  /// As many pictures of each class, chosen at random; class by class, and in the order in which
  /// they are here.
  ///
  /// - Precondition: every class has `perClass` pictures.
  public func stratifiedSample(
    perClass: Int, using generator: inout SeededGenerator
  ) -> LabeledImages {
    let chosen = shuffledIndices(
      of: labels, classCount: classNames.count, using: &generator
    ).flatMap { indices in
      precondition(
        indices.count >= perClass, "a class has \(indices.count) pictures, not \(perClass)")
      return indices.prefix(perClass).sorted()
    }
    return subset(chosen)
  }

  /// Two parts of the pictures, each with the same share of every class.
  ///
  /// Of the n pictures of a class, `round(n × testFraction)` chosen at random are for testing, and
  /// at least one is left on each side. Both parts keep the order in which the pictures are here.
  ///
  /// - Precondition: every class has 2 pictures, and `testFraction` is between 0 and 1.
  public func stratifiedSplit(
    testFraction: Double = 0.2, using generator: inout SeededGenerator
  ) -> (train: LabeledImages, test: LabeledImages) {
    let parts = stratifiedIndices(
      of: labels, classCount: classNames.count, testFraction: testFraction, using: &generator)
    return (subset(parts.train), subset(parts.test))
  }
}
