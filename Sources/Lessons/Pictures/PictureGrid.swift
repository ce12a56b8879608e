internal import CourseKit
internal import Images

/// Grey images in rows and columns, which become one file.
struct PictureGrid: Equatable {
  /// Row by row; all rows of one length.
  var rows: [[Image]]
  /// The side of a cell in pixels; smaller images are enlarged by whole pixels.
  var side: Int

  /// Pixels between two cells.
  static let gap = 2

  var columnCount: Int { rows.first?.count ?? 0 }
  var width: Int { Self.length(columnCount, side) }
  var height: Int { Self.length(rows.count, side) }

  private static func length(_ count: Int, _ side: Int) -> Int {
    count * side + max(0, count - 1) * gap
  }

  /// Where the cell of a row or column starts.
  func start(of index: Int) -> Int { index * (side + Self.gap) }

  /// The whole as one grey image; between the cells it is as black as the ground of the garments.
  var image: Image {
    var bytes = [UInt8](repeating: 0, count: width * height)
    for (row, images) in rows.enumerated() {
      for (column, image) in images.enumerated() {
        for y in 0..<side {
          for x in 0..<side {
            let source = (y * image.height / side) * image.width + x * image.width / side
            bytes[(start(of: row) + y) * width + start(of: column) + x] = image.bytes[source]
          }
        }
      }
    }
    return Image(height: height, width: width, channels: 1, bytes: bytes)
  }
}
