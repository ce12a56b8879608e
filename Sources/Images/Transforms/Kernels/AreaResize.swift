/// For each place of a shorter row or column, the old places that it covers and how much of it each is.
///
/// OpenCV's `INTER_AREA`: what an old place contributes is the share of the new place that it covers.
struct AreaAxis: Sendable {
  /// Where the old places of each new one begin in `weights`, and the end of the last.
  private(set) var starts: [Int] = [0]
  /// The first old place of each new one.
  private(set) var first: [Int] = []
  /// The shares; those of a new place sum to 1.
  private(set) var weights: [Float] = []

  /// - Precondition: `newCount` is not greater than `oldCount`.
  init(from oldCount: Int, to newCount: Int) {
    let scale = Double(oldCount) / Double(newCount)
    for place in 0..<newCount {
      let (begin, end) = (Double(place) * scale, Double(place) * scale + scale)
      let width = min(scale, Double(oldCount) - begin)
      let last = min(Int(end.rounded(.down)), oldCount - 1)
      let whole = min(Int(begin.rounded(.up)), last)
      // OpenCV leaves out shares below a thousandth.
      let hasBefore = Double(whole) - begin > 1e-3
      first.append(hasBefore ? whole - 1 : whole)
      if hasBefore { weights.append(Float((Double(whole) - begin) / width)) }
      for _ in whole..<last { weights.append(Float(1 / width)) }
      if end - Double(last) > 1e-3 {
        weights.append(Float(min(min(end - Double(last), 1), width) / width))
      }
      starts.append(weights.count)
    }
  }

  var count: Int { first.count }
}

/// Writes the mean of what each new pixel covers, halves to the even byte.
func average(
  _ source: UnsafePointer<UInt8>, _ shape: ImageShape, into target: UnsafeMutablePointer<UInt8>,
  rows: AreaAxis, columns: AreaAxis
) {
  let (oldRow, newRow) = (shape.width * shape.channels, columns.count * shape.channels)
  withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * newRow) { scratch in
    guard let sums = scratch.baseAddress else { return }
    let line = sums + newRow
    for row in 0..<rows.count {
      sums.update(repeating: 0, count: newRow)
      for (place, index) in (rows.starts[row]..<rows.starts[row + 1]).enumerated() {
        gather(
          source + (rows.first[row] + place) * oldRow, shape.channels, columns, into: line)
        let weight = rows.weights[index]
        for sample in 0..<newRow { sums[sample] += weight * line[sample] }
      }
      for sample in 0..<newRow {
        let rounded = sums[sample].rounded(.toNearestOrEven)
        target[row * newRow + sample] = UInt8(max(0, min(255, rounded)))
      }
    }
  }
}

/// One old row at the new columns.
private func gather(
  _ source: UnsafePointer<UInt8>, _ channels: Int, _ columns: AreaAxis,
  into line: UnsafeMutablePointer<Float>
) {
  columns.starts.withUnsafeBufferPointer { starts in
    columns.first.withUnsafeBufferPointer { first in
      columns.weights.withUnsafeBufferPointer { weights in
        for column in 0..<first.count {
          var pixel = source + first[column] * channels
          if channels == 3 {
            var sum = SIMD3<Float>()
            for index in starts[column]..<starts[column + 1] {
              sum += weights[index] * SIMD3(Float(pixel[0]), Float(pixel[1]), Float(pixel[2]))
              pixel += 3
            }
            for channel in 0..<3 { line[column * 3 + channel] = sum[channel] }
          } else {
            for channel in 0..<channels {
              var sum: Float = 0
              for index in starts[column]..<starts[column + 1] {
                sum += weights[index] * Float(pixel[channel + (index - starts[column]) * channels])
              }
              line[column * channels + channel] = sum
            }
          }
        }
      }
    }
  }
}
