internal import CourseKit

/// The mean and the biased variance of each column of `[N, features]`, and what follows from them.
struct FeatureStatistics {
  let features: Int
  /// For all features each: the mean, what rounding to 32 bits took from it, the variance, and
  /// `1 / √(variance + ε)`.
  private var numbers: [Float]

  init(features: Int) {
    self.features = features
    numbers = Array(repeating: 0, count: 4 * features)
  }

  /// The mean of each column.
  var mean: ArraySlice<Float> { numbers[..<features] }
  /// The biased variance of each column, from index `2 · features` on.
  var variance: ArraySlice<Float> { numbers[2 * features..<3 * features] }

  /// Writes `x̂ = (x − mean) / deviation` and `w x̂ + b`, with the statistics of the batch, which has at
  /// least one row.
  ///
  /// They are measured in two passes, the second of which also finds the error of the mean (Chan, Golub
  /// and LeVeque, "Algorithms for computing the sample variance", 1983): a mean that is large beside the
  /// deviation costs no digits.
  mutating func normalizeMeasured(
    _ input: Tensor, _ weight: Tensor?, _ bias: Tensor?, epsilon: Double,
    into normalized: inout Tensor, and output: inout Tensor, on team: ThreadTeam
  ) {
    normalize(
      input, weight, bias, measuring: epsilon, into: &normalized, and: &output, on: team)
  }

  /// Writes the same with given statistics.
  mutating func normalize(
    _ input: Tensor, _ weight: Tensor?, _ bias: Tensor?, mean: Tensor, variance: Tensor,
    epsilon: Double, into normalized: inout Tensor, and output: inout Tensor, on team: ThreadTeam
  ) {
    for index in 0..<features {
      numbers[index] = mean.elements[index]
      numbers[features + index] = 0
      numbers[2 * features + index] = variance.elements[index]
      numbers[3 * features + index] = inverseDeviation(variance.elements[index], epsilon)
    }
    normalize(input, weight, bias, measuring: nil, into: &normalized, and: &output, on: team)
  }

  /// Calls the body with `1 / √(variance + ε)` of each column.
  func withInverseDeviation(_ body: (UnsafePointer<Float>) -> Void) {
    numbers.withUnsafeBufferPointer { numbers in
      if let start = numbers.baseAddress { body(start + 3 * features) }
    }
  }

  private mutating func normalize(
    _ input: Tensor, _ weight: Tensor?, _ bias: Tensor?, measuring epsilon: Double?,
    into normalized: inout Tensor, and output: inout Tensor, on team: ThreadTeam
  ) {
    let (rows, features) = (input.shape[0], features)
    input.elements.withUnsafeBufferPointer { input in
      withElements(of: weight) { weight in
        withElements(of: bias) { bias in
          normalized.elements.withUnsafeMutableBufferPointer { normalized in
            output.elements.withUnsafeMutableBufferPointer { output in
              numbers.withUnsafeMutableBufferPointer { numbers in
                guard let input = input.baseAddress, let normalized = normalized.baseAddress,
                  let output = output.baseAddress, let numbers = numbers.baseAddress
                else { return }
                team.divideColumns(
                  features, rows: rows,
                  Normalizing(
                    rows: rows, columns: features, input: input, weight: weight, bias: bias,
                    normalized: normalized, output: output, numbers: numbers, epsilon: epsilon)
                ) { $0.load(as: Normalizing.self).run($1..<$2) }
              }
            }
          }
        }
      }
    }
  }
}

private func inverseDeviation(_ variance: Float, _ epsilon: Double) -> Float {
  Float(1 / (Double(variance) + epsilon).squareRoot())
}

/// Some columns of a batch on their way through a normalization.
private struct Normalizing {
  var rows, columns: Int
  var input: UnsafePointer<Float>
  var weight, bias: UnsafePointer<Float>?
  var normalized, output, numbers: UnsafeMutablePointer<Float>
  /// Nil when the statistics are given.
  var epsilon: Double?

  func run(_ part: Range<Int>) {
    if let epsilon { measure(part, epsilon) }
    write(part)
  }

  private func measure(_ part: Range<Int>, _ epsilon: Double) {
    let (mean, rest, variance) = (numbers, numbers + columns, numbers + 2 * columns)
    let share = 1 / Float(rows)
    (mean + part.lowerBound).update(repeating: 0, count: part.count)
    (rest + part.lowerBound).update(repeating: 0, count: part.count)
    (variance + part.lowerBound).update(repeating: 0, count: part.count)
    for row in 0..<rows {
      let x = input + row * columns
      Lanes.forEach(in: part) { column, lanes in
        lanes.store(lanes.load(mean + column) + lanes.load(x + column), to: mean + column)
      }
    }
    for column in part { mean[column] *= share }
    for row in 0..<rows {
      let x = input + row * columns
      Lanes.forEach(in: part) { column, lanes in
        let distance = lanes.load(x + column) - lanes.load(mean + column)
        lanes.store(lanes.load(rest + column) + distance, to: rest + column)
        lanes.store(
          lanes.load(variance + column) + distance * distance, to: variance + column)
      }
    }
    for column in part {
      rest[column] *= share
      variance[column] = variance[column] * share - rest[column] * rest[column]
      numbers[3 * columns + column] = inverseDeviation(variance[column], epsilon)
    }
  }

  private func write(_ part: Range<Int>) {
    let (mean, rest, inverse) = (numbers, numbers + columns, numbers + 3 * columns)
    for row in 0..<rows {
      let start = row * columns
      Lanes.forEach(in: part) { column, lanes in
        let distance =
          lanes.load(input + start + column) - lanes.load(mean + column)
          - lanes.load(rest + column)
        let unit = distance * lanes.load(inverse + column)
        lanes.store(unit, to: normalized + start + column)
        if let weight, let bias {
          let affine = unit * lanes.load(weight + column) + lanes.load(bias + column)
          lanes.store(affine, to: output + start + column)
        } else {
          lanes.store(unit, to: output + start + column)
        }
      }
    }
  }
}
