internal import CourseKit
internal import Localization

extension FewImagesChecks {
  static let labelsTravel = Check(
    "labels-travel",
    Localized(
      es: "cada imagen del lote lleva su etiqueta, en el orden de los índices",
      en: "each picture of the batch has its label, in the order of the indices"),
    points: 2
  ) { exam in
    let count = exam.integer(in: 8...10)
    for rest in [[5], [2, 3, 4]] {
      let x = exam.tensor([count] + rest)
      // Labels that all differ, so that no two orders agree by chance.
      let labels = exam.permutation(of: count)
      let indices = unsorted(Array(exam.permutation(of: count).prefix(5)), of: count)
      let inputs: Tensor = try await exam.ask("inputs", x, labels, indices)
      let wanted = pictures(x, at: indices)
      try exam.expect(
        inputs, is: wanted,
        unless: [
          (Mistake.labelsApart, pictures(x, at: indices.sorted())),
          (Mistake.flattensPictures, wanted.reshaped(to: [5, x.count / count])),
        ])
      let got: [Int] = try await exam.ask("labels", x, labels, indices)
      try exam.expect(
        got, is: indices.map { labels[$0] },
        unless: [
          (Mistake.labelsStay, Array(labels.prefix(5))),
          (Mistake.labelsApart, indices.sorted().map { labels[$0] }),
        ])
    }
  }

  static let emptyInput = Check(
    "empty-input",
    Localized(
      es: "sin imágenes las partes están vacías, y sin índices el lote tiene 0 imágenes",
      en: "without pictures the parts are empty, and without indices the batch has 0 pictures"),
    points: 1, needs: ["partitions", "labels-travel"]
  ) { exam in
    let parts: [[Int]] = try await exam.ask("split", [Int](), 3, 1)
    try exam.expect(parts, is: [[], []])
    let x = exam.tensor([4, 2, 3])
    let inputs: Tensor = try await exam.ask("inputs", x, [0, 1, 2, 3], [Int]())
    try exam.expect(inputs, is: .zeros([0, 2, 3]))
  }

  /// Indices that are neither sorted nor the first ones.
  private static func unsorted(_ indices: [Int], of count: Int) -> [Int] {
    let sorted = Array(Set(indices).subtracting([count - 1]).sorted().reversed().prefix(4))
    return [sorted[1], count - 1, sorted[0]] + sorted[2...]
  }

  /// The pictures at these indices.
  static func pictures(_ x: Tensor, at indices: [Int]) -> Tensor {
    let size = x.count / x.shape[0]
    return Tensor(
      shape: [indices.count] + x.shape.dropFirst(),
      elements: indices.flatMap { x.elements[$0 * size..<($0 + 1) * size] })
  }
}
