/// Turns a picture around its middle; each new pixel is interpolated at the place that it comes from.
func rotate(
  _ source: UnsafePointer<UInt8>, _ shape: ImageShape, by angle: Double, _ border: Rotate.Border,
  _ fill: UInt8, into target: UnsafeMutablePointer<UInt8>
) {
  if angle.truncatingRemainder(dividingBy: 360) == 0 {
    target.update(from: source, count: shape.count)
    return
  }
  let (height, width, channels) = (shape.height, shape.width, shape.channels)
  let radians = angle * .pi / 180
  let (c, s) = (cosine(radians), sine(radians))
  let (centreX, centreY) = (Double(width - 1) / 2, Double(height - 1) / 2)
  let (cosX, sinX) = (Float(c), Float(s))
  let startX = Float(centreX - c * centreX + s * centreY)
  let startY = Float(centreY - s * centreX - c * centreY)
  let corner = Corner(border: border, fill: Float(fill))
  for row in 0..<height {
    let (rowX, rowY) = (startX - sinX * Float(row), startY + cosX * Float(row))
    var target = target + row * width * channels
    for column in 0..<width {
      let x = cosX * Float(column) + rowX
      let y = sinX * Float(column) + rowY
      let (floorX, floorY) = (x.rounded(.down), y.rounded(.down))
      let (left, top, right, below) = (Int(floorX), Int(floorY), x - floorX, y - floorY)
      if left >= 0 && top >= 0 && left < width - 1 && top < height - 1 {
        let upper = source + (top * width + left) * channels
        let lower = upper + width * channels
        for channel in 0..<channels {
          target[channel] = mix(
            Float(upper[channel]), Float(upper[channel + channels]), Float(lower[channel]),
            Float(lower[channel + channels]), right, below)
        }
      } else {
        for channel in 0..<channels {
          target[channel] = mix(
            corner.sample(source, shape, top, left, channel),
            corner.sample(source, shape, top, left + 1, channel),
            corner.sample(source, shape, top + 1, left, channel),
            corner.sample(source, shape, top + 1, left + 1, channel), right, below)
        }
      }
      target += channels
    }
  }
}

/// Between four samples, to the nearest byte.
@inline(__always)
private func mix(
  _ a: Float, _ b: Float, _ c: Float, _ d: Float, _ right: Float, _ below: Float
) -> UInt8 {
  let upper = a + right * (b - a)
  let lower = c + right * (d - c)
  // Adding 1.5 × 2²³ leaves the nearest whole number in the low bits; `rounded` would be a call.
  return UInt8(truncatingIfNeeded: (upper + below * (lower - upper) + 0x1.8p23).bitPattern)
}

/// Samples outside a picture.
private struct Corner {
  var border: Rotate.Border
  var fill: Float

  func sample(
    _ source: UnsafePointer<UInt8>, _ shape: ImageShape, _ row: Int, _ column: Int, _ channel: Int
  ) -> Float {
    var (row, column) = (row, column)
    switch border {
    case .constant:
      if row < 0 || column < 0 || row >= shape.height || column >= shape.width { return fill }
    case .reflect101:
      row = reflected(row, shape.height)
      column = reflected(column, shape.width)
    }
    return Float(source[(row * shape.width + column) * shape.channels + channel])
  }

  /// The place that is seen at a place outside: back and forth between 0 and the last one.
  private func reflected(_ place: Int, _ count: Int) -> Int {
    if count == 1 { return 0 }
    let period = 2 * (count - 1)
    let rest = abs(place) % period
    return rest < count ? rest : period - rest
  }
}
