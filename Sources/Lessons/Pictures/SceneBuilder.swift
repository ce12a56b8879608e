internal import CourseKit
internal import Images
internal import Localization
internal import Presentation

/// A scene as images with the names of its rows and columns.
struct BuiltScene: Equatable, Sendable {
  var grid: PictureGrid
  /// One for each row; empty for none.
  var rowNames: [String] = []
  /// One for each column; empty for none.
  var columnNames: [String] = []
  /// One below each cell, row by row; empty for none.
  var captions: [[String]] = []
}

/// Makes the scenes of pictures out of the garments, the packed network and drawn shapes.
struct SceneBuilder {
  let garments: Garments
  let language: Language

  /// The images and names of a scene; the images are the same in both languages.
  func build(_ scene: Scene) throws(LessonError.Fault) -> BuiltScene {
    switch scene {
    case .garments(let classes, let count):
      var rows: [[Image]] = []
      for label in classes { rows.append(try garments.images(of: label, count: count)) }
      return BuiltScene(
        grid: PictureGrid(rows: rows, side: Garments.side), rowNames: names(of: classes))
    case .shuffled(let classes): return try shuffled(classes)
    case .sizes(let classes, let sides): return try sizes(classes, sides)
    case .means(let classes):
      var row: [Image] = []
      for label in classes { row.append(try mean(of: label)) }
      return BuiltScene(
        grid: PictureGrid(rows: [row], side: Garments.side), columnNames: names(of: classes))
    case .transforms(let classes, let transforms): return try changed(classes, transforms)
    case .shifts(let classes, let steps): return try shifted(classes, steps)
    case .dropped(let classes, let rates): return try dropped(classes, rates)
    case .mistakes(let count): return try mistakes(count)
    case .weights(let count): return try weights(count)
    case .channels(let shapes): return try channels(shapes)
    case .fits(let shapes): return try fits(shapes)
    }
  }

  func names(of classes: [Int]) -> [String] {
    classes.map { Wording.garments[$0][language] }
  }

  private func shuffled(_ classes: [Int]) throws(LessonError.Fault) -> BuiltScene {
    var generator = SeededGenerator(seed: 2)
    let pixels = Garments.side * Garments.side
    let fixed = Array(0..<pixels).shuffled(using: &generator)
    var rows: [[Image]] = [[], [], []]
    for label in classes {
      let images = try garments.images(of: label, count: 1)
      for image in images {
        rows[0].append(image)
        rows[1].append(image.reordered(fixed))
        rows[2].append(image.reordered(Array(0..<pixels).shuffled(using: &generator)))
      }
    }
    return BuiltScene(
      grid: PictureGrid(rows: rows, side: Garments.side),
      rowNames: [
        Wording.original,
        Localized(es: "permutación fija", en: "fixed permutation"),
        Localized(es: "una por imagen", en: "one per image"),
      ].map { $0[language] }, columnNames: names(of: classes))
  }

  private func sizes(_ classes: [Int], _ sides: [Int]) throws(LessonError.Fault) -> BuiltScene {
    var rows: [[Image]] = []
    for label in classes {
      var row: [Image] = []
      for image in try garments.images(of: label, count: 1) {
        for side in sides {
          guard let resized = try? image.resized(height: side, width: side) else {
            throw .badAttribute("sides", value: "\(side)", of: "picture")
          }
          row.append(resized)
        }
      }
      rows.append(row)
    }
    return BuiltScene(
      grid: PictureGrid(rows: rows, side: max(Garments.side, sides.max() ?? 0)),
      rowNames: names(of: classes), columnNames: sides.map { "\($0) × \($0)" })
  }

  private func mean(of label: Int) throws(LessonError.Fault) -> Image {
    let images = try garments.images(of: label, count: max(1, garments.count(of: label)))
    var sums = [Int](repeating: 0, count: Garments.side * Garments.side)
    for image in images {
      for (index, byte) in image.bytes.enumerated() { sums[index] += Int(byte) }
    }
    return Image(
      height: Garments.side, width: Garments.side, channels: 1,
      bytes: sums.map { UInt8($0 / images.count) })
  }
}

extension Image {
  /// The image whose pixel `i` was at `order[i]`.
  fileprivate func reordered(_ order: [Int]) -> Image {
    Image(height: height, width: width, channels: channels, bytes: order.map { bytes[$0] })
  }
}
