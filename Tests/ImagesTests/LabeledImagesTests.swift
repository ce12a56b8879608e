import CourseKit
import Images
import Testing

@Suite struct LabeledImagesTests {
  @Test func aSubsetKeepsTheOrderOfItsIndices() {
    let images = LabeledImages.noise(count: 7, channels: 3)
    let part = images.subset([5, 0, 5])
    #expect(part.labels == [2, 0, 2])
    #expect(part.image(at: 0) == images.image(at: 5))
    #expect(part.image(at: 1) == images.image(at: 0))
    #expect(part.image(at: 2) == images.image(at: 5))
    #expect(images.subset(Range(0...6)) == images)
    #expect(images.subset([]).count == 0)
  }

  @Test func meanAndDeviationAreThoseOfEachChannel() {
    // Red 0 and 255, green 51 and 102, blue always 255.
    let images = LabeledImages(
      height: 1, width: 2, channels: 3, bytes: [0, 51, 255, 255, 102, 255], labels: [0],
      classNames: ["a"])
    let normalization = Normalization(of: images)
    #expect(normalization.mean == [0.5, 0.3, 1])
    #expect(normalization.deviation == [0.5, 0.1, 1])
  }

  @Test func aSampleHasAsManyOfEachClass() {
    let images = LabeledImages.noise(count: 60, classes: 4)
    var generator = SeededGenerator(seed: 1)
    let sample = images.stratifiedSample(perClass: 5, using: &generator)
    #expect(sample.labels == (0..<4).flatMap { Array(repeating: $0, count: 5) })
    let origins = (0..<sample.count).map { Int(sample.image(at: $0).bytes[0]) }
    #expect(Set(origins).count == 20)
    #expect(origins.map { images.labels[$0] } == sample.labels)
    #expect(images.stratifiedSample(perClass: 5, using: &generator) != sample)
    generator = SeededGenerator(seed: 1)
    #expect(images.stratifiedSample(perClass: 5, using: &generator) == sample)
  }

  @Test(arguments: [(0.2, 2), (0.01, 1), (0.99, 9), (0.5, 5)])
  func aSplitLosesNothing(fraction: Double, testCount: Int) {
    let images = LabeledImages.noise(count: 30)
    var generator = SeededGenerator(seed: 1)
    let parts = images.stratifiedSplit(testFraction: fraction, using: &generator)
    #expect(parts.test.classCounts == [testCount, testCount, testCount])
    #expect(parts.train.classCounts == [10 - testCount, 10 - testCount, 10 - testCount])
    let origins = [parts.train, parts.test].map { part in
      (0..<part.count).map { part.image(at: $0).bytes[0] }
    }
    #expect(origins.allSatisfy { $0 == $0.sorted() })
    #expect(origins.joined().sorted() == Array(0..<30))
  }
}
