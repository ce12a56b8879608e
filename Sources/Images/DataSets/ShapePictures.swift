public import CourseKit

/// Generated pictures of coloured shapes: a data set of any size, without a file.
///
/// A class is a shape in a colour. With n classes there are ⌈√n⌉ colours, and class i is the shape
/// i / ⌈√n⌉ in the colour i % ⌈√n⌉: neither alone tells the class. A picture is one shape at a random
/// place, turned by a random angle and between 0.26 and 0.40 of the side in radius, in its colour with a
/// random brightness from 0.75 to 1, before a random dark grey with a noise of 8 levels.
///
/// The same parameters always give the same pictures, and each picture has draws of its own.
///
/// ```swift
/// let data = ShapePictures(classCount: 100, side: 48, seed: 7).dataSet(trainPerClass: 50)
/// ```
public struct ShapePictures: Equatable, Sendable {
  /// The most classes: 10 shapes in 10 colours.
  public static let classLimit = ShapeOutline.allCases.count * ShapeColour.all.count

  /// How many classes there are, from 2 to 100.
  public let classCount: Int
  /// Rows and columns of each picture, from 8 to 1024.
  public let side: Int
  /// Whether a pixel on the edge of a shape is between its colour and the background, as far as the
  /// shape covers it.
  public let antialiased: Bool
  /// What everything random comes from.
  public let seed: UInt64

  /// Pictures that are drawn when they are asked for.
  ///
  /// - Precondition: `classCount` is from 2 to 100, and `side` from 8 to 1024.
  public init(classCount: Int, side: Int = 32, antialiased: Bool = true, seed: UInt64 = 0) {
    precondition(
      2...Self.classLimit ~= classCount,
      "there are from 2 to \(Self.classLimit) classes, not \(classCount)")
    precondition(8...1024 ~= side, "a side has from 8 to 1024 pixels, not \(side)")
    self.classCount = classCount
    self.side = side
    self.antialiased = antialiased
    self.seed = seed
  }

  /// What the classes are called, such as `red circle`.
  public var classNames: [String] {
    (0..<classCount).map { "\(colour(of: $0).name) \(outline(of: $0).rawValue)" }
  }

  /// The picture number `index` of a class.
  ///
  /// - Precondition: the label is below `classCount`.
  public func picture(label: Int, index: Int) -> Image {
    precondition(0..<classCount ~= label, "there is no class \(label)")
    var bytes = Array(repeating: UInt8(0), count: 3 * side * side)
    bytes.withUnsafeMutableBufferPointer { draw(label, index, into: $0) }
    return Image(height: side, width: side, channels: 3, bytes: bytes)
  }

  /// Pictures of every class for training, and others for testing.
  ///
  /// - Precondition: both numbers are at least 1.
  public func dataSet(trainPerClass: Int = 200, testPerClass: Int = 50) -> TrainTestSplit {
    precondition(trainPerClass >= 1 && testPerClass >= 1, "a class has at least 1 picture")
    return TrainTestSplit(
      name: "shapes (\(classCount) classes)", train: pictures(0..<trainPerClass),
      test: pictures(trainPerClass..<trainPerClass + testPerClass))
  }

  /// The pictures of every class whose number is in a range; class by class.
  private func pictures(_ indices: Range<Int>) -> LabeledImages {
    let size = 3 * side * side
    var bytes = Array(repeating: UInt8(0), count: classCount * indices.count * size)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for label in 0..<classCount {
        for (place, index) in indices.enumerated() {
          let start = (label * indices.count + place) * size
          draw(
            label, index, into: UnsafeMutableBufferPointer(rebasing: bytes[start..<start + size]))
        }
      }
    }
    return LabeledImages(
      height: side, width: side, channels: 3, bytes: bytes,
      labels: (0..<classCount).flatMap { Array(repeating: $0, count: indices.count) },
      classNames: classNames)
  }

  private var colourCount: Int { Int(Double(classCount).squareRoot().rounded(.up)) }

  private func outline(of label: Int) -> ShapeOutline { ShapeOutline.allCases[label / colourCount] }

  private func colour(of label: Int) -> ShapeColour { ShapeColour.all[label % colourCount] }

  private func draw(_ label: Int, _ index: Int, into target: UnsafeMutableBufferPointer<UInt8>) {
    // The seed is mixed before the number is added, so that neighbouring seeds share no picture.
    var ofSeed = SeededGenerator(seed: seed)
    let number = UInt64(label) << 40 | UInt64(index)
    var mixer = SeededGenerator(seed: ofSeed.next() ^ number)
    var generator = mixer.split()

    let side = Double(side)
    let radius = side * Double.random(in: 0.26...0.40, using: &generator)
    let room = radius...side - radius
    let x = Double.random(in: room, using: &generator)
    let y = Double.random(in: room, using: &generator)
    let angle = Double.random(in: 0..<2 * .pi, using: &generator)
    let (c, s) = (cosine(angle) / radius, sine(angle) / radius)
    let edge = outline(of: label).edge
    let brightness = Double.random(in: 0.75...1, using: &generator)
    let colour = colour(of: label).samples.map { $0 * brightness }
    let grey = Double.random(in: 0...64, using: &generator)

    for row in 0..<self.side {
      for column in 0..<self.side {
        let (dx, dy) = (Double(column) + 0.5 - x, Double(row) + 0.5 - y)
        // Every shape is inside a circle: most pixels need no look at its edges.
        let isNear = dx * dx + dy * dy < (radius + 1) * (radius + 1)
        // In pixels, negative inside.
        let distance = isNear ? radius * edge.distance(c * dx + s * dy, c * dy - s * dx) : 1
        let cover = antialiased ? min(max(0.5 - distance, 0), 1) : distance < 0 ? 1 : 0
        let background = grey + Double.random(in: 0...8, using: &generator)
        for channel in 0..<3 {
          let sample = background + cover * (colour[channel] - background)
          target[(row * self.side + column) * 3 + channel] = UInt8(sample)
        }
      }
    }
  }
}
