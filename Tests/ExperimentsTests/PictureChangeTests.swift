import CourseKit
import Images
import Testing

@testable import Experiments

/// What is done to the pictures of a setting.
@Suite struct PictureChangeTests {
  @Test func rareClassesKeepTheirShare() throws {
    let pictures = try fewImages(perClass: 20)
    let change = PictureChange.rarer([3, 6], share: 0.1)
    let rare = try change.apply(pictures, 1)
    let expected = (0..<10).map { [3, 6].contains($0) ? 2 : 20 }
    #expect(rare.train.classCounts == expected && rare.test.classCounts == expected)
    #expect(rare.normalization == pictures.normalization)
    let other = try change.apply(pictures, 2)
    #expect(other.train != rare.train, "the seed draws the training pictures")
    #expect(other.test == rare.test, "the test pictures are the same for every seed")
    #expect(try change.apply(pictures, 1) == rare)
    // A class is never lost, and what is not to change does not.
    let one = try PictureChange.rarer([0], share: 0.001, inTesting: false).apply(pictures, 1)
    #expect(one.train.classCounts[0] == 1 && one.test == pictures.test)
  }

  @Test func oversamplingRepeatsWhatThereIs() throws {
    let rare = try PictureChange.rarer([3], share: 0.1).apply(fewImages(perClass: 20), 1)
    let whole = try PictureChange.oversampled.apply(rare, 1)
    #expect(whole.train.classCounts == Array(repeating: 20, count: 10))
    #expect(whole.test == rare.test)
    let own = whole.train.labels.indices.filter { whole.train.labels[$0] == 3 }
    #expect(Set(own.map { whole.train.image(at: $0).bytes }).count == 2)
  }

  @Test func mislabeledPicturesHaveAnotherClass() throws {
    let pictures = try fewImages(perClass: 20)
    let changed = try PictureChange.mislabeled(0.25).apply(pictures, 1)
    #expect(changed.train.bytes == pictures.train.bytes && changed.test == pictures.test)
    let wrong = zip(changed.train.labels, pictures.train.labels).count { $0 != $1 }
    #expect(wrong == 50)
  }
}
