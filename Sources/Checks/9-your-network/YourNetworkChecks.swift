internal import CourseKit
internal import Localization

/// What is asked of a network made of the learner's own parts.
///
/// The labels of the test pictures never enter the process in which the learner's code runs.
enum YourNetworkChecks {
  private typealias Mistake = YourNetworkMisconception

  static let all = [predictsClasses, learnsAFew, evaluates, goesOnAfterPredicting, learns]

  static let predictsClasses = Check(
    "predicts-classes",
    Localized(
      es: "predict da una clase, de 0 a classes − 1, para cada imagen",
      en: "predict gives one class, from 0 to classes − 1, for each image"),
    points: 1
  ) { exam in
    let classes = exam.integer(in: 3...5)
    try await exam.tell("new", 12, classes, exam.integer(in: 1...999))
    // So many images that a network of ten classes would surely name one beyond the last.
    for count in [7, 1, 400] {
      let images = exam.tensor([count, 1, 3, 4])
      let predictions: [Int]
      do {
        predictions = try await exam.ask("predict", images)
      } catch var failure as Failure {
        // One image alone has no statistics, so in training mode batch normalization refuses it.
        if case .threw = failure.fault, count == 1,
          await exam.normalizesByBatch(exam.tensor([40, 1, 3, 4]))
        {
          failure.misconception = Misconception(Mistake.predictsWhileTraining)
        }
        throw failure
      }
      try exam.require(
        predictions.count == count,
        Localized(
          es: "\(count) imágenes dieron \(predictions.count) clases",
          en: "\(count) images gave \(predictions.count) classes"),
        means: predictions.count == 1 ? Mistake.oneClassForAll : nil)
      let beyond = predictions.count { !(0..<classes).contains($0) }
      guard beyond > 0 else { continue }
      try await exam.fail(
        Localized(
          es:
            "con \(classes) clases, \(beyond) de \(count) predicciones no están entre 0 y \(classes - 1)",
          en:
            "with \(classes) classes, \(beyond) of \(count) predictions are not between 0 and \(classes - 1)"
        ),
        means: .fixedClasses
      ) { predictions.allSatisfy((0..<10).contains) ? await $0.hasTenClasses() : false }
    }
  }

  static let learnsAFew = Check(
    "learns-a-few",
    Localized(
      es: "se aprende veinte imágenes de memoria",
      en: "it learns twenty images by heart"),
    points: 3, needs: ["predicts-classes"]
  ) { exam in
    let sample = try SampleImages(exam.materials, using: &exam.generator)
    let few = sample.training.first(ofEach: 2)
    try await start(&exam, few)
    let first: Double = try await exam.ask("epoch")
    // Chance is ln 10 = 2.3; fresh weights are somewhat worse.
    try exam.require(
      first > 1 && first < 12,
      Localized(
        es: "la pérdida media de la primera época es \(first); al azar sería ln 10 ≈ 2,3",
        en: "the mean loss of the first epoch is \(first); by chance it would be ln 10 ≈ 2.3"))
    try await checkLossOfOneClass(&exam)
    try await start(&exam, few)
    var losses: [Double] = []
    for _ in 0..<60 { losses.append(try await exam.ask("epoch")) }
    let last = losses[59]
    let predictions: [Int] = try await exam.ask("predict", few.images)
    try checkCount(predictions, few.labels.count, exam)
    let right = zip(predictions, few.labels).count { $0 == $1 }
    try exam.require(
      right >= 19,
      Localized(
        es:
          "después de 60 épocas acierta \(right) de 20; la pérdida pasó de \(rounded(first)) a \(rounded(last))",
        en:
          "after 60 epochs it has \(right) of 20 right; the loss went from \(rounded(first)) to \(rounded(last))"
      ),
      means: right <= 10 && stayTheSame(losses) ? Mistake.neverSteps : nil)
  }

  static let evaluates = Check(
    "evaluates",
    Localized(
      es: "una imagen recibe la misma clase sola, en un lote y al repetir",
      en: "an image gets the same class alone, in a batch and again"),
    points: 2, needs: ["learns-a-few"]
  ) { exam in
    let sample = try SampleImages(exam.materials, using: &exam.generator)
    try await start(&exam, sample.training.first(ofEach: 20))
    for _ in 0..<2 { let _: Double = try await exam.ask("epoch") }
    let images = sample.test.rows(Array(0..<200))
    let whole: [Int] = try await exam.ask("predict", images)
    try checkCount(whole, 200, exam)
    let again: [Int] = try await exam.ask("predict", images)
    try checkCount(again, 200, exam)
    var parts: [Int] = []
    for rows in [0..<7, 7..<200, 0..<1] {
      let part: [Int] = try await exam.ask("predict", sample.test.rows(Array(rows)))
      try checkCount(part, rows.count, exam)
      parts += part
    }
    let changed = zip(whole, again).count { $0 != $1 }
    let parted = zip(whole + whole.prefix(1), parts).count { $0 != $1 }
    // Sums in another order may turn a tie; more than that is another mode.
    guard changed > 0 || parted > 2 else { return }
    try await exam.fail(
      Localized(
        es: "de 200 imágenes, \(changed) cambian de clase al repetir y \(parted) en otros lotes",
        en: "of 200 images, \(changed) change class when repeated and \(parted) in other batches"),
      means: .predictsWhileTraining
    ) { await $0.normalizesByBatch(sample.test.rows(Array(0..<40))) }
  }

  /// Where there is only one class nobody can be wrong, so the mean loss is 0 whatever the weights.
  private static func checkLossOfOneClass(_ exam: inout Examination) async throws {
    let seed = exam.integer(in: 1...999)
    try await exam.tell("new", 12, 1, seed)
    try await exam.tell(
      "examples", exam.tensor([40, 1, 3, 4]), [Int](repeating: 0, count: 40), seed)
    let loss: Double = try await exam.ask("epoch")
    try exam.require(
      abs(loss) < 1e-6,
      Localized(
        es: "con una sola clase la pérdida media debe ser 0 y es \(loss)",
        en: "with a single class the mean loss should be 0 and is \(loss)"))
  }

  /// Whether losses neither fall nor rise: both halves have the same mean, but for their scatter.
  private static func stayTheSame(_ losses: [Double]) -> Bool {
    func mean(_ values: some Collection<Double>) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
    let (early, late) = (losses.prefix(losses.count / 2), losses.suffix(losses.count / 2))
    let (before, after) = (mean(early), mean(late))
    let scatter =
      mean(early.map { ($0 - before) * ($0 - before) })
      + mean(late.map { ($0 - after) * ($0 - after) })
    return abs(after - before) <= 0.01 * before + 3 * (scatter / Double(early.count)).squareRoot()
  }

  /// As many classes as images, before they are compared one by one.
  static func checkCount(_ predictions: [Int], _ count: Int, _ exam: Examination) throws {
    try exam.require(
      predictions.count == count,
      Localized(
        es: "\(count) imágenes dieron \(predictions.count) clases",
        en: "\(count) images gave \(predictions.count) classes"))
  }

  static func start(_ exam: inout Examination, _ examples: SampleImages.Examples)
    async throws
  {
    let seed = exam.integer(in: 1...999)
    try await exam.tell("new", 784, 10, seed)
    try await exam.tell("examples", examples.images, examples.labels, seed)
  }

  static func rounded(_ value: Double) -> String { Printing.number(Float(value)) }

  static func list(_ values: [Double]) -> String {
    values.map(rounded).joined(separator: " · ")
  }
}
