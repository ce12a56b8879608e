internal import CourseKit

/// A picture of red, green and blue that is being drawn; what falls outside is left out.
struct Canvas: Equatable {
  /// Rows.
  let height: Int
  /// Columns.
  let width: Int
  /// `height × width × 3` samples.
  private var bytes: [UInt8]

  /// A picture of one colour.
  ///
  /// - Precondition: no side is negative.
  init(height: Int, width: Int, _ color: Color = .white) {
    self.height = height
    self.width = width
    bytes = Array(repeating: 255, count: height * width * 3)
    if color != .white { fill(top: 0, left: 0, height: height, width: width, color) }
  }

  /// What has been drawn.
  var image: Image { Image(height: height, width: width, channels: 3, bytes: bytes) }

  /// The colour at a place inside the picture.
  subscript(row: Int, column: Int) -> Color {
    let place = (row * width + column) * 3
    return Color(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
  }

  /// A rectangle of one colour.
  mutating func fill(top: Int, left: Int, height: Int, width: Int, _ color: Color) {
    let columns = max(0, left)..<max(max(0, left), min(self.width, left + width))
    for row in max(0, top)..<max(max(0, top), min(self.height, top + height)) {
      for column in columns {
        let place = (row * self.width + column) * 3
        bytes[place] = color.red
        bytes[place + 1] = color.green
        bytes[place + 2] = color.blue
      }
    }
  }

  /// A frame around a rectangle, outside of it.
  mutating func frame(
    top: Int, left: Int, height: Int, width: Int, thickness: Int, _ color: Color
  ) {
    let (outerTop, outerLeft) = (top - thickness, left - thickness)
    let (outerHeight, outerWidth) = (height + 2 * thickness, width + 2 * thickness)
    fill(top: outerTop, left: outerLeft, height: thickness, width: outerWidth, color)
    fill(top: top + height, left: outerLeft, height: thickness, width: outerWidth, color)
    fill(top: outerTop, left: outerLeft, height: outerHeight, width: thickness, color)
    fill(top: outerTop, left: left + width, height: outerHeight, width: thickness, color)
  }

  /// A picture of 1 or 3 channels, each pixel as a square of `scale` pixels.
  mutating func draw(_ image: Image, top: Int, left: Int, scale: Int = 1) {
    let rows = max(0, min(image.height * scale, height - top))
    let columns = max(0, min(image.width * scale, width - left))
    let step = image.channels == 3 ? 1 : 0
    image.bytes.withUnsafeBufferPointer { samples in
      for row in max(0, -top)..<max(max(0, -top), rows) {
        for column in max(0, -left)..<max(max(0, -left), columns) {
          let source = (row / scale * image.width + column / scale) * image.channels
          let place = ((top + row) * width + left + column) * 3
          bytes[place] = samples[source]
          bytes[place + 1] = samples[source + step]
          bytes[place + 2] = samples[source + 2 * step]
        }
      }
    }
  }
}
