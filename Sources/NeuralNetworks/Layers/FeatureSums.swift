internal import CourseKit

/// Going backward through a normalization: what it adds up over a batch, and what it gives back.
struct FeatureSums {
  /// For all features each: the sum of the gradient, and that of the gradient times the normalized
  /// input.
  private var sums: [Float]
  private let features: Int

  init(features: Int) {
    self.features = features
    sums = Array(repeating: 0, count: 2 * features)
  }

  /// Adds up, and writes `w / deviation · (g − mean(g) − x̂ mean(g x̂))`.
  ///
  /// - Parameter throughStatistics: whether the means count, which they do not when the statistics were
  ///   given and not those of the batch.
  mutating func inputGradient(
    of gradient: Tensor, _ normalized: Tensor, _ weight: Tensor?, _ statistics: FeatureStatistics,
    throughStatistics: Bool, into result: inout Tensor, on team: ThreadTeam
  ) {
    let (rows, features) = (gradient.shape[0], features)
    let share = throughStatistics ? 1 / Float(max(1, rows)) : 0
    gradient.elements.withUnsafeBufferPointer { gradient in
      normalized.elements.withUnsafeBufferPointer { normalized in
        withElements(of: weight) { weight in
          result.elements.withUnsafeMutableBufferPointer { result in
            sums.withUnsafeMutableBufferPointer { sums in
              statistics.withInverseDeviation { inverse in
                guard let gradient = gradient.baseAddress, let result = result.baseAddress,
                  let normalized = normalized.baseAddress, let sums = sums.baseAddress
                else { return }
                team.divideColumns(
                  features, rows: rows,
                  GoingBack(
                    rows: rows, columns: features, gradient: gradient, normalized: normalized,
                    inverse: inverse, weight: weight, sum: sums, product: sums + features,
                    result: result, share: share)
                ) { $0.load(as: GoingBack.self).run($1..<$2) }
              }
            }
          }
        }
      }
    }
  }

  /// Adds the sums to the gradients of the affine map.
  func add(to weight: inout Tensor, and bias: inout Tensor) {
    for index in 0..<features {
      weight.elements[index] += sums[features + index]
      bias.elements[index] += sums[index]
    }
  }
}

/// Some columns of a batch on their way back through a normalization.
private struct GoingBack {
  var rows, columns: Int
  var gradient, normalized, inverse: UnsafePointer<Float>
  var weight: UnsafePointer<Float>?
  var sum, product, result: UnsafeMutablePointer<Float>
  var share: Float

  func run(_ part: Range<Int>) {
    measure(part)
    write(part)
  }

  private func measure(_ part: Range<Int>) {
    (sum + part.lowerBound).update(repeating: 0, count: part.count)
    (product + part.lowerBound).update(repeating: 0, count: part.count)
    for row in 0..<rows {
      let start = row * columns
      Lanes.forEach(in: part) { column, lanes in
        let slope = lanes.load(gradient + start + column)
        lanes.store(lanes.load(sum + column) + slope, to: sum + column)
        lanes.store(
          lanes.load(product + column) + slope * lanes.load(normalized + start + column),
          to: product + column)
      }
    }
  }

  private func write(_ part: Range<Int>) {
    for row in 0..<rows {
      let start = row * columns
      Lanes.forEach(in: part) { column, lanes in
        let throughMean = lanes.load(sum + column) * share
        let throughVariance =
          lanes.load(normalized + start + column) * (lanes.load(product + column) * share)
        var slope = lanes.load(gradient + start + column) - throughMean - throughVariance
        slope *= lanes.load(inverse + column)
        if let weight { slope *= lanes.load(weight + column) }
        lanes.store(slope, to: result + start + column)
      }
    }
  }
}
