internal import CourseKit
internal import Images

/// The colour pictures of scenes: shapes that the course draws, in four forms and four colours.
enum DrawnShapes {
  /// Class `i` is the form `i / 4` (circle, triangle, square, star) in the colour `i % 4` (red, green,
  /// blue, yellow).
  static let classCount = 16

  /// The first picture of a class.
  static func square(_ label: Int, side: Int) -> Image {
    ShapePictures(classCount: classCount, side: side, seed: 1).picture(label: label, index: 0)
  }

  /// Two thirds of a picture's rows, as wide as before: the first picture of a class whose shape is
  /// inside them and is cut by a square in the middle.
  static func oblong(_ label: Int, width: Int) -> Image {
    let pictures = ShapePictures(classCount: classCount, side: width, seed: 1)
    let (height, top) = (width * 2 / 3, width / 6)
    let whole = (0..<400).lazy.map { pictures.picture(label: label, index: $0) }
      .first { picture in
        let shape = bright(picture)
        return shape.rows.lowerBound >= top && shape.rows.upperBound < top + height
          && (shape.columns.lowerBound < top || shape.columns.upperBound >= top + height)
      }
    return (whole ?? square(label, side: width))
      .cropped(top: top, left: 0, height: height, width: width)
  }

  /// The rows and columns of what is brighter than the ground can be.
  private static func bright(
    _ picture: Image
  ) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    let pixels = (0..<picture.height * picture.width).filter { pixel in
      picture.bytes[3 * pixel..<3 * pixel + 3].contains { $0 > 80 }
    }
    let rows = pixels.map { $0 / picture.width }
    let columns = pixels.map { $0 % picture.width }
    return (
      (rows.min() ?? 0)...(rows.max() ?? 0), (columns.min() ?? 0)...(columns.max() ?? 0)
    )
  }
}
