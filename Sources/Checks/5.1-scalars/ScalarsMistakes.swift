internal import CourseKit
internal import TensorBoard
internal import Wire

/// What known mistakes make of a training.
extension ScalarsTrial {
  private typealias Mistake = ScalarsMisconception

  /// What they make of the numbers of the batches.
  func mistakenMeans(of numbers: [Double]) -> [(any MisconceptionCase, [Double])] {
    let last = (1...epochs).map { numbers[$0 * batchesPerEpoch - 1] }
    let carried = (1...epochs).map { epoch in
      let seen = 0..<epoch * batchesPerEpoch
      return seen.reduce(0) { $0 + numbers[$1] * Double(counts[$1]) }
        / Double(counts[seen].reduce(0, +))
    }
    return [
      (Mistake.meanOfMeans, means(of: numbers) { _ in 1 }), (Mistake.lastBatch, last),
      (Mistake.carriesOver, carried),
    ]
  }
}

extension ScalarLog {
  /// Whether each curve of the training holds what belongs to validation, and the other way round.
  private func isSwapped(in trial: ScalarsTrial) -> Bool {
    ["loss", "accuracy"].contains { measure in
      let (train, validation) = ("\(measure)/train", "\(measure)/validation")
      return tagged(train).numbers.resemble(trial.curve(validation))
        && tagged(validation).numbers.resemble(trial.curve(train))
    }
  }

  /// What the tag holds where the curves are swapped; nothing where they are not.
  func swapped(_ tag: String, in trial: ScalarsTrial) -> [(any MisconceptionCase, [Double])] {
    guard isSwapped(in: trial) else { return [] }
    let other =
      tag.hasSuffix("train")
      ? tag.replacing("train", with: "validation") : tag.replacing("validation", with: "train")
    return [(ScalarsMisconception.swapsTheCurves, trial.curve(other))]
  }

  /// Whether some tag holds the training and the validation of a measure in turns.
  func shares(_ tag: String, of trial: ScalarsTrial) -> Bool {
    let measure = tag.prefix { $0 != "/" }
    let (trained, validated) = (
      trial.curve("\(measure)/train"), trial.curve("\(measure)/validation")
    )
    let turns = [
      zip(trained, validated).flatMap { [$0, $1] }, zip(validated, trained).flatMap { [$0, $1] },
    ]
    return Dictionary(grouping: scalars, by: \.tag).values.contains { curve in
      turns.contains { curve.numbers.resemble($0) }
    }
  }
}

extension Examination {
  /// Whether runs were made beside this one, and one of them has what the tag should hold.
  mutating func branches(with tag: String, of trial: ScalarsTrial) async throws -> Bool {
    let measure = String(tag.prefix { $0 != "/" })
    let branches: [String] = try await ask("branches")
    for branch in branches.prefix(8) {
      let curve = try await answerOrRefusal(Call("curve of a branch", branch, measure))
      if case .value(.list(let rows)) = curve, let row = rows.last, let values = [Double](row),
        values.resemble(trial.curve(tag))
      {
        return true
      }
    }
    return false
  }
}

extension [Double] {
  /// Whether these are some numbers, to single precision.
  func resemble(_ numbers: [Double]) -> Bool {
    count == numbers.count
      && zip(self, numbers).allSatisfy { Tolerance.arithmetic.accepts($0, $1) }
  }
}
