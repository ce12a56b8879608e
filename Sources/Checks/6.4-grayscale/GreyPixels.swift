internal import CourseKit

/// The pixels of a picture in colour, and what known mistakes make of them.
struct GreyPixels {
  private let image: Image

  init(_ image: Image) { self.image = image }

  var mistakes: [(any MisconceptionCase, Image)] {
    typealias Mistake = GrayscaleMisconception
    return [
      (Mistake.plainMean, weighted(1 / 3.0, 1 / 3.0, 1 / 3.0)),
      (Mistake.bgr, weighted(0.114, 0.587, 0.299)),
      (Mistake.otherStandard, weighted(0.2126, 0.7152, 0.0722)),
      (Mistake.oneChannelOnly, weighted(1, 0, 0)),
      (Mistake.oneChannelOnly, weighted(0, 1, 0)),
      (Mistake.oneChannelOnly, weighted(0, 0, 1)),
      (Mistake.planar, weighted(0.299, 0.587, 0.114, planar: true)),
    ]
  }

  /// Whether bytes are what is left when the decimals are cut off.
  ///
  /// A sum that is almost a whole number may fall to either side.
  func isTruncated(_ got: Image) -> Bool {
    let count = image.height * image.width
    guard got.bytes.count == count else { return false }
    return (0..<count).allSatisfy { pixel in
      let samples = (0..<3).map { Double(image.bytes[3 * pixel + $0]) }
      let sum = 0.299 * samples[0] + 0.587 * samples[1] + 0.114 * samples[2]
      let byte = Double(got.bytes[pixel])
      return byte >= sum - 1.02 && byte <= sum + 0.02
    }
  }

  private func weighted(
    _ red: Double, _ green: Double, _ blue: Double, planar: Bool = false
  ) -> Image {
    let count = image.height * image.width
    let (start, next) = planar ? (1, count) : (3, 1)
    let bytes = (0..<count).map { pixel in
      let samples = (0..<3).map { Double(image.bytes[pixel * start + $0 * next]) }
      let sum = red * samples[0] + green * samples[1] + blue * samples[2]
      return UInt8(min(255, sum.rounded()))
    }
    return Image(height: image.height, width: image.width, channels: 1, bytes: bytes)
  }
}

/// Mean and population deviation of bytes, on the scale from 0 to 1.
struct GreyStatistics {
  let mean: Double
  let deviation: Double

  init(of bytes: [UInt8]) {
    let count = Double(max(1, bytes.count))
    let mean = bytes.reduce(0) { $0 + Double($1) } / count / 255
    let squares = bytes.reduce(0) { sum, byte in
      let distance = Double(byte) / 255 - mean
      return sum + distance * distance
    }
    self.mean = mean
    deviation = (squares / count).squareRoot()
  }

  var pair: [Double] { [mean, deviation] }
}
