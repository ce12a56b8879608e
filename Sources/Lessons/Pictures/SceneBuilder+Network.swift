internal import CourseKit
internal import Images
internal import LabData
internal import Localization

/// What the trained network of the page says and has in it.
extension SceneBuilder {
  /// How many images stand in a row.
  private static let perRow = 5
  private static let unitsPerRow = 8

  /// The first test garments that the network gets wrong, chosen because they are wrong.
  func mistakes(_ count: Int) throws(LessonError.Fault) -> BuiltScene {
    let (images, labels) = try garments.test()
    guard let said = try? network().predictions(for: images) else {
      throw .notANetwork(TrainedNetwork.file)
    }
    let wrong = images.indices.filter { said[$0] != labels[$0] }
    guard wrong.count >= count else { throw .tooFew("mistakes of the network", found: wrong.count) }
    let shown = Self.rows(Array(wrong.prefix(count)), Self.perRow)
    return BuiltScene(
      grid: PictureGrid(rows: shown.map { $0.map { images[$0] } }, side: Garments.side),
      captions: shown.map { row in
        row.map { index in
          "\(Wording.garments[labels[index]][language]) →\u{A0}\(Wording.garments[said[index]][language])"
        }
      })
  }

  /// The weights of the first units, each with a scale of its own: zero is mid grey, and the weight
  /// farthest from zero is black or white.
  func weights(_ count: Int) throws(LessonError.Fault) -> BuiltScene {
    let units = try network().firstWeights
    guard units.count >= count else { throw .tooFew("units in the network", found: units.count) }
    let images = units.prefix(count).map { weights in
      let largest = max(weights.map(abs).max() ?? 0, .leastNormalMagnitude)
      return Image(
        height: Garments.side, width: Garments.side, channels: 1,
        bytes: weights.map { UInt8((128 + 127 * $0 / largest).rounded()) })
    }
    return BuiltScene(
      grid: PictureGrid(rows: Self.rows(images, Self.unitsPerRow), side: Garments.side))
  }

  /// The packed network, which has to take garments.
  private func network() throws(LessonError.Fault) -> TrainedNetwork {
    guard let network = try? TrainedNetwork(of: garments.root),
      network.inputCount == Garments.side * Garments.side
    else { throw .notANetwork(TrainedNetwork.file) }
    return network
  }

  private static func rows<Item>(_ items: [Item], _ length: Int) -> [[Item]] {
    stride(from: 0, to: items.count, by: length).map {
      Array(items[$0..<min($0 + length, items.count)])
    }
  }
}
