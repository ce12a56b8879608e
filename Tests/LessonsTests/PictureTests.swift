import CourseKit
import Foundation
import Localization
import Testing

@testable import Lessons

/// Pictures made of the garments of the course.
@Suite struct PictureTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func build(_ scene: Scene, _ language: Language = .es) throws -> BuiltScene {
    try SceneBuilder(garments: Garments(root: root), language: language).build(scene)
  }

  @Test func aRowOfGarmentsIsOfItsClass() throws {
    let scene = try build(.garments(classes: [0, 8], count: 3))
    #expect(scene.rowNames == ["camiseta", "bolso"])
    #expect(scene.grid.rows.map(\.count) == [3, 3])
    #expect(scene.grid.width == 3 * 28 + 2 * 2 && scene.grid.height == 2 * 28 + 2)
    let whole = scene.grid.image
    #expect(whole.width == scene.grid.width && whole.height == scene.grid.height)
    // The second image of the second row starts behind one cell and one gap each way.
    let cell = scene.grid.rows[1][1]
    for (y, x) in [(0, 0), (13, 5), (27, 27)] {
      #expect(whole.bytes[(30 + y) * whole.width + 30 + x] == cell.bytes[y * 28 + x])
    }
  }

  @Test func shufflingKeepsThePixels() throws {
    let rows = try build(.shuffled(classes: [1, 5])).grid.rows
    #expect(rows.count == 3)
    for column in 0..<2 {
      for row in 1...2 {
        #expect(rows[row][column] != rows[0][column])
        #expect(rows[row][column].bytes.sorted() == rows[0][column].bytes.sorted())
      }
    }
  }

  @Test func bothLanguagesShowTheSameImages() throws {
    let scenes: [Scene] = [
      .shuffled(classes: [3]), .means(classes: [0, 9]), .sizes(classes: [7], sides: [7, 28]),
    ]
    for scene in scenes {
      #expect(try build(scene, .es).grid == build(scene, .en).grid)
    }
  }

  @Test func smallImagesAreEnlargedByWholePixels() throws {
    let grid = try build(.sizes(classes: [7], sides: [7, 28])).grid
    #expect(grid.rows[0].map(\.width) == [7, 28] && grid.side == 28)
    let whole = grid.image
    #expect(whole.bytes[0] == whole.bytes[3] && whole.bytes[0] == whole.bytes[3 * whole.width + 3])
  }

  @Test func missingGarmentsAreNamed() {
    #expect(throws: LessonError.Fault.self) {
      try SceneBuilder(garments: Garments(root: URL(filePath: "/nowhere")), language: .es)
        .build(.garments(classes: [0], count: 1))
    }
  }

  @Test(arguments: [
    ("picture kind=garments classes=0,10 id=p alt=a", "classes"),
    ("picture kind=sizes sides=0 id=p alt=a", "sides"),
    ("picture kind=portrait id=p alt=a", "kind"),
    ("picture kind=means count=3 id=p alt=a", "count"),
  ]) func badPictureIsNamed(info: String, name: String) {
    var parser = LessonParser(file: "s.md")
    _ = parser.blocks(of: "```\(info)\nA caption.\n```\n", firstLine: 1)
    #expect(parser.errors.count == 1)
    #expect(parser.errors[0].description.contains(name))
  }
}
