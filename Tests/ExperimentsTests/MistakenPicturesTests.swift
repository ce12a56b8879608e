import CourseKit
import Images
import Testing

@testable import Experiments

@Suite struct MistakenPicturesTests {
  /// Eight training and four test pictures of one pixel, each with a number of its own.
  private let pictures = TrainTestSplit(
    name: "eight",
    train: LabeledImages(
      height: 1, width: 1, channels: 1, bytes: [0, 1, 2, 3, 4, 5, 6, 7],
      labels: [1, 0, 1, 0, 1, 0, 1, 0], classNames: ["a", "b"]),
    test: LabeledImages(
      height: 1, width: 1, channels: 1, bytes: [100, 101, 102, 103], labels: [0, 1, 0, 1],
      classNames: ["a", "b"]))

  @Test func labelsAreApartAndAsManyOfEach() throws {
    let changed = try PictureChange.labelsApart.apply(pictures, 1)
    #expect(changed.train.bytes == pictures.train.bytes)
    #expect(changed.train.labels != pictures.train.labels)
    #expect(changed.train.classCounts == pictures.train.classCounts)
    #expect(changed.test == pictures.test)
    #expect(try PictureChange.labelsApart.apply(pictures, 1) == changed)
  }

  @Test func classByClassKeepsTheOrderInAClass() throws {
    let changed = try PictureChange.classByClass.apply(pictures, 1)
    #expect(changed.train.bytes == [1, 3, 5, 7, 0, 2, 4, 6])
    #expect(changed.train.labels == [0, 0, 0, 0, 1, 1, 1, 1])
  }

  @Test func testPicturesAreTrainedOn() throws {
    let changed = try PictureChange.testInTraining.apply(pictures, 1)
    #expect(changed.train.bytes == pictures.train.bytes + pictures.test.bytes)
    #expect(changed.train.labels == pictures.train.labels + pictures.test.labels)
    #expect(changed.test == pictures.test)
    #expect(changed.normalization == pictures.normalization)
  }

  @Test func halfOfTheTestIsCopied() throws {
    let changed = try PictureChange.duplicates.apply(pictures, 1)
    #expect(changed.test.count == 4)
    #expect(changed.test.bytes.filter { $0 >= 100 }.count == 2)
    for (byte, label) in zip(changed.test.bytes, changed.test.labels) where byte < 100 {
      #expect(pictures.train.labels[Int(byte)] == label)
    }
    #expect(changed.train == pictures.train)
  }
}
