internal import CourseKit
internal import TensorBoard
internal import Wire

/// A training with drawn outcomes.
struct ScalarsTrial {
  private typealias Mistake = ScalarsMisconception

  static let epochTags = ["loss/train", "accuracy/train", "loss/validation", "accuracy/validation"]

  let epochs: Int
  let batchesPerEpoch: Int
  /// Of each batch of all epochs, in order.
  let losses: [Float]
  let correct: [Int]
  let counts: [Int]
  /// Before the first epoch, and after each.
  let validationLosses: [Double]
  let validationAccuracies: [Double]

  init(_ exam: inout Examination, batchesPerEpoch: Int? = nil) {
    let epochs = exam.integer(in: 3...5)
    let batches = batchesPerEpoch ?? exam.integer(in: 3...5)
    self.epochs = epochs
    self.batchesPerEpoch = batches
    losses = exam.tensor([epochs * batches], in: 0.5...2).elements
    // The last batch of an epoch is smaller, as it mostly is.
    counts = (0..<epochs * batches).map { $0 % batches == batches - 1 ? 5 : 16 }
    correct = counts.map { exam.integer(in: 1...$0 - 1) }
    validationLosses = exam.tensor([epochs + 1], in: 3...4).elements.map(Double.init)
    validationAccuracies = exam.tensor([epochs + 1], in: 0.1...0.9).elements.map(Double.init)
  }

  var batchCount: Int { epochs * batchesPerEpoch }

  var epochLosses: [Double] { means(of: losses.map(Double.init)) { counts[$0] } }
  var epochAccuracies: [Double] {
    means(of: zip(correct, counts).map { Double($0) / Double($1) }) { counts[$0] }
  }

  /// Lets the subject log the training, and reads what it wrote.
  func run(
    _ exam: inout Examination, epochs: Int? = nil, failingAt call: Int = -1
  ) async throws -> ScalarLog {
    func tensor(_ numbers: [Double]) -> Tensor {
      Tensor(shape: [numbers.count], elements: numbers.map { Float($0) })
    }
    try await exam.tell(
      "prepare", Tensor(shape: [losses.count], elements: losses), correct, counts, batchesPerEpoch,
      tensor(validationLosses), tensor(validationAccuracies), call)
    let file: Bytes = try await exam.ask("logTraining", epochs ?? self.epochs)
    let branches: [String] = try await exam.ask("branches")
    return ScalarLog(scalars: EventFileReader.read(file.contents).scalars, branches: branches)
  }

  /// What known mistakes make of the numbers of the batches.
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

  /// The weighted mean of each epoch.
  private func means(of numbers: [Double], weight: (Int) -> Int) -> [Double] {
    (0..<epochs).map { epoch in
      let batches = epoch * batchesPerEpoch..<(epoch + 1) * batchesPerEpoch
      let total = batches.reduce(0) { $0 + weight($1) }
      return batches.reduce(0) { $0 + numbers[$1] * Double(weight($1)) } / Double(total)
    }
  }
}

/// The scalars of an event file, and what lies beside the file.
struct ScalarLog {
  let scalars: [ScalarEvent]
  /// Runs that were made in the directory of the run.
  let branches: [String]

  func tagged(_ tag: String) -> [ScalarEvent] { scalars.tagged(tag) }

  /// The tags, each once, in the order of the file.
  var tags: [String] {
    scalars.reduce(into: []) { tags, scalar in
      if !tags.contains(scalar.tag) { tags.append(scalar.tag) }
    }
  }

  /// The tags for a message.
  var tagList: String { tags.isEmpty ? "–" : tags.joined(separator: ", ") }
}

extension [ScalarEvent] {
  /// The values in double precision.
  var numbers: [Double] { map { Double($0.value) } }
}

extension [Double] {
  /// Whether each of some numbers is among these, to single precision.
  func containsAll(_ numbers: ArraySlice<Double>) -> Bool {
    numbers.allSatisfy { number in contains { abs($0 - number) < 1e-5 } }
  }
}
