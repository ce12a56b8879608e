internal import CourseKit

/// Linear interpolation along rows and columns, with rules of its own: exact, before any rounding.
struct Interpolation {
  /// The two old places of a new one, which may be outside the picture, and the share of the second.
  struct Tap {
    var first: Int
    var second: Int
    var share: Double

    /// Around a position.
    init(at position: Double) {
      first = Int(position.rounded(.down))
      second = first + 1
      share = position - Double(first)
    }

    /// With places and a share of one's own.
    init(_ first: Int, _ second: Int, share: Double) {
      (self.first, self.second, self.share) = (first, second, share)
    }
  }

  let image: Image
  var rows: [Tap]
  var columns: [Tap]
  /// What a sample outside the picture is: nil for that at the edge.
  var outside: Double?

  /// With half-pixel centres, as OpenCV has it.
  init(of image: Image, height: Int, width: Int) {
    self.image = image
    rows = Self.taps(from: image.height, to: height)
    columns = Self.taps(from: image.width, to: width)
  }

  /// With places for each row and column.
  init(of image: Image, rows: [Tap], columns: [Tap], outside: Double? = nil) {
    self.image = image
    self.rows = rows
    self.columns = columns
    self.outside = outside
  }

  /// The places of an axis with half-pixel centres.
  static func taps(from oldCount: Int, to newCount: Int) -> [Tap] {
    (0..<newCount).map {
      Tap(at: (Double($0) + 0.5) * Double(oldCount) / Double(newCount) - 0.5)
    }
  }

  /// The samples row by row.
  ///
  /// - Parameter between: what is done to a sum along a row before the sums are mixed.
  func values(between: (Double) -> Double = { $0 }) -> [Double] {
    var values: [Double] = []
    for row in rows {
      for column in columns {
        for channel in 0..<image.channels {
          let upper = between(mix(row.first, column, channel))
          let lower = between(mix(row.second, column, channel))
          values.append(upper * (1 - row.share) + lower * row.share)
        }
      }
    }
    return values
  }

  /// The picture of the nearest bytes.
  var picture: Image { picture(values()) }

  /// A picture of the same size with these samples.
  func picture(_ values: [Double]) -> Image {
    Image(
      height: rows.count, width: columns.count, channels: image.channels,
      bytes: values.map { UInt8(min(max($0, 0), 255).rounded()) })
  }

  private func mix(_ row: Int, _ column: Tap, _ channel: Int) -> Double {
    sample(row, column.first, channel) * (1 - column.share)
      + sample(row, column.second, channel) * column.share
  }

  private func sample(_ row: Int, _ column: Int, _ channel: Int) -> Double {
    let insideRow = min(max(row, 0), image.height - 1)
    let insideColumn = min(max(column, 0), image.width - 1)
    if let outside, insideRow != row || insideColumn != column { return outside }
    return Double(image[insideRow, insideColumn, channel])
  }
}
