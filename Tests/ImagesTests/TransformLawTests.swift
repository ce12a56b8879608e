import CourseKit
import Images
import Testing

/// What holds whatever is drawn.
@Suite struct TransformLawTests {
  private static let all: [any ImageTransform] = [
    Resize(height: 5, width: 9), Resize(height: 5, width: 9, areaForDownscale: true),
    LongestMaxSize(maxHeight: 5, maxWidth: 9), SmallestMaxSize(maxHeight: 5, maxWidth: 9),
    PadIfNeeded(minHeight: 12, minWidth: 9), CenterCrop(height: 4, width: 4),
    RandomCrop(height: 4, width: 4), HorizontalFlip(), VerticalFlip(), Rotate(),
    RandomBrightnessContrast(), GaussianNoise(), CoarseDropout(), ToGray(),
  ]

  private func noise(_ height: Int = 8, _ width: Int = 10, _ channels: Int = 3) -> Image {
    var generator = SeededGenerator(seed: 9)
    return .noise(height, width, channels, using: &generator)
  }

  @Test func sameSeedSamePicture() throws {
    for transform in Self.all {
      var (a, b) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
      for _ in 0..<10 {
        #expect(try transform(noise(), using: &a) == transform(noise(), using: &b))
      }
      #expect(a == b)
    }
  }

  @Test func probabilityZeroChangesNothingAndTheGeneratorMovesAsFar() throws {
    let image = noise()
    let never: [any ImageTransform] = [
      Resize(height: 5, width: 9, p: 0), RandomCrop(height: 4, width: 4, p: 0),
      HorizontalFlip(p: 0), Rotate(p: 0), RandomBrightnessContrast(p: 0), GaussianNoise(p: 0),
      CoarseDropout(p: 0), ToGray(p: 0),
    ]
    for transform in never {
      var (generator, expected) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
      _ = expected.next()
      #expect(try transform(image, using: &generator) == image)
      #expect(generator == expected)
    }
  }

  @Test func probabilityIsTheShareOfPicturesThatChange() throws {
    let image = noise()
    var generator = SeededGenerator(seed: 1)
    let flip = HorizontalFlip(p: 0.3)
    let changed = try (0..<4000).count { _ in try flip(image, using: &generator) != image }
    // Four deviations of a binomial distribution are 116.
    #expect(abs(changed - 1200) < 116)
  }

