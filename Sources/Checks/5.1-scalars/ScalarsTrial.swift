internal import CourseKit
internal import TensorBoard
internal import Wire

/// A training with given outcomes, and what its log has to hold.
struct ScalarsTrial {
  static let epochTags = ["loss/train", "accuracy/train", "loss/validation", "accuracy/validation"]

  var epochs: Int
  var batchesPerEpoch: Int
  /// Of each batch of all epochs, in order.
  var losses: [Float]
  var correct: [Int]
  var counts: [Int]
  /// Before the first epoch, and after each.
  var validationLosses: [Float]
  var validationAccuracies: [Float]

  var batchCount: Int { epochs * batchesPerEpoch }

  /// The mean per example of each epoch.
  var epochLosses: [Double] { means(of: losses.map(Double.init)) { counts[$0] } }
  /// The share of right answers of each epoch.
  var epochAccuracies: [Double] {
    means(of: zip(correct, counts).map { Double($0) / Double($1) }) { counts[$0] }
  }

  /// What an epoch curve holds, from the first epoch to the last.
  func curve(_ tag: String) -> [Double] {
    switch tag {
    case "loss/train": epochLosses
    case "accuracy/train": epochAccuracies
    case "loss/validation": validationLosses.dropFirst().map(Double.init)
    case "accuracy/validation": validationAccuracies.dropFirst().map(Double.init)
    default: []
    }
  }

  /// The weighted mean of each epoch.
  func means(of numbers: [Double], weight: (Int) -> Int) -> [Double] {
    (0..<epochs).map { epoch in
      let batches = epoch * batchesPerEpoch..<(epoch + 1) * batchesPerEpoch
      let total = batches.reduce(0) { $0 + weight($1) }
      return batches.reduce(0) { $0 + numbers[$1] * Double(weight($1)) } / Double(total)
    }
  }
}

extension ScalarsTrial {
  /// A training with drawn outcomes.
  init(_ draws: inout some InputDrawing, epochs: Int, batchesPerEpoch: Int) {
    let batches = epochs * batchesPerEpoch
    // The last batch of an epoch is smaller, as it mostly is.
    let counts = (0..<batches).map {
      $0 % batchesPerEpoch == batchesPerEpoch - 1 ? 5 : 16
    }
    self.init(
      epochs: epochs, batchesPerEpoch: batchesPerEpoch,
      losses: draws.tensor([batches], in: 0.5...2).elements,
      correct: counts.map { draws.integer(in: 1...$0 - 1) }, counts: counts,
      validationLosses: draws.tensor([epochs + 1], in: 3...4).elements,
      validationAccuracies: draws.tensor([epochs + 1], in: 0.1...0.9).elements)
  }

  /// A training of some epochs and batches, in which an epoch has only right answers.
  init(_ exam: inout Examination, batchesPerEpoch: Int? = nil) {
    let (epochs, batches) = (exam.integer(in: 3...5), exam.integer(in: 3...5))
    self.init(&exam, epochs: epochs, batchesPerEpoch: batchesPerEpoch ?? batches)
    let all = exam.integer(in: 0...epochs - 1)
    for batch in all * self.batchesPerEpoch..<(all + 1) * self.batchesPerEpoch {
      correct[batch] = counts[batch]
    }
  }

  /// What the training gives, as the adapter is told it.
  var outcomes: [any WireConvertible] {
    func tensor(_ numbers: [Float]) -> Tensor { Tensor(shape: [numbers.count], elements: numbers) }
    return [
      tensor(losses), correct, counts, tensor(validationLosses), tensor(validationAccuracies),
    ]
  }

  /// Lets the subject log the training, and reads what it wrote.
  func run(
    _ exam: inout Examination, epochs: Int? = nil, failingAt call: Int? = nil
  ) async throws -> ScalarLog {
    try await exam.tell("prepare", arguments: outcomes)
    if let call { try await exam.tell("failing", call) }
    let calls: [Int] = try await exam.ask("logTraining", epochs ?? self.epochs, batchesPerEpoch)
    let file: Bytes = try await exam.ask("file")
    return ScalarLog(calls: calls, scalars: EventFileReader.read(file.contents).scalars)
  }
}

/// What was called in a training, and the scalars of its event file.
struct ScalarLog {
  /// 0 a batch, 1 validation.
  let calls: [Int]
  let scalars: [ScalarEvent]

  func tagged(_ tag: String) -> [ScalarEvent] { scalars.tagged(tag) }

  /// The tags, each once, in the order of the file.
  var tags: [String] {
    var seen: Set<String> = []
    return scalars.map(\.tag).filter { seen.insert($0).inserted }
  }

  /// The tags for a message.
  var tagList: String {
    guard !tags.isEmpty else { return "–" }
    return tags.prefix(8).joined(separator: ", ") + (tags.count > 8 ? ", …" : "")
  }
}

extension [ScalarEvent] {
  /// The values in double precision.
  var numbers: [Double] { map { Double($0.value) } }
}
