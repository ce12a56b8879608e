import CourseKit
import Foundation
import Images
import Localization
import Testing

@testable import Lessons

/// Pictures of garments to which something was done, and of drawn shapes.
@Suite struct ChangedPictureTests {
  private func build(_ scene: Scene, _ language: Language = .en) throws -> BuiltScene {
    try SceneBuilder(garments: Garments(root: FixtureCourse.repository), language: language)
      .build(scene)
  }

  @Test func eachTransformDoesWhatItsNameSays() throws {
    let scene = try build(.transforms(classes: [0, 9], transforms: PictureChange.allCases))
    #expect(scene.columnNames.first == "original" && scene.columnNames.count == 11)
    for row in scene.grid.rows {
      let image = row[0]
      let made = Dictionary(uniqueKeysWithValues: zip(PictureChange.allCases, row.dropFirst()))
      for (change, other) in made {
        #expect(other != image, "\(change)")
        #expect(other.shape == image.shape, "\(change)")
      }
      #expect(try made[.flip]?.flippedHorizontally() == image)
      #expect(try made[.verticalFlip]?.flippedVertically() == image)
      let sum = image.bytes.reduce(0) { $0 + Int($1) }
      #expect((made[.brighter]?.bytes.reduce(0) { $0 + Int($1) } ?? 0) > sum)
      #expect((made[.darker]?.bytes.reduce(0) { $0 + Int($1) } ?? sum) < sum)
      let holes = made[.holes]?.bytes ?? []
      #expect(zip(holes, image.bytes).allSatisfy { $0 == 0 || $0 == $1 })
    }
  }

  @Test func shiftedPixelsAreEqualAndZerosComeIn() throws {
    let scene = try build(.shifts(classes: [8, 5], steps: [0, 2, 28]))
    #expect(scene.columnNames == ["0", "2 px", "28 px"])
    for row in scene.grid.rows {
      let whole = try #require(row.first)
      for y in 0..<28 {
        #expect(row[1].bytes[y * 28] == 0 && row[1].bytes[y * 28 + 1] == 0)
        for x in 2..<28 { #expect(row[1].bytes[y * 28 + x] == whole.bytes[y * 28 + x - 2]) }
      }
      #expect(row[2].bytes.allSatisfy { $0 == 0 })
    }
    let original = try build(.garments(classes: [8, 5], count: 1))
    #expect(scene.grid.rows.map { $0[0] } == original.grid.rows.map { $0[0] })
  }

  @Test func theDroppedShareIsNearTheRate() throws {
    let scene = try build(.dropped(classes: Array(0...9), rates: [0, 0.2, 0.8]), .es)
    #expect(scene.columnNames == ["original", "p = 0,0", "p = 0,2", "p = 0,8"])
    for (column, rate) in zip(1..., [0, 0.2, 0.8]) {
      var (seen, zeros) = (0, 0)
      for row in scene.grid.rows {
        for (byte, other) in zip(row[0].bytes, row[column].bytes) where byte > 0 {
          seen += 1
          if other == 0 {
            zeros += 1
          } else {
            #expect(abs(Double(other) - min(255, Double(byte) / (1 - rate))) <= 0.5)
          }
        }
      }
      // Some 4000 pixels: four deviations are below 0.03.
      #expect(seen > 3000 && abs(Double(zeros) / Double(seen) - rate) < 0.03)
    }
  }

  @Test func channelsAreThoseOfThePicture() throws {
    let rows = try build(.channels(shapes: [0, 3])).grid.rows
    for row in rows {
      #expect(row.map(\.channels) == [3, 1, 1, 1, 1])
      for (pixel, grey) in row[4].bytes.enumerated() {
        let (r, g, b) = (row[1].bytes[pixel], row[2].bytes[pixel], row[3].bytes[pixel])
        #expect(Array(row[0].bytes[3 * pixel..<3 * pixel + 3]) == [r, g, b])
        let luma = 0.299 * Double(r) + 0.587 * Double(g) + 0.114 * Double(b)
        #expect(abs(Double(grey) - luma) < 0.6)
      }
    }
    let red = rows[0]
    #expect((red[1].bytes.max() ?? 0) > 150 && (red[2].bytes.max() ?? 255) < 120)
  }

  @Test func aGridWithColourKeepsIt() throws {
    let whole = try build(.channels(shapes: [0])).grid
    let image = whole.image
    #expect(image.channels == 3)
    let (y, x) = (20, 30)
    let place = 3 * (y * image.width + x)
    let pixel = 3 * (y * whole.side + x)
    #expect(
      Array(image.bytes[place..<place + 3]) == Array(whole.rows[0][0].bytes[pixel..<pixel + 3]))
    let grey = whole.rows[0][1].bytes[y * whole.side + x]
    let second = place + 3 * (whole.side + PictureGrid.gap)
    #expect(Array(image.bytes[second..<second + 3]) == [grey, grey, grey])
  }

  @Test func fitsMakeOblongPicturesSquare() throws {
    let scene = try build(.fits(shapes: Array(0..<DrawnShapes.classCount)))
    #expect(!scene.grid.isFilled)
    for row in scene.grid.rows {
      #expect(row[0].width == 84 && row[0].height == 56)
      #expect(row.dropFirst().allSatisfy { $0.width == 28 && $0.height == 28 })
      // Only padding has black rows; only stretching and padding show the whole.
      #expect(row[3].bytes.prefix(3 * 28 * 4).allSatisfy { $0 == 0 })
      #expect(Set(row.dropFirst().map(\.bytes)).count == 3)
    }
    #expect(scene.grid.size(of: scene.grid.rows[0][0]) == (height: 56, width: 84))
  }

  @Test(arguments: [
    ("kind=transforms transforms=flip,spin", "flip-vertical"), ("kind=shifts steps=29", "0 to 28"),
    ("kind=shifts steps=2,,4", "between commas"), ("kind=dropped rates=1", "below 1"),
    ("kind=dropped rates=-0.1", "below 1"), ("kind=dropped rates=nan", "below 1"),
    ("kind=channels shapes=16", "0 to 15"), ("kind=fits classes=1", "classes"),
    ("kind=mistakes count=0", "1 to 20"), ("kind=mistakes classes=1", "classes"),
    ("kind=weights count=65", "1 to 64"), ("kind=portrait", "mistakes"),
  ]) func badAttributeSaysWhatToWrite(info: String, name: String) {
    var parser = LessonParser(file: "s.md")
    _ = parser.blocks(of: "```picture \(info) id=p alt=a\nA caption.\n```\n", firstLine: 7)
    #expect(parser.errors.count == 1)
    #expect(parser.errors.first?.description.hasPrefix("s.md:7: ") == true)
    #expect(parser.errors.first?.description.contains(name) == true)
  }

  @Test func whatBothLanguagesHaveToAgreeOnIsInTheWords() {
    let scenes: [Scene] = [
      .transforms(classes: [0], transforms: [.flip]),
      .transforms(classes: [0], transforms: [.crop]),
      .shifts(classes: [0], steps: [1]), .shifts(classes: [0], steps: [2]),
      .dropped(classes: [0], rates: [0.2]), .dropped(classes: [0], rates: [0.2, 0.5]),
      .mistakes(count: 3), .mistakes(count: 4), .weights(count: 3), .channels(shapes: [1]),
      .fits(shapes: [1]), .fits(shapes: [2]),
    ]
    #expect(Set(scenes.map(\.words)).count == scenes.count)
    #expect(scenes.allSatisfy { !$0.words.contains(where: { $0 == " " || $0 == "/" }) })
  }
}
