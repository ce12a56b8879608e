internal import CourseKit
internal import Images

/// Images in rows and columns, which become one file; grey unless one of them has colour.
struct PictureGrid: Equatable, Sendable {
  /// Row by row; all rows of one length, but the last may be shorter.
  var rows: [[Image]]
  /// The side of a cell in pixels; smaller images are enlarged until their longer side fills it.
  var side: Int

  /// Pixels between two cells.
  static let gap = 2

  var columnCount: Int { rows.first?.count ?? 0 }
  var width: Int { length(of: columnCount) }
  var height: Int { length(of: rows.count) }

  /// Whether images fill all cells, so that there is nothing but gaps between them.
  var isFilled: Bool {
    rows.allSatisfy { $0.count == columnCount && $0.allSatisfy { $0.height == $0.width } }
  }

  /// The length of so many cells with the gaps between them.
  func length(of count: Int) -> Int { count * side + max(0, count - 1) * Self.gap }

  /// Where the cell of a row or column starts.
  func start(of index: Int) -> Int { index * (side + Self.gap) }

  /// How large an image is in its cell, in whose middle it stands.
  func size(of image: Image) -> (height: Int, width: Int) {
    let longest = max(1, image.height, image.width)
    return (image.height * side / longest, image.width * side / longest)
  }

  /// The whole as one image; between the cells it is as black as the ground of the garments.
  var image: Image {
    let channels = rows.joined().contains { $0.channels == 3 } ? 3 : 1
    var bytes = [UInt8](repeating: 0, count: width * height * channels)
    for (row, images) in rows.enumerated() {
      for (column, image) in images.enumerated() {
        let size = size(of: image)
        let top = start(of: row) + (side - size.height) / 2
        let left = start(of: column) + (side - size.width) / 2
        for y in 0..<size.height {
          for x in 0..<size.width {
            let source =
              (y * image.height / size.height) * image.width + x * image.width / size.width
            let target = ((top + y) * width + left + x) * channels
            for channel in 0..<channels {
              bytes[target + channel] =
                image.bytes[source * image.channels + min(channel, image.channels - 1)]
            }
          }
        }
      }
    }
    return Image(height: height, width: width, channels: channels, bytes: bytes)
  }
}
