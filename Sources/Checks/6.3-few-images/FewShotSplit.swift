internal import CourseKit
internal import Localization

/// A split that the subject made, with all indices inside the list of labels.
struct FewShotSplit {
  let labels: [Int]
  let training: [Int]
  let validation: [Int]

  /// Asks for a split; without a seed, one is drawn.
  init(
    _ exam: inout Examination, _ labels: [Int], perClass: Int, seed: Int? = nil
  ) async throws {
    let seed = seed ?? exam.integer(in: 1...1_000_000)
    let parts: [[Int]] = try await exam.ask("split", labels, perClass, seed)
    try exam.expect(parts.count, is: 2)
    let stray = parts.joined().first { !labels.indices.contains($0) }
    try exam.require(
      stray == nil,
      Localized(
        es: "el índice \(stray ?? 0) no está entre 0 y \(labels.count - 1)",
        en: "the index \(stray ?? 0) is not between 0 and \(labels.count - 1)"))
    self.labels = labels
    (training, validation) = (parts[0], parts[1])
  }

  /// The classes that occur.
  var classes: [Int] { Set(labels).sorted() }

  var trainingCounts: [Int] { counts(of: training) }
  var validationCounts: [Int] { counts(of: validation) }

  /// For each class, which of its pictures train, counted inside the class.
  var trainingPlaces: [Set<Int>] {
    let chosen = Set(training)
    return classes.map { label in
      let members = labels.indices.filter { labels[$0] == label }
      return Set(members.indices.filter { chosen.contains(members[$0]) })
    }
  }

  /// Whether in each class the first pictures train.
  var takesTheFirst: Bool { trainingPlaces.allSatisfy { $0 == Set(0..<$0.count) } }

  /// Each index is in one part and only in one.
  func requireParts(_ exam: Examination) throws {
    for part in [training, validation] {
      let repeated = part.count - Set(part).count
      try exam.require(
        repeated == 0,
        Localized(
          es: "hay \(repeated) índices repetidos en una parte",
          en: "\(repeated) indices are repeated in a part"),
        means: FewImagesMisconception.withReplacement)
    }
    let both = Set(training).intersection(validation)
    try exam.require(
      both.isEmpty,
      Localized(
        es: "\(both.count) de \(labels.count) índices están en las dos partes",
        en: "\(both.count) of \(labels.count) indices are in both parts"),
      means: FewImagesMisconception.overlap)
    let lost = labels.count - training.count - validation.count
    try exam.require(
      lost == 0,
      Localized(
        es: "\(lost) de \(labels.count) índices no están en ninguna parte",
        en: "\(lost) of \(labels.count) indices are in neither part"),
      means: FewImagesMisconception.losesPictures)
  }

  private func counts(of part: [Int]) -> [Int] {
    classes.map { label in part.count { labels[$0] == label } }
  }
}

extension FewImagesChecks {
  /// Labels of so many pictures of each class, in a drawn order.
  static func shuffledLabels(_ sizes: [Int: Int], _ exam: inout Examination) -> [Int] {
    let labels = sizes.sorted { $0.key < $1.key }.flatMap { label, size in
      Array(repeating: label, count: size)
    }
    return exam.permutation(of: labels.count).map { labels[$0] }
  }

  /// Five classes of 8 to 14 pictures each, with numbers left out.
  static func ampleLabels(_ exam: inout Examination) -> [Int] {
    var sizes: [Int: Int] = [:]
    for label in [0, 1, 3, 4, 7] { sizes[label] = exam.integer(in: 8...14) }
    return shuffledLabels(sizes, &exam)
  }
}
