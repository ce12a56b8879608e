import CourseKit
import Foundation
import LabData
import Localization
import Presentation
import Testing

@testable import Lessons

/// Pictures of the packed network.
@Suite struct NetworkPictureTests {
  private let garments = Garments(root: FixtureCourse.repository)

  private func build(_ scene: Scene, _ language: Language = .en) throws -> BuiltScene {
    try SceneBuilder(garments: garments, language: language).build(scene)
  }

  @Test func mistakesAreTheFirstWrongOnes() throws {
    let scene = try build(.mistakes(count: 12))
    let (images, labels) = try garments.test()
    let said = try TrainedNetwork(of: FixtureCourse.repository).predictions(for: images)
    let wrong = images.indices.filter { said[$0] != labels[$0] }
    // A network that guessed, or one read wrongly, would be wrong nine times of ten.
    #expect(wrong.count * 4 < images.count)
    #expect(scene.grid.rows.map(\.count) == [5, 5, 2])
    #expect(Array(scene.grid.rows.joined()) == wrong.prefix(12).map { images[$0] })
    for (caption, index) in zip(scene.captions.joined(), wrong) {
      let parts = caption.split(separator: " →\u{A0}").map(String.init)
      let names = Wording.garments.map(\.en)
      #expect(parts == [names[labels[index]], names[said[index]]] && parts[0] != parts[1])
    }
    #expect(try build(.mistakes(count: 12), .es).grid == scene.grid)
  }

  @Test func zeroIsMidGreyAndTheSignShows() throws {
    let images = try build(.weights(count: 10)).grid.rows.joined()
    let units = try TrainedNetwork(of: FixtureCourse.repository).firstWeights
    #expect(images.count == 10 && units.count == 64)
    for (image, weights) in zip(images, units) {
      #expect(image.bytes.contains(1) || image.bytes.contains(255))
      for (byte, weight) in zip(image.bytes, weights) {
        #expect(weight == 0 ? byte == 128 : weight > 0 ? byte >= 128 : byte <= 128)
      }
    }
  }

  @Test func captionsAreReadAloudAndCellsCutOut() throws {
    let svg = PictureDrawing(scene: try build(.mistakes(count: 7), .es), path: "pictures/m.png")
      .svg(id: "p", description: "Siete").markup
    #expect(svg.contains("Siete · camiseta →\u{A0}"))
    #expect(svg.components(separatedBy: "<image ").count == 8)
  }

  @Test func aMissingOrSpoiltNetworkIsNamed() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "net-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let file = root.appending(path: TrainedNetwork.file)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let good = try String(
      contentsOf: FixtureCourse.repository.appending(path: TrainedNetwork.file), encoding: .utf8)
    #expect(throws: TrainedNetwork.NotANetwork.self) { try TrainedNetwork(of: root) }
    for bad in [
      "", good.replacing("784", with: "785"), good.replacing("packed: \"eN", with: "packed: \"AA"),
      good.replacing("[784, 64, 10]", with: "[]"),
      good.replacing("scales: [0.", with: "scales: [x."),
      good.replacing("784", with: "99999999999999"), String(good.prefix(3000)),
    ] {
      try Data(bad.utf8).write(to: file)
      #expect(throws: TrainedNetwork.NotANetwork.self) { try TrainedNetwork(of: root) }
    }
    try Data(good.utf8).write(to: file)
    #expect(try TrainedNetwork(of: root).inputCount == 784)
  }
}
