internal import CourseKit
internal import Localization
internal import NeuralNetworks

/// What is asked of `Flatten`, held against the reference layer.
enum FlattenChecks {
  private typealias Mistake = FlattenMisconception

  static let all = [
    keepsTheBatch, rowMajor, anySize, batchInParts, emptyBatch, restoresTheShape, latestShape,
  ]

  static let keepsTheBatch = Check(
    "keeps-the-batch",
    Localized(
      es: "forward convierte [N, C, H, W] en [N, C·H·W] y conserva el lote",
      en: "forward turns [N, C, H, W] into [N, C·H·W] and keeps the batch"),
    points: 2
  ) { exam in
    let x = exam.pictures()
    let y = try await exam.forward(x)
    try exam.expect(
      y.shape, is: try NeuralNetworks.Flatten().forward(x).shape,
      unless: [
        (Mistake.flattensTheBatch, [x.count]), (Mistake.flattensTheBatch, [1, x.count]),
      ])
  }

  static let rowMajor = Check(
    "row-major",
    Localized(
      es: "los píxeles quedan en orden: canal por canal, fila por fila",
      en: "the pixels stay in order: channel by channel, row by row"),
    points: 2, needs: ["keeps-the-batch"]
  ) { exam in
    let shape = exam.pictures().shape
    try await exam.expectOutputs(for: [shape], like: NeuralNetworks.Flatten()) { x in
      [
        (Mistake.columnMajor, flattened(x, axes: [3, 2, 1])),
        (Mistake.channelsLast, flattened(x, axes: [2, 3, 1])),
      ]
    }
  }

  static let anySize = Check(
    "any-size",
    Localized(
      es: "acepta un lote de uno, imágenes grises y vectores",
      en: "takes a batch of one, gray pictures and vectors"),
    points: 1, needs: ["row-major"]
  ) { exam in
    let height = exam.integer(in: 3...9)
    try await exam.expectOutputs(
      for: [[1, 3, height, 5], [4, 1, 5, height], [3, height], [2, 3, height], [0, 2, 3, 3]],
      like: NeuralNetworks.Flatten()
    ) { x in
      x.shape[0] == 1 ? [(Mistake.dropsTheBatchOfOne, x.reshaped(to: [x.count]))] : []
    }
  }

  static let batchInParts = Check(
    "batch-in-parts",
    Localized(
      es: "cada ejemplo da lo mismo solo que dentro de un lote",
      en: "each example gives the same alone as inside a batch"),
    points: 1, needs: ["row-major"]
  ) { exam in
    try await exam.expectRows(of: exam.pictures()) { row in
      [(Mistake.dropsTheBatchOfOne, row.reshaped(to: [row.count]))]
    }
  }

  static let emptyBatch = Check(
    "empty-batch",
    Localized(
      es: "un lote vacío [0, C, H, W] da [0, C·H·W]",
      en: "an empty batch [0, C, H, W] gives [0, C·H·W]"),
    points: 1, needs: ["row-major"]
  ) { exam in
    try await exam.expectOutputs(
      for: [[0, 2, exam.integer(in: 3...5), 3]], like: NeuralNetworks.Flatten()
    ) { x in [(Mistake.countsFromTheElements, x.reshaped(to: [0, 0]))] }
  }

  static let restoresTheShape = Check(
    "restores-the-shape",
    Localized(
      es: "backward devuelve el gradiente con la forma de la entrada y en el mismo orden",
      en: "backward gives the gradient the shape of the input, in the same order"),
    points: 2, needs: ["keeps-the-batch"]
  ) { exam in
    let x = exam.pictures()
    let gradient = exam.tensor([x.shape[0], x.count / x.shape[0]])
    let dx = try await exam.backward(gradient, after: x)
    try exam.expect(
      dx, is: try NeuralNetworks.Flatten().backward(gradient, after: x),
      unless: [(Mistake.backwardStaysFlat, gradient)])
  }

  static let latestShape = Check(
    "latest-shape",
    Localized(
      es: "backward recuerda la forma del último forward, no la del primero, también si se repite",
      en: "backward remembers the shape of the latest forward, not of the first, when repeated too"),
    points: 1, needs: ["restores-the-shape"]
  ) { exam in
    let (first, last) = (exam.tensor([4, 3, 2, 5]), exam.tensor([2, 3, 5, 4]))
    let gradient = exam.tensor([2, 60])
    try await exam.expectLatestInput(
      first, then: last, gradient, like: NeuralNetworks.Flatten(),
      unless: (Mistake.remembersTheFirstShape, [gradient.reshaped(to: first.shape)]))
  }

  /// Every example with its axes visited in another order; the last one changes fastest.
  private static func flattened(_ x: Tensor, axes: [Int]) -> Tensor {
    var elements: [Float] = []
    var index = [0, 0, 0, 0]
    for n in 0..<x.shape[0] {
      index[0] = n
      for i in 0..<x.shape[axes[0]] {
        index[axes[0]] = i
        for j in 0..<x.shape[axes[1]] {
          index[axes[1]] = j
          for k in 0..<x.shape[axes[2]] {
            index[axes[2]] = k
            elements.append(x[index[0], index[1], index[2], index[3]])
          }
        }
      }
    }
    return Tensor(shape: [x.shape[0], x.count / x.shape[0]], elements: elements)
  }
}

extension Examination {
  /// A small batch whose four sides all differ, so that no two orders agree by chance.
  fileprivate mutating func pictures() -> Tensor {
    tensor([integer(in: 2...3), 4, integer(in: 5...6), integer(in: 7...9)])
  }
}
