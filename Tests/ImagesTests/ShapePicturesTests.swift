import CourseKit
import Foundation
import Images
import Testing

@Suite struct ShapePicturesTests {
  @Test func sameParametersSamePictures() {
    let shapes = ShapePictures(classCount: 5, side: 20, seed: 3)
    let data = shapes.dataSet(trainPerClass: 3, testPerClass: 2)
    #expect(data == shapes.dataSet(trainPerClass: 3, testPerClass: 2))
    #expect(data.train.labels == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    #expect(data.test.classCounts == [2, 2, 2, 2, 2])
    #expect(data.train.image(at: 4) == shapes.picture(label: 1, index: 1))
    #expect(data.test.image(at: 1) == shapes.picture(label: 0, index: 4))
    let other = ShapePictures(classCount: 5, side: 20, seed: 4)
    #expect(other.picture(label: 0, index: 0) != shapes.picture(label: 0, index: 0))
  }

  @Test func allPicturesDiffer() {
    let data = ShapePictures(classCount: 10).dataSet(trainPerClass: 10, testPerClass: 10)
    let pictures = [data.train, data.test].flatMap { part in
      (0..<part.count).map { part.image(at: $0).bytes }
    }
    #expect(Set(pictures).count == 200)
  }

  @Test(arguments: [2, 3, 10, 99, 100]) func classesHaveDifferentNames(count: Int) {
    let names = ShapePictures(classCount: count).classNames
    #expect(Set(names).count == count)
    // Neither the shape nor the colour alone tells the class.
    let words = names.map { $0.split(separator: " ") }
    if count > 3 {
      #expect(Set(words.map { $0[0] }).count < count)
      #expect(Set(words.map { $0[1] }).count < count)
    }
  }

  @Test func everyShapeIsSeenInItsColour() throws {
    let shapes = ShapePictures(classCount: 100, side: 40, antialiased: false)
    for label in 0..<100 {
      let image = shapes.picture(label: label, index: 7)
      // The background is dark grey: at most 72 in every channel.
      let seen = (0..<1600).filter { pixel in
        image.bytes[3 * pixel..<3 * pixel + 3].contains { $0 > 74 }
      }
      #expect(40..<900 ~= seen.count, "\(shapes.classNames[label]): \(seen.count)")
      // Without intermediate pixels there is one colour.
      let colours = Set(seen.map { Array(image.bytes[3 * $0..<3 * $0 + 3]) })
      #expect(colours.count == 1, "\(shapes.classNames[label])")
    }
  }

  @Test func antialiasingSoftensTheEdgeOnly() {
    func counts(_ antialiased: Bool) -> Int {
      let image = ShapePictures(classCount: 100, side: 40, antialiased: antialiased)
        .picture(label: 7, index: 1)
      return Set((0..<1600).map { Array(image.bytes[3 * $0..<3 * $0 + 3]) }.filter { $0[0] > 80 })
        .count
    }
    #expect(counts(false) == 1)
    #expect(counts(true) > 10)
  }

  @Test func theOptionNamesThem() throws {
    #expect(try DataSource(argument: "shapes") == .shapes(classes: 10))
    #expect(try DataSource(argument: "shapes:100") == .shapes(classes: 100))
    for text in ["shapes:", "shapes:1", "shapes:101", "shapes:-3", "shapes:ten"] {
      let found = try problem { _ = try DataSource(argument: text) }
      #expect(found == .shapeClassCount(text: String(text.dropFirst(7))))
    }
    let data = try ImageData.load(.shapes(classes: 12), embeddedAt: .init(filePath: "/none"))
    #expect(data.train.count == 12 * 200)
    #expect(data.test.count == 12 * 50)
  }
}