  @Test func flippingTwiceGivesThePictureBack() throws {
    for (height, width, channels) in [(1, 1, 3), (1, 2, 3), (2, 3, 3), (5, 4, 1), (3, 7, 2)] {
      let image = noise(height, width, channels)
      #expect(try image.flippedHorizontally().flippedHorizontally() == image)
      #expect(try image.flippedVertically().flippedVertically() == image)
      #expect(
        try image.flippedHorizontally().flippedVertically() == image.rotated(by: 180))
    }
  }

  @Test func plainPicturesStayPlain() throws {
    for channels in [1, 3] {
      let image = Image.plain(12, 10, channels, value: 91)
      #expect(try image.resized(height: 6, width: 5) == .plain(6, 5, channels, value: 91))
      #expect(try image.resized(height: 31, width: 7) == .plain(31, 7, channels, value: 91))
      #expect(try image.rotated(by: 33, border: .reflect101) == image)
      #expect(try image.rotated(by: 33, fill: 91) == image)
      #expect(try image.grey(channels: channels) == image)
    }
  }

  @Test func fastWaysGiveTheSameAsTheGeneralOne() throws {
    // Colour has loops of its own; the same samples as three grey pictures take the general ones.
    let colour = noise(14, 22, 3)
    let greys = (0..<3).map { channel in
      Image(
        height: 14, width: 22, channels: 1,
        bytes: (0..<14 * 22).map { colour.bytes[$0 * 3 + channel] })
    }
    func compare(_ change: (Image) throws -> Image) throws {
      let whole = try change(colour)
      for (channel, grey) in greys.enumerated() {
        let part = try change(grey)
        #expect(part.bytes.indices.allSatisfy { whole.bytes[$0 * 3 + channel] == part.bytes[$0] })
      }
    }
    try compare { try $0.resized(height: 7, width: 11) }
    try compare { try $0.resized(height: 9, width: 25) }
    try compare { try $0.flippedHorizontally() }
    let tensor = ToTensor()(colour)
    for (channel, grey) in greys.enumerated() {
      #expect(
        Array(tensor.elements[channel * 308..<(channel + 1) * 308]) == ToTensor()(grey).elements)
    }
  }

  @Test func cropsAreInsideAndEveryPlaceIsReached() throws {
    // Each sample tells its place.
    let image = Image(height: 4, width: 5, channels: 1, bytes: Array(0..<20))
    var generator = SeededGenerator(seed: 2)
    var counts: [UInt8: Int] = [:]
    for _ in 0..<1200 {
      let part = try RandomCrop(height: 3, width: 3)(image, using: &generator)
      let first = part.bytes[0]
      #expect(part == image.cropped(top: Int(first / 5), left: Int(first % 5), height: 3, width: 3))
      counts[first, default: 0] += 1
    }
    #expect(counts.keys.sorted() == [0, 1, 2, 5, 6, 7])
    // Five deviations of 200 are 65.
    #expect(counts.values.allSatisfy { abs($0 - 200) < 65 })
  }

  @Test func noiseHasTheDeviationAndTheMean() throws {
    let image = Image.plain(200, 200, 3, value: 128)
    var generator = SeededGenerator(seed: 4)
    let noise = GaussianNoise(stdRange: 0.1...0.1, meanRange: 0.02...0.02, p: 1)
    let values = try noise(image, using: &generator).bytes.map { Double($0) - 128 }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    #expect(abs(mean - 5.1) < 0.3)
    #expect(abs(variance.squareRoot() - 25.5) < 0.3)
    // A normal distribution has 68.3 % within one deviation and 95.4 % within two.
    let share = { (deviations: Double) in
      Double(values.count { abs($0 - mean) < deviations * 25.5 }) / Double(values.count)
    }
    #expect(abs(share(1) - 0.683) < 0.01)
    #expect(abs(share(2) - 0.954) < 0.01)
  }

  @Test func noiseIsSharedByTheChannelsWhenAsked() throws {
    var generator = SeededGenerator(seed: 4)
    let image = Image.plain(6, 6, 3, value: 128)
    let shared = try GaussianNoise(perChannel: false, p: 1)(image, using: &generator)
    #expect(try shared == shared.grey(channels: 3))
    #expect(Set(shared.bytes).count > 10)
  }

  @Test func holesHaveTheirNumberAndTheirSize() throws {
    let image = Image.plain(20, 40, 3, value: 255)
    var generator = SeededGenerator(seed: 6)
    let one = CoarseDropout(
      numHolesRange: 1...1, holeHeightRange: 0.25...0.25, holeWidthRange: 0.25...0.25, p: 1)
    var places: Set<Int> = []
    for _ in 0..<200 {
      let result = try one(image, using: &generator)
      #expect(result.bytes.count { $0 == 0 } == 5 * 10 * 3)
      places.insert(try #require(result.bytes.firstIndex(of: 0)))
    }
    #expect(places.count > 100)
    let all = CoarseDropout(
      numHolesRange: 3...3, holeHeightRange: 1...1, holeWidthRange: 1...1, fill: 7, p: 1)
    #expect(try all(image, using: &generator) == .plain(20, 40, 3, value: 7))
  }

  @Test func drawnAnglesAndBrightnessesAreInTheirRange() throws {
    // Turned by 90° up to the sign, and nothing between.
    let image = noise(6, 6, 1)
    var generator = SeededGenerator(seed: 8)
    let turned = try Rotate(limit: 90...90, p: 1)(image, using: &generator)
    #expect(try turned == image.rotated(by: 90))
    let brighter = RandomBrightnessContrast(
      brightnessLimit: 0.1...0.2, contrastLimit: 0...0, p: 1)
    var sums: Set<Int> = []
    for _ in 0..<300 {
      sums.insert(Int(try brighter(.plain(1, 1, value: 100), using: &generator).bytes[0]) - 100)
    }
    #expect(sums == Set(25...50))
  }

  @Test func preparedPipelinesDrawAsComposedOnes() throws {
    let pipeline = TensorPipeline(
      Compose([
        Resize(height: 12, width: 9), RandomCrop(height: 8, width: 8), HorizontalFlip(),
        VerticalFlip(), Rotate(), RandomBrightnessContrast(), GaussianNoise(), CoarseDropout(),
        ToGray(), CenterCrop(height: 6, width: 7),
      ]), Normalize(mean: [0.4, 0.5, 0.6], std: [0.1, 0.2, 0.3]))
    let image = noise(16, 13, 3)
    var (a, b) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
    var prepared = try pipeline.prepared(for: image.shape)
    var different: Set<[Float]> = []
    for _ in 0..<60 {
      let tensor = prepared(image, using: &a)
      #expect(try tensor == pipeline(image, using: &b))
      #expect(tensor.shape == [3, 6, 7])
      different.insert(tensor.elements)
    }
    #expect(different.count > 50)
  }

  @Test func whatATransformDrawsDoesNotDependOnTheOthers() throws {
    let image = noise()
    var (a, b) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
    for _ in 0..<20 {
      let alone = try Compose([HorizontalFlip(p: 0), Rotate()])(image, using: &a)
      let after = try Compose([GaussianNoise(p: 0), Rotate()])(image, using: &b)
      #expect(alone == after)
    }
  }

  @Test func whatCannotBeDoneSaysSo() throws {
    func sentence(_ transforms: [any ImageTransform], _ image: Image) throws -> String {
      let pipeline = TensorPipeline(Compose(transforms), nil)
      return try #require(throws: TransformError.self) { try pipeline.prepared(for: image.shape) }
        .description
    }
    #expect(
      try sentence([RandomCrop(height: 9, width: 3)], noise())
        == "RandomCrop: cannot cut 9×3 out of a picture of 8×10×3")
    #expect(
      try sentence([ToGray()], noise(2, 2, 2))
        == "ToGray: takes a picture of 3 channels, and this one is 2×2×2")
    #expect(
      try sentence([Resize(height: 4, width: 4, p: 0.5)], noise())
        == "Resize: with p=0.5 some pictures would be 8×10×3 and others 4×4×3, and those of a batch"
        + " must be equal")
    #expect(
      try sentence([HorizontalFlip()], noise(0, 4, 3))
        == "HorizontalFlip: a picture of 0×4×3 has no pixel")
    let short = TensorPipeline(Compose(), Normalize(mean: [0.5], std: [0.5]))
    let error = try #require(throws: TransformError.self) {
      try short.prepared(for: noise().shape)
    }
    #expect(
      error.description
        == "Normalize: mean holds 1 numbers, and a picture of 8×10×3 has 3 channels")
  }
}
