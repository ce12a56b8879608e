internal import CourseKit

/// What known mistakes make of a picture.
enum ResizeMistakes {
  private typealias Mistake = ResizeMisconception
  private typealias Tap = Interpolation.Tap

  /// The pictures by the name of the mistake, the likelier first.
  static func alternatives(
    of image: Image, height: Int, width: Int
  ) -> [(any MisconceptionCase, Image)] {
    let right = Interpolation(of: image, height: height, width: width)
    let (rowRatio, columnRatio) = (
      Double(image.height) / Double(height), Double(image.width) / Double(width)
    )

    /// Where a rule puts the new places: it gets a place, the old count, the new count, the ratio.
    func positions(
      rowRatio: Double = rowRatio, columnRatio: Double = columnRatio, outside: Double? = nil,
      _ position: (_ place: Double, _ old: Double, _ new: Double, _ ratio: Double) -> Double
    ) -> Image {
      func taps(_ old: Int, _ new: Int, _ ratio: Double) -> [Tap] {
        (0..<new).map { Tap(at: position(Double($0), Double(old), Double(new), ratio)) }
      }
      return Interpolation(
        of: image, rows: taps(image.height, height, rowRatio),
        columns: taps(image.width, width, columnRatio), outside: outside
      ).picture
    }
    func halfPixel(_ place: Double, _: Double, _: Double, _ ratio: Double) -> Double {
      (place + 0.5) * ratio - 0.5
    }

    var dark = right
    dark.outside = 0
    var alternatives: [(any MisconceptionCase, Image)] = [
      (Mistake.forgetsTheHalfPixel, positions { place, _, _, ratio in place * ratio }),
      (
        Mistake.alignsCorners,
        positions { place, old, new, _ in new == 1 ? 0 : place * (old - 1) / (new - 1) }
      ),
      (Mistake.nearestPixel, positions { place, _, _, ratio in (place * ratio).rounded(.down) }),
      (Mistake.nearestPixel, positions { halfPixel($0, $1, $2, $3).rounded() }),
      (Mistake.nearestPixel, positions { halfPixel($0, $1, $2, $3).rounded(.down) }),
      (Mistake.darkEdges, dark.picture),
      (
        Mistake.extrapolates,
        extrapolated(image, right)
      ),
      (Mistake.swapsTheWeights, weightsSwapped(right)),
      (Mistake.oneScaleForBoth, positions(columnRatio: rowRatio, halfPixel)),
      (Mistake.oneScaleForBoth, positions(rowRatio: columnRatio, halfPixel)),
      (
        Mistake.swapsWidthAndHeight,
        positions(rowRatio: columnRatio, columnRatio: rowRatio, halfPixel)
      ),
      (
        Mistake.truncates,
        right.picture(right.values { $0.rounded(.down) }.map { $0.rounded(.down) })
      ),
    ]
    for outside in [nil, 0.0] {
      alternatives += [
        (Mistake.crops, positions(outside: outside) { place, _, _, _ in place }),
        (
          Mistake.crops,
          positions(outside: outside) { place, old, new, _ in
            place + ((old - new) / 2).rounded(.down)
          }
        ),
      ]
    }
    if let mean = blockMeans(image, height: height, width: width) {
      alternatives.append((Mistake.averages, mean))
    }
    if image.channels > 1 {
      alternatives += channelsMixed(right).map { (Mistake.mixesChannels, $0) }
    }
    return alternatives
  }

  /// Cutting a position off towards zero leaves a negative fraction at the start.
  private static func extrapolated(_ image: Image, _ right: Interpolation) -> Image {
    func taps(_ taps: [Tap]) -> [Tap] {
      taps.map { $0.first < 0 ? Tap(0, 1, share: $0.share - 1) : $0 }
    }
    return Interpolation(of: image, rows: taps(right.rows), columns: taps(right.columns)).picture
  }

  private static func weightsSwapped(_ right: Interpolation) -> Image {
    func taps(_ taps: [Tap]) -> [Tap] {
      // A position on the edge or beyond has one neighbour, whatever its weight.
      taps.map { Tap($0.first, $0.second, share: 1 - $0.share) }
    }
    return Interpolation(of: right.image, rows: taps(right.rows), columns: taps(right.columns))
      .picture
  }

  /// The mean of each block, where the old size is a multiple of the new one.
  private static func blockMeans(_ image: Image, height: Int, width: Int) -> Image? {
    guard image.height % height == 0, image.width % width == 0 else { return nil }
    let (rows, columns) = (image.height / height, image.width / width)
    var bytes: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width {
        for channel in 0..<image.channels {
          var sum = 0
          for y in row * rows..<(row + 1) * rows {
            for x in column * columns..<(column + 1) * columns { sum += Int(image[y, x, channel]) }
          }
          bytes.append(UInt8((Double(sum) / Double(rows * columns)).rounded()))
        }
      }
    }
    return Image(height: height, width: width, channels: image.channels, bytes: bytes)
  }

  /// A row taken for a row of samples instead of pixels: all along, or only for the neighbour.
  private static func channelsMixed(_ right: Interpolation) -> [Image] {
    let (image, channels) = (right.image, right.image.channels)
    let flat = Image(
      height: image.height, width: image.width * channels, channels: 1, bytes: image.bytes)
    let width = right.columns.count * channels
    let neighbours = right.columns.flatMap { column in
      (0..<channels).map { channel in
        let isInside = (0..<image.width - 1).contains(column.first)
        let place = min(max(column.first, 0), image.width - 1) * channels + channel
        // Beyond the first and the last pixel the position is brought to the edge.
        return Tap(place, place + 1, share: isInside ? column.share : 0)
      }
    }
    return [Interpolation.taps(from: flat.width, to: width), neighbours].map { columns in
      let mixed = Interpolation(of: flat, rows: right.rows, columns: columns).picture
      return Image(
        height: mixed.height, width: right.columns.count, channels: channels, bytes: mixed.bytes)
    }
  }
}
