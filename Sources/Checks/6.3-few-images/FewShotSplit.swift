internal import CourseKit
internal import Localization

/// A split that the subject made, with all indices inside the list of labels.
struct FewShotSplit {
  let labels: [Int]
  let training: [Int]
  let validation: [Int]

  /// A split of which ``fault(of:in:)`` has nothing to say.
  init(_ labels: [Int], parts: [[Int]]) {
    self.labels = labels
    (training, validation) = (parts[0], parts[1])
  }

  /// What keeps an answer from being two parts of indices inside the list.
  static func fault(of parts: [[Int]], in labels: [Int]) -> Failure.Fault? {
    guard parts.count == 2 else { return .count(expected: 2, got: parts.count) }
    let stray = parts.joined().first { !labels.indices.contains($0) }
    return stray.map {
      .law(
        Localized(
          es: "el índice \($0) no está entre 0 y \(labels.count - 1)",
          en: "the index \($0) is not between 0 and \(labels.count - 1)"))
    }
  }

  /// Asks for a split; without a seed, one is drawn.
  init(
    _ exam: inout Examination, _ labels: [Int], perClass: Int, seed: Int? = nil
  ) async throws {
    let seed = seed ?? exam.integer(in: 1...1_000_000)
    let parts: [[Int]] = try await exam.ask("split", labels, perClass, seed)
    if let fault = Self.fault(of: parts, in: labels) { throw exam.failure(fault) }
    self.init(labels, parts: parts)
  }

  /// The classes that occur.
  var classes: [Int] { Set(labels).sorted() }

  var trainingCounts: [Int] { counts(of: training) }
  var validationCounts: [Int] { counts(of: validation) }

  /// How many pictures of each class there are.
  var totals: [Int] { counts(of: Array(labels.indices)) }

  /// How many pictures of each class have to train.
  func wantedCounts(perClass: Int) -> [Int] { totals.map { max(1, min(perClass, $0 - 1)) } }

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

  /// What keeps an index from being in one part and only in one, with its name.
  var partFault: (fact: Localized, mistake: FewImagesMisconception)? {
    for part in [training, validation] {
      let repeated = part.count - Set(part).count
      guard repeated == 0 else {
        return (
          Localized(
            es: "hay \(repeated) índices repetidos en una parte",
            en: "\(repeated) indices are repeated in a part"), .withReplacement
        )
      }
    }
    let both = Set(training).intersection(validation)
    guard both.isEmpty else {
      return (
        Localized(
          es: "\(both.count) de \(labels.count) índices están en las dos partes",
          en: "\(both.count) of \(labels.count) indices are in both parts"), .overlap
      )
    }
    let lost = labels.count - training.count - validation.count
    guard lost == 0 else {
      return (
        Localized(
          es: "\(lost) de \(labels.count) índices no están en ninguna parte",
          en: "\(lost) of \(labels.count) indices are in neither part"), .losesPictures
      )
    }
    return nil
  }

  /// Each index is in one part and only in one.
  func requireParts(_ exam: Examination) throws {
    if let fault = partFault { try exam.fail(fault.fact, means: fault.mistake) }
  }

  /// What is wrong with the split, but for the draw.
  func fault(perClass: Int) -> Failure.Fault? {
    if let fault = partFault { return .law(fault.fact) }
    let (counts, wanted) = (trainingCounts, wantedCounts(perClass: perClass))
    return counts == wanted ? nil : .law(Self.countWording(perClass, totals, counts, wanted))
  }

  /// How many pictures of each class train and should.
  static func countWording(
    _ perClass: Int, _ totals: [Int], _ counts: [Int], _ wanted: [Int]
  ) -> Localized {
    Localized(
      es:
        "perClass = \(perClass); de clases de \(totals) imágenes se entrenan \(counts), y se esperaba \(wanted)",
      en:
        "perClass = \(perClass); of classes of \(totals) pictures \(counts) train, expected \(wanted)"
    )
  }

  private func counts(of part: [Int]) -> [Int] {
    var counts: [Int: Int] = [:]
    for index in part { counts[labels[index], default: 0] += 1 }
    return classes.map { counts[$0, default: 0] }
  }
}

extension InputDrawing {
  /// Labels of so many pictures of each class, in a drawn order.
  mutating func labels(_ sizes: [Int: Int]) -> [Int] {
    let labels = sizes.sorted { $0.key < $1.key }.flatMap { label, size in
      Array(repeating: label, count: size)
    }
    return permutation(of: labels.count).map { labels[$0] }
  }

  /// Five classes of 8 to 14 pictures each, with numbers left out.
  mutating func ampleLabels() -> [Int] {
    var sizes: [Int: Int] = [:]
    for label in [0, 1, 3, 4, 7] { sizes[label] = integer(in: 8...14) }
    return labels(sizes)
  }
}
