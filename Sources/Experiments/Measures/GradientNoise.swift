internal import CourseKit
internal import Foundation
internal import Images
internal import NeuralNetworks
internal import RunRecords

extension Measure {
  /// How far gradients of batches are from that of all training pictures, by the size of the batch.
  ///
  /// Gives the curve `gradientNoise`: the mean of `‖g_B − g‖² / ‖g‖²` over batches of independent
  /// draws, of which the law of large numbers says that it falls as 1/B; the same numbers as
  /// `noiseOf<B>`; and `noiseExponent`, by which power of B it falls: the slope of a line through the
  /// logarithms, 1 by that law. Nothing is given where the pictures leave no noise.
  ///
  /// - Parameter draws: batches of each size, least and most; between them as many as make 8192 pictures.
  static func gradientNoise(sizes: [Int], draws: ClosedRange<Int> = 16...128) -> Measure {
    Measure(name: "gradient noise of \(draws) drawn batches of each of \(sizes)") {
      model, pictures, outcome in
      let whole = try model.meanGradient(of: pictures.train, pictures.normalization)
      let square = whole.reduce(0) { $0 + $1 * $1 }
      var generator = SeededGenerator(seed: 33)
      let noise = try sizes.map { size in
        try (0..<min(draws.upperBound, max(draws.lowerBound, 8192 / size))).map { _ in
          let drawn = (0..<size).map { _ in
            Int.random(in: 0..<pictures.train.count, using: &generator)
          }
          let gradient = try model.meanGradient(
            of: pictures.train.subset(drawn), pictures.normalization)
          return zip(gradient, whole).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / square
        }.mean
      }
      for parameter in model.parameters { parameter.grad = .zeros(parameter.value.shape) }
      guard noise.allSatisfy({ $0.isFinite && $0 > 0 }) else { return }
      outcome.curves["gradientNoise"] = Outcome.Curve(
        axis: .batchSize, x: sizes.map { Double($0) }, y: noise)
      for (size, noise) in zip(sizes, noise) { outcome.values["noiseOf\(size)"] = noise }
      outcome.values["noiseExponent"] =
        -slope(sizes.map { Foundation.log(Double($0)) }, noise.map { Foundation.log($0) })
    }
  }
}

extension Sequential {
  /// The gradient of the mean loss over pictures, all parameters in a row.
  fileprivate func meanGradient(
    of pictures: LabeledImages, _ normalization: Normalization
  ) throws -> [Double] {
    var loader = DataLoader(pictures, batchSize: 256, normalization: normalization)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    let loss = CrossEntropyLoss()
    var sum: [Double] = []
    while try loader.next(into: &batch) {
      for parameter in parameters { parameter.grad = .zeros(parameter.value.shape) }
      _ = try loss.forward(forward(batch.inputs), labels: batch.labels)
      _ = try backward(loss.backward())
      let share = Double(batch.count) / Double(pictures.count)
      var index = 0
      for parameter in parameters {
        if sum.count < index + parameter.grad.count {
          sum += Array(repeating: 0, count: parameter.grad.count)
        }
        for element in parameter.grad.elements {
          sum[index] += share * Double(element)
          index += 1
        }
      }
    }
    return sum
  }
}

/// The slope of the line of least squares.
private func slope(_ x: [Double], _ y: [Double]) -> Double {
  let (meanX, meanY) = (x.mean, y.mean)
  let both = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
  return both / x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
}
