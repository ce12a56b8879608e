internal import CourseKit
internal import Images

/// How square pictures become photos that are not square, so that there is something to fit.
enum PhotoFraming: String, Sendable {
  /// Cut to the smallest frame that holds all that is not black: its proportions are those of the
  /// garment.
  case tight
  /// Put at a random place of a black canvas that is up to twice as long as it is high, or as high as
  /// it is long: its proportions say nothing of the garment.
  case canvas

  /// The photo of a picture; what is drawn comes from the generator.
  func photo(of picture: Image, using generator: inout SeededGenerator) -> Image {
    switch self {
    case .tight: picture.framed
    case .canvas: picture.onCanvas(using: &generator)
    }
  }
}

extension PictureChange {
  /// Makes photos of the pictures and brings these to the size that the pictures had.
  ///
  /// The training photos depend on the seed, the test photos are always the same; neither depends on
  /// how they are fitted, so that settings share them. They are normalized by what comes of the
  /// training photos.
  ///
  /// - Parameters:
  ///   - fit: how photos to learn from come to the size.
  ///   - testFit: how those to be tested on do; `nil` for alike.
  static func photos(
    _ framing: PhotoFraming, _ fit: PictureFit, testFit: PictureFit? = nil
  ) -> PictureChange {
    let testFit = testFit ?? fit
    return PictureChange(
      name: "photos \(framing), \(fit)" + (testFit == fit ? "" : ", tested \(testFit)")
    ) { pictures, seed in
      TrainTestSplit(
        name: pictures.name, train: try pictures.train.photographed(framing, fit, seed: seed),
        test: try pictures.test.photographed(framing, testFit, seed: 2017))
    }
  }
}

extension LabeledImages {
  fileprivate func photographed(
    _ framing: PhotoFraming, _ fit: PictureFit, seed: UInt64
  ) throws -> LabeledImages {
    let sizing = PictureSizing(size: PictureSizing.Size(height: height, width: width), fit: fit)
    let compose = sizing.compose
    var generator = SeededGenerator(seed: seed &* 0x9E37_79B9 &+ 11)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(self.bytes.count)
    for index in 0..<count {
      var own = generator.split()
      bytes += try compose(framing.photo(of: image(at: index), using: &own)).bytes
    }
    return LabeledImages(
      height: height, width: width, channels: channels, bytes: bytes, labels: labels,
      classNames: classNames)
  }
}

extension Image {
  /// The smallest part that holds all samples above a noise of 15; the whole of a black picture.
  var framed: Image {
    func isSeen(_ row: Int, _ column: Int) -> Bool {
      (0..<channels).contains { self[row, column, $0] > 15 }
    }
    let rows = (0..<height).filter { row in (0..<width).contains { isSeen(row, $0) } }
    let columns = (0..<width).filter { column in (0..<height).contains { isSeen($0, column) } }
    guard let top = rows.first, let bottom = rows.last, let left = columns.first,
      let right = columns.last
    else { return self }
    var part: [UInt8] = []
    for row in top...bottom {
      let start = (row * width + left) * channels
      part += bytes[start..<start + (right - left + 1) * channels]
    }
    return Image(
      height: bottom - top + 1, width: right - left + 1, channels: channels, bytes: part)
  }

  /// The picture at a random place of a black canvas, one side of which is longer by up to twice.
  func onCanvas(using generator: inout SeededGenerator) -> Image {
    let isWide = Bool.random(using: &generator)
    let side = isWide ? width : height
    let longer = Int.random(in: side...2 * side, using: &generator)
    let place = Int.random(in: 0...longer - side, using: &generator)
    let canvas = (height: isWide ? height : longer, width: isWide ? longer : width)
    var samples = Array(repeating: UInt8(0), count: canvas.height * canvas.width * channels)
    let (top, left) = isWide ? (0, place) : (place, 0)
    for row in 0..<height {
      let target = ((top + row) * canvas.width + left) * channels
      let source = row * width * channels
      samples.replaceSubrange(
        target..<target + width * channels, with: bytes[source..<source + width * channels])
    }
    return Image(
      height: canvas.height, width: canvas.width, channels: channels, bytes: samples)
  }
}
