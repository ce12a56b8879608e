import CourseKit
import Images
import Testing

/// The pictures of Albumentations and OpenCV for given draws.
@Suite struct TransformGoldenTests {
  /// How far a byte may be off.
  private static let tolerances: [String: Int] = [
    "Resize": 0, "Rotate": 1, "RandomBrightnessContrast": 0, "HorizontalFlip": 0, "VerticalFlip": 0,
    "CenterCrop": 0, "CoarseDropout": 0, "ToGray": 0, "ResizeArea": 0, "LongestMaxSize": 0,
    "LongestMaxSizeArea": 0, "SmallestMaxSize": 0, "SmallestMaxSizeArea": 0, "PadIfNeeded": 0,
  ]

  private func result(_ item: TransformGolden.Case) throws -> Image {
    let (image, given) = (item.source.image, item.parameters)
    var generator = SeededGenerator(seed: 0)
    switch item.transform {
    case "Resize":
      return try image.resized(
        height: #require(given.height), width: #require(given.width))
    case "Rotate":
      let name = try #require(given.border)
      let border = try #require(Rotate.Border(rawValue: name))
      return try image.rotated(
        by: #require(given.angle), border: border, fill: #require(given.fill))
    case "RandomBrightnessContrast":
      return try image.adjusted(
        brightness: #require(given.brightness), contrast: #require(given.contrast))
    case "HorizontalFlip": return try image.flippedHorizontally()
    case "VerticalFlip": return try image.flippedVertically()
    case "CenterCrop":
      let crop = CenterCrop(
        height: try #require(given.height), width: try #require(given.width))
      return try crop(image, using: &generator)
    case "ResizeArea", "LongestMaxSize", "LongestMaxSizeArea", "SmallestMaxSize",
      "SmallestMaxSizeArea", "PadIfNeeded":
      return try Compose([sizing(item)])(image, using: &generator)
    case "CoarseDropout":
      let fill = try #require(given.fill)
      return try #require(given.holes).reduce(image) {
        $0.dropping(rows: $1[1]..<$1[3], columns: $1[0]..<$1[2], fill: fill)
      }
    default: return try image.grey(channels: #require(given.channels))
    }
  }

  /// One of the transforms that make pictures of any size one size.
  private func sizing(_ item: TransformGolden.Case) throws -> any ImageTransform {
    let height = try #require(item.parameters.height)
    let width = try #require(item.parameters.width)
    let area = item.transform.hasSuffix("Area")
    if item.transform.hasPrefix("Longest") {
      return LongestMaxSize(maxHeight: height, maxWidth: width, areaForDownscale: area)
    }
    if item.transform.hasPrefix("Smallest") {
      return SmallestMaxSize(maxHeight: height, maxWidth: width, areaForDownscale: area)
    }
    if item.transform == "PadIfNeeded" {
      let fill = try #require(item.parameters.fill)
      return PadIfNeeded(minHeight: height, minWidth: width, fill: fill)
    }
    return Resize(height: height, width: width, areaForDownscale: area)
  }

  @Test(arguments: tolerances.keys.sorted()) func equals(transform: String) throws {
    let cases = try TransformGolden.load().cases.filter { $0.transform == transform }
    try #require(!cases.isEmpty)
    let tolerance = try #require(Self.tolerances[transform])
    var largest = 0
    for item in cases {
      let result = try result(item)
      let expected = item.result.image
      #expect(result.shape == expected.shape)
      for (a, b) in zip(result.bytes, expected.bytes) {
        largest = max(largest, abs(Int(a) - Int(b)))
      }
    }
    #expect(largest <= tolerance, "\(transform) is off by \(largest)")
  }

  @Test func wholePipelineEquals() throws {
    let end = try TransformGolden.load().end
    let pipeline = TensorPipeline(
      Compose([Resize(height: 3, width: 4), HorizontalFlip(p: 1)]),
      Normalize(mean: end.mean, std: end.std), ToTensor())
    var generator = SeededGenerator(seed: 1)
    let tensor = try pipeline(end.source.image, using: &generator)
    #expect(tensor.shape == end.shape)
    for (a, b) in zip(tensor.elements, end.numbers) { #expect(abs(a - b) <= 1e-5 * max(1, abs(b))) }
  }

  @Test func toTensorDoesNotScale() throws {
    let end = try TransformGolden.load().end
    #expect(ToTensor()(end.source.image).elements == end.unscaled)
    var generator = SeededGenerator(seed: 1)
    let bare = try TensorPipeline(Compose(), nil)(end.source.image, using: &generator)
    #expect(bare.elements == end.unscaled)
  }
}
