internal import CourseKit
internal import Images
internal import Localization

/// Some pictures of a test with their class, and in red what the network took them for instead.
///
/// The same pictures every time, spread evenly over the test, so that one can watch a network learn
/// them.
struct PredictionGrid {
  /// The most pictures that are shown.
  static let limit = 25

  private static let columns = 5
  /// The length that the longer side of a picture comes to, about.
  private static let side = 96
  private static let frame = 3
  private static let gap = 8
  /// From one line of text to the next.
  private static let line = 11

  /// The places of the pictures in the test.
  let indices: [Int]
  private let pictures: [Image]
  private let scale: Int
  private let labels: [Int]
  private let names: [String]
  private let legend: String

  /// A grid of pictures of a test.
  init(of images: LabeledImages, in language: Language) {
    let count = min(Self.limit, images.count)
    // The middle of each of as many equal parts, so that sorted classes all have a chance.
    indices = (0..<count).map { (2 * $0 + 1) * images.count / (2 * count) }
    let longest = max(images.height, images.width)
    scale = max(1, Self.side / longest)
    pictures = indices.map { images.image(at: $0).fitting(Self.side) }
    labels = indices.map { images.labels[$0] }
    names = images.classNames
    legend =
      Localized(
        es: "en rojo, lo que dijo la red", en: "in red, what the network said")[language]
  }

  /// The pictures with what the network says of each test picture now.
  func drawing(predictions: [Int]) -> Canvas {
    guard let first = pictures.first else { return Canvas(height: 1, width: 1) }
    let (height, width) = (first.height * scale, first.width * scale)
    let cellWidth = max(width, Self.side) + 2 * Self.frame + Self.gap
    let cellHeight = height + 2 * Self.frame + 2 * Self.line + Self.gap
    let columns = min(Self.columns, pictures.count)
    let rows = (pictures.count + columns - 1) / columns
    var canvas = Canvas(
      height: rows * cellHeight + 2 * Self.gap + Self.line,
      width: max(columns * cellWidth, BitmapFont.width(of: legend)) + 2 * Self.gap)
    canvas.write(legend, top: Self.gap, left: Self.gap, .black)
    let letters = (cellWidth - Self.gap) / BitmapFont.advance
    for (place, picture) in pictures.enumerated() {
      let prediction = predictions[indices[place]]
      let isRight = prediction == labels[place]
      let left = Self.gap + place % columns * cellWidth
      let top = 2 * Self.gap + Self.line + place / columns * cellHeight + Self.frame
      let indent = left + (cellWidth - Self.gap - width) / 2
      canvas.draw(picture, top: top, left: indent, scale: scale)
      canvas.frame(
        top: top, left: indent, height: height, width: width, thickness: Self.frame,
        isRight ? .right : .wrong)
      func write(_ label: Int, line: Int, _ color: Color) {
        let text = BitmapFont.cut(names[label], to: letters)
        canvas.write(
          text, top: top + height + Self.frame + 3 + line * Self.line,
          left: left + (cellWidth - Self.gap - BitmapFont.width(of: text)) / 2, color)
      }
      write(labels[place], line: 0, .black)
      if !isRight { write(prediction, line: 1, .wrong) }
    }
    return canvas
  }
}

extension Image {
  /// The picture in 1 or 3 channels, made smaller if a side is longer than that.
  fileprivate func fitting(_ side: Int) -> Image {
    let longest = max(height, width)
    guard longest > side else { return self }
    // A side of the transform's is never empty, and a picture that it refuses stays as it is.
    let smaller = try? resized(
      height: max(1, height * side / longest), width: max(1, width * side / longest))
    return smaller ?? self
  }
}
