internal import Images

/// Pictures as figures in the page read them: 16 grey levels, two pixels a byte.
struct PackedImages {
  let count: Int
  let side: Int
  /// A byte for each label, then the pixels, the first of two in the upper half of its byte.
  let bytes: [UInt8]

  /// Square grey pictures, made smaller by a whole factor with the mean of each block of pixels.
  ///
  /// - Precondition: the factor divides the side, and pictures have an even number of pixels.
  init(_ images: LabeledImages, shrunkBy factor: Int = 1) {
    precondition(images.channels == 1 && images.height == images.width, "the lab has grey squares")
    precondition(images.width % factor == 0, "\(factor) does not divide \(images.width)")
    let side = images.width / factor
    precondition(side % 2 == 0, "two pixels a byte")
    var levels: [UInt8] = []
    levels.reserveCapacity(images.count * side * side)
    // Of the sum of a block: 15 levels up to 255 in each pixel, rounded.
    let whole = 255 * factor * factor
    for image in 0..<images.count {
      for row in 0..<side {
        for column in 0..<side {
          var sum = 0
          for y in row * factor..<(row + 1) * factor {
            let start = image * images.imageSize + y * images.width + column * factor
            for index in start..<start + factor { sum += Int(images.bytes[index]) }
          }
          levels.append(UInt8((sum * 15 + whole / 2) / whole))
        }
      }
    }
    count = images.count
    self.side = side
    bytes =
      images.labels.map(UInt8.init)
      + stride(from: 0, to: levels.count, by: 2).map { levels[$0] << 4 | levels[$0 + 1] }
  }

  /// The pictures as a JavaScript value.
  var script: String {
    "{ count: \(count), side: \(side), packed: \"\(packed(bytes))\" }"
  }
}
