internal import CourseKit
internal import Localization

/// What is asked of the draws: that each is on its own, and that the seed decides.
extension DropoutChecks {
  /// Eleven questions of chance with a false alarm below 9e-7 in total (``BitStream``).
  ///
  /// Shares, and draws at all distances inside a call and from one call to the next. What is found
  /// with probability 0.999 is a correlation of 0.3 or more, and so whole groups, rows, columns or
  /// channels that fare alike, or masks that come back.
  static let drawsForEachNumber = Check(
    "draws-for-each-number",
    Localized(
      es: "cada número se sortea por su cuenta, y de nuevo en cada forward",
      en: "each number has a draw of its own, and a new one in each forward"),
    points: 1, needs: ["drops-the-share"]
  ) { exam in
    try await drawsAgain(&exam)
    let settings: [(p: Float, shape: [Int], calls: Int)] = [
      (probability(&exam), [50, 60], 2), (0.5, [4, 5, 6, 8], 4), (0.7, [20, 2], 60),
      (0.4, [3, 12, 20], 4),
    ]
    for (p, shape, calls) in settings {
      try await newLayer(p, &exam)
      var stream = BitStream()
      for mask in try await masks(calls, of: shape, &exam) { stream.append(mask.isDropped) }
      try exam.expect(stream, areDrawnWith: Double(p))
    }
    try await countsVary(&exam)
  }

  /// The masks of forward calls in a row differ.
  ///
  /// A generator that starts anew is named if a longer input shows the same draws again, and more.
  private static func drawsAgain(_ exam: inout Examination) async throws {
    let p = try await newLayer(&exam)
    let longer = try await masks(1, of: [12, 50], &exam)[0].isDropped
    let first = try await masks(3, of: [8, 50], &exam)
    let isAnew = Set(first.map(\.isDropped) + [Array(longer.prefix(400))]).count == 1
    let second = try await masks(1, of: [8, 50], &exam)[0]
    for (mask, next) in zip(first, first.dropFirst() + [second]) {
      try exam.require(
        mask != next,
        Localized(
          es: "dos forward seguidos anularon los mismos \(mask.droppedCount) números",
          en: "two forward calls in a row dropped the same \(mask.droppedCount) numbers"),
        means: isAnew && BitStream(longer).looksDrawn(with: Double(p))
          ? Mistake.sameMaskEveryTime : nil)
    }
    // The modes in between do not bring the first draws back.
    try await exam.tell("eval")
    try await exam.tell("train")
    let later = try await masks(1, of: [8, 50], &exam)[0]
    let earlier = (first + [second]).map(\.isDropped) + [Array(longer.prefix(400))]
    try exam.require(
      !earlier.contains(later.isDropped),
      Localized(
        es: "después de eval() y train() volvió una máscara de antes",
        en: "after eval() and train() an earlier mask came back"))
  }

  /// How many numbers are dropped is up to chance too.
  private static func countsVary(_ exam: inout Examination) async throws {
    let p = try await newLayer(&exam)
    let size = 96
    let masks = try await masks(64, of: [8, 12], &exam)
    let counts = masks.map(\.droppedCount)
    let fixed = Int((p * Float(size)).rounded())
    try exam.expect(
      counts: counts, ofGroups: size, areDrawnWith: Double(p),
      means: counts.allSatisfy { $0 == fixed } ? Mistake.dropsAFixedCount : nil)
    var stream = BitStream()
    for mask in masks { stream.append(mask.isDropped) }
    try exam.expect(stream, areDrawnWith: Double(p))
  }

  /// No question of chance for right solutions: 400 draws are the same by accident with a probability
  /// below 0.63^400.
  static let followsTheSeed = Check(
    "follows-the-seed",
    Localized(
      es: "la misma semilla da las mismas máscaras; otra semilla, otras",
      en: "the same seed gives the same masks; another seed, others"),
    points: 1, needs: ["drops-the-share"]
  ) { exam in
    let p = probability(&exam)
    let seed = exam.integer(in: 1...1_000_000)
    // One of them differs only beyond 32 bits.
    let seeds = [seed, 0, seed + 1, seed + 1 << 32, seed]
    var drawn: [[DropoutMask]] = []
    for seed in seeds {
      exam.beginSession()
      try await exam.tell("new", p, seed)
      drawn.append(try await masks(2, of: [8, 50], &exam))
    }
    var all = BitStream()
    for masks in drawn { for mask in masks { all.append(mask.isDropped) } }
    try exam.require(
      drawn[4] == drawn[0],
      Localized(
        es: "dos capas con la semilla \(seed) anularon otros números",
        en: "two layers with the seed \(seed) dropped different numbers"),
      means: all.looksDrawn(with: Double(p)) ? Mistake.systemGenerator : nil)
    let isOne = drawn.allSatisfy { $0 == drawn[0] }
    for (index, other) in seeds.enumerated() where (1...3).contains(index) {
      try exam.require(
        drawn[index] != drawn[0],
        Localized(
          es: "las semillas \(seed) y \(other) anularon los mismos números",
          en: "the seeds \(seed) and \(other) dropped the same numbers"),
        means: isOne ? Mistake.ignoresTheSeed : nil)
    }
    try await withAnotherLayer(drawn[0], seed, p, &exam)
  }

  /// A second layer that draws in between changes nothing.
  private static func withAnotherLayer(
    _ expected: [DropoutMask], _ seed: Int, _ p: Float, _ exam: inout Examination
  ) async throws {
    exam.beginSession()
    try await exam.tell("new", p, seed)
    let first = try await masks(1, of: [8, 50], &exam)[0]
    try await exam.tell("swap")
    try await exam.tell("new", p, seed + 1)
    _ = try await masks(1, of: [3, 20], &exam)
    try await exam.tell("swap")
    let second = try await masks(1, of: [8, 50], &exam)[0]
    try exam.require(
      [first, second] == expected,
      Localized(
        es: "con otra capa de por medio, la semilla \(seed) dio otras máscaras",
        en: "with another layer in between, the seed \(seed) gave other masks"))
  }
}
