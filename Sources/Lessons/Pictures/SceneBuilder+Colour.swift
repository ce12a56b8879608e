internal import CourseKit
internal import Images
internal import Localization

/// Colour pictures: what their channels are, and how oblong ones become square.
extension SceneBuilder {
  private static let colourSide = 48
  /// An oblong picture is three times as wide as the square that it becomes.
  private static let squareSide = 28

  func channels(_ shapes: [Int]) throws(LessonError.Fault) -> BuiltScene {
    var rows: [[Image]] = []
    for label in shapes {
      let picture = DrawnShapes.square(label, side: Self.colourSide)
      guard let grey = try? picture.grey() else {
        throw .badAttribute("shapes", value: "\(label)", of: "picture")
      }
      rows.append([picture] + (0..<3).map(picture.channel) + [grey])
    }
    let heads = [Wording.original] + Wording.channels + [Wording.grey]
    return BuiltScene(
      grid: PictureGrid(rows: rows, side: Self.colourSide),
      columnNames: heads.map { $0[language] })
  }

  func fits(_ shapes: [Int]) throws(LessonError.Fault) -> BuiltScene {
    let fits: [PictureFit] = [.stretch, .crop, .pad]
    let size = PictureSizing.Size(height: Self.squareSide, width: Self.squareSide)
    var rows: [[Image]] = []
    for label in shapes {
      let picture = DrawnShapes.oblong(label, width: 3 * Self.squareSide)
      var row = [picture]
      for fit in fits {
        guard let fitted = try? PictureSizing(size: size, fit: fit).compose(picture) else {
          throw .badAttribute("shapes", value: "\(label)", of: "picture")
        }
        row.append(fitted)
      }
      rows.append(row)
    }
    let heads = [Wording.original] + fits.map(Wording.name)
    return BuiltScene(
      grid: PictureGrid(rows: rows, side: 3 * Self.squareSide),
      columnNames: heads.map { $0[language] })
  }
}

extension Image {
  /// One channel as a grey image.
  fileprivate func channel(_ number: Int) -> Image {
    Image(
      height: height, width: width, channels: 1,
      bytes: stride(from: number, to: bytes.count, by: channels).map { bytes[$0] })
  }
}
