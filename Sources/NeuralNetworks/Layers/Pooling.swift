/// Planes on their way through a pooling: the greatest number of each window, and where it is.
struct Pooling {
  var windows: Windows
  var picture, places: Spatial
  var input: UnsafePointer<Float>
  var output: UnsafeMutablePointer<Float>
  /// The index in its plane of each window's greatest number.
  var winners: UnsafeMutablePointer<Int32>

  func run(planes: Range<Int>) {
    for plane in planes {
      let samples = input + plane * picture.height * picture.width
      let first = plane * places.height * places.width
      if isOfPairs {
        poolPairs(samples, output + first, winners + first)
      } else {
        pool(samples, first)
      }
    }
  }

  /// Whether windows are the usual 2×2 side by side, four of which are done at once.
  private var isOfPairs: Bool {
    windows.kernel == 2 && windows.stride == 2 && windows.padding == 0 && places.width >= 4
  }

  private func pool(_ samples: UnsafePointer<Float>, _ first: Int) {
    var index = first
    for row in 0..<places.height {
      let rows = span(
        row, windows.stride.height, windows.padding.height, windows.kernel.height, picture.height)
      for column in 0..<places.width {
        let columns = span(
          column, windows.stride.width, windows.padding.width, windows.kernel.width, picture.width)
        var winner = rows.lowerBound * picture.width + columns.lowerBound
        var greatest = -Float.infinity
        for y in rows {
          for x in columns {
            let sample = samples[y * picture.width + x]
            if sample > greatest || sample.isNaN {
              greatest = sample
              winner = y * picture.width + x
            }
          }
        }
        output[index] = greatest
        winners[index] = Int32(truncatingIfNeeded: winner)
        index += 1
      }
    }
  }

  private func poolPairs(
    _ samples: UnsafePointer<Float>, _ greatest: UnsafeMutablePointer<Float>,
    _ winners: UnsafeMutablePointer<Int32>
  ) {
    for row in 0..<places.height {
      for start in stride(from: 0, to: places.width, by: 4) {
        // The last four may have been done in part, and come to the same again.
        let column = min(start, places.width - 4)
        let corner = 2 * (row * picture.width + column)
        let upper = UnsafeRawPointer(samples + corner).loadUnaligned(as: SIMD8<Float>.self)
        let lower = UnsafeRawPointer(samples + corner + picture.width)
          .loadUnaligned(as: SIMD8<Float>.self)
        let above =
          SIMD4<Int32>(repeating: Int32(truncatingIfNeeded: corner)) &+ SIMD4(0, 2, 4, 6)
        let below = above &+ Int32(truncatingIfNeeded: picture.width)
        var best = Best(sample: upper.evenHalf, place: above)
        best.meet(upper.oddHalf, at: above &+ 1)
        best.meet(lower.evenHalf, at: below)
        best.meet(lower.oddHalf, at: below &+ 1)
        let index = row * places.width + column
        UnsafeMutableRawPointer(greatest + index)
          .storeBytes(of: best.sample, as: SIMD4<Float>.self)
        UnsafeMutableRawPointer(winners + index).storeBytes(of: best.place, as: SIMD4<Int32>.self)
      }
    }
  }
}

/// The greatest numbers of four windows so far.
private struct Best {
  var sample: SIMD4<Float>
  var place: SIMD4<Int32>

  /// Of equals the first stays; NaN is the greatest of all.
  @inline(__always)
  mutating func meet(_ other: SIMD4<Float>, at otherPlace: SIMD4<Int32>) {
    let isGreater = (other .> sample) .| (other .!= other)
    sample.replace(with: other, where: isGreater)
    place.replace(with: otherPlace, where: isGreater)
  }
}

/// The samples that a window covers along one axis, without the padding.
private func span(
  _ place: Int, _ stride: Int, _ padding: Int, _ kernel: Int, _ length: Int
) -> Range<Int> {
  let start = place * stride - padding
  return max(0, start)..<min(length, start + kernel)
}
