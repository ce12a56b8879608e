/// For each place of a new row or column, the two old places around it and their weights.
struct BilinearAxis: Sendable {
  /// How far the first of the two is from the start, and the second.
  private(set) var first: [Int] = []
  private(set) var second: [Int] = []
  /// Their weights in 2048ths.
  private(set) var firstWeight: [Int32] = []
  private(set) var secondWeight: [Int32] = []

  /// - Parameters:
  ///   - stride: how many samples lie between two places.
  ///   - weighsEdge: whether beyond the first and the last place, that place still gets two weights.
  ///     It comes to the same but for the rounding, and OpenCV does so for rows and not for columns.
  ///   - weighsAreas: whether pixels are squares that overlap and no points, as where `INTER_AREA`
  ///     stretches one axis and shrinks the other.
  init(
    from oldCount: Int, to newCount: Int, stride: Int, weighsEdge: Bool, weighsAreas: Bool = false
  ) {
    let scale = Double(oldCount) / Double(newCount)
    for place in 0..<newCount {
      // OpenCV computes in these types, and rounds halves to the even weight.
      var (whole, fraction) =
        weighsAreas
        ? Self.overlap(place, scale, Double(newCount) / Double(oldCount))
        : Self.point(place, scale)
      if !weighsEdge {
        if whole < 0 { (whole, fraction) = (0, 0) }
        if whole >= oldCount - 1 { (whole, fraction) = (oldCount - 1, 0) }
      }
      first.append(min(max(whole, 0), oldCount - 1) * stride)
      second.append(min(max(whole + 1, 0), oldCount - 1) * stride)
      firstWeight.append(Int32(((1 - fraction) * 2048).rounded(.toNearestOrEven)))
      secondWeight.append(Int32((fraction * 2048).rounded(.toNearestOrEven)))
    }
  }

  var count: Int { first.count }

  private static func point(_ place: Int, _ scale: Double) -> (Int, Float) {
    let position = Float((Double(place) + 0.5) * scale - 0.5)
    let whole = position.rounded(.down)
    return (Int(whole), position - whole)
  }

  private static func overlap(
    _ place: Int, _ scale: Double, _ inverse: Double
  ) -> (Int, Float) {
    let whole = Int((Double(place) * scale).rounded(.down))
    let part = Float(Double(place + 1) - Double(whole + 1) * inverse)
    return (whole, part <= 0 ? 0 : part - part.rounded(.down))
  }
}

/// Interpolates along the rows into two rows of whole numbers, and between these two into bytes.
func interpolate(
  _ source: UnsafePointer<UInt8>, _ shape: ImageShape, into target: UnsafeMutablePointer<UInt8>,
  rows: BilinearAxis, columns: BilinearAxis
) {
  let (channels, rowCount) = (shape.channels, columns.count * shape.channels)
  let oldRow = shape.width * channels
  withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * rowCount) { scratch in
    guard var upper = scratch.baseAddress else { return }
    var lower = upper + rowCount
    // Which old row each of the two holds: the next new row often needs one of them again.
    var (upperRow, lowerRow) = (-1, -1)
    for row in 0..<rows.count {
      let (first, second) = (rows.first[row], rows.second[row])
      if upperRow != first {
        if lowerRow == first {
          swap(&upper, &lower)
          swap(&upperRow, &lowerRow)
        } else {
          widen(source + first * oldRow, channels, columns, into: upper)
          upperRow = first
        }
      }
      if lowerRow != second {
        widen(source + second * oldRow, channels, columns, into: lower)
        lowerRow = second
      }
      blend(
        upper, rows.firstWeight[row], lower, rows.secondWeight[row], count: rowCount,
        into: target + row * rowCount)
    }
  }
}

/// One old row at the new columns, in 2048ths.
private func widen(
  _ source: UnsafePointer<UInt8>, _ channels: Int, _ columns: BilinearAxis,
  into target: UnsafeMutablePointer<Int32>
) {
  columns.first.withUnsafeBufferPointer { first in
    columns.second.withUnsafeBufferPointer { second in
      columns.firstWeight.withUnsafeBufferPointer { firstWeight in
        columns.secondWeight.withUnsafeBufferPointer { secondWeight in
          var target = target
          for column in 0..<first.count {
            let (a, b) = (source + first[column], source + second[column])
            let (u, v) = (firstWeight[column], secondWeight[column])
            if channels == 3 {
              // Unrolled by hand: twice as fast.
              target[0] = Int32(a[0]) &* u &+ Int32(b[0]) &* v
              target[1] = Int32(a[1]) &* u &+ Int32(b[1]) &* v
              target[2] = Int32(a[2]) &* u &+ Int32(b[2]) &* v
            } else {
              for channel in 0..<channels {
                target[channel] = Int32(a[channel]) &* u &+ Int32(b[channel]) &* v
              }
            }
            target += channels
          }
        }
      }
    }
  }
}

/// Between two rows; the shifts are those of OpenCV, so that the bytes are the same.
private func blend(
  _ upper: UnsafePointer<Int32>, _ upperWeight: Int32, _ lower: UnsafePointer<Int32>,
  _ lowerWeight: Int32, count: Int, into target: UnsafeMutablePointer<UInt8>
) {
  for index in 0..<count {
    let sum =
      (upperWeight &* (upper[index] >> 4)) >> 16 &+ (lowerWeight &* (lower[index] >> 4)) >> 16
    target[index] = UInt8(truncatingIfNeeded: (sum &+ 2) >> 2)
  }
}
