import CourseKit
import Images
import Testing

@testable import Experiments

/// What the experiments of section 1 and question 6.4 do to pictures, in small cases by hand.
@Suite struct PreprocessingTests {
  /// Two classes of 4 × 4 pixels: an upright bar of 1 × 3 pixels, and a lying one.
  private let bars: TrainTestSplit = {
    var upright = Array(repeating: UInt8(0), count: 16)
    var lying = upright
    for place in 0..<3 {
      upright[place * 4 + 1] = 200
      lying[2 * 4 + place + 1] = 100
    }
    let images = LabeledImages(
      height: 4, width: 4, channels: 1, bytes: upright + lying, labels: [0, 1],
      classNames: ["upright", "lying"])
    return TrainTestSplit(name: "bars", train: images, test: images)
  }()

  @Test func tightPhotoIsTheSmallestFrame() {
    #expect(
      bars.train.image(at: 0).framed
        == Image(height: 3, width: 1, channels: 1, bytes: [200, 200, 200]))
    #expect(
      bars.train.image(at: 1).framed
        == Image(height: 1, width: 3, channels: 1, bytes: [100, 100, 100]))
    let black = Image(height: 2, width: 2, channels: 1, bytes: [0, 15, 3, 0])
    #expect(black.framed == black)
  }

  @Test func stretchingHidesProportionsAndPaddingKeepsThem() throws {
    let stretched = try PictureChange.photos(.tight, .stretch).apply(bars, 1).train
    #expect(stretched.bytes[..<16].allSatisfy { $0 == 200 })
    #expect(stretched.bytes[16...].allSatisfy { $0 == 100 })
    let padded = try PictureChange.photos(.tight, .pad).apply(bars, 1).train
    #expect(padded.bytes[..<16].count { $0 > 0 } == 4)
    #expect(padded.bytes[16...].count { $0 > 0 } == 4)
    let mixed = try PictureChange.photos(.tight, .pad, testFit: .stretch).apply(bars, 1)
    #expect(mixed.train == padded && mixed.test == stretched)
  }

  @Test func canvasHoldsTheWholePictureAndOneSideIsLonger() {
    let picture = bars.train.image(at: 0)
    var generator = SeededGenerator(seed: 5)
    var shapes: Set<[Int]> = []
    for _ in 0..<200 {
      let photo = PhotoFraming.canvas.photo(of: picture, using: &generator)
      shapes.insert([photo.height, photo.width])
      #expect(min(photo.height, photo.width) == 4 && 4...8 ~= max(photo.height, photo.width))
      #expect(photo.bytes.count { $0 == 200 } == 3)
    }
    #expect(shapes.count == 9)
  }

  @Test func photosDependOnTheSeedAndTestPhotosDoNot() throws {
    let data = try fewImages(perClass: 2)
    let change = PictureChange.photos(.canvas, .pad)
    let (one, again, other) = (
      try change.apply(data, 1), try change.apply(data, 1), try change.apply(data, 2)
    )
    #expect(one == again && one.train != other.train && one.test == other.test)
    #expect(one.train.labels == data.train.labels)
  }

  @Test func augmentationIsDrawnInTrainingOnly() throws {
    let changed = try PictureChange.augmented([VerticalFlip()]).apply(bars, 1)
    #expect(changed.train == bars.train && changed.test == bars.test)
    #expect(changed.normalization == bars.normalization)
    #expect(changed.preparation.augmentation == Compose([VerticalFlip()]))
    #expect(changed.preparation.testing == Compose())
    #expect(
      PictureChange.augmented([VerticalFlip()]) != PictureChange.augmented([HorizontalFlip()]))
  }

  @Test func darknessIsOfTestPicturesOnly() throws {
    let dark = try PictureChange.darkTest(0.5).apply(bars, 1)
    #expect(dark.train == bars.train && dark.normalization == bars.normalization)
    #expect(dark.test.bytes.max() == 100 && dark.test.bytes.count { $0 == 50 } == 3)
  }

  @Test func shapesAreClassesWhateverTheirColour() throws {
    let shapes = ShapePictures(classCount: 9, side: 8).dataSet(trainPerClass: 2, testPerClass: 1)
    let joined = try PictureChange.labeledByShape(colours: 3).apply(shapes, 1)
    #expect(joined.test.labels == [0, 0, 0, 1, 1, 1, 2, 2, 2])
    #expect(joined.train.bytes == shapes.train.bytes)
    #expect(Set(joined.classNames).count == 3)
    #expect(zip(joined.classNames, [0, 3, 6]).allSatisfy { shapes.classNames[$1].hasSuffix($0) })
  }

  @Test func grayKeepsTheStatisticsOfColour() throws {
    let shapes = ShapePictures(classCount: 4, side: 8).dataSet(trainPerClass: 2, testPerClass: 1)
    let one = try PictureChange.gray(keepingStatisticsIn: 1).apply(shapes, 1)
    let three = try PictureChange.gray(keepingStatisticsIn: 3).apply(shapes, 1)
    #expect(three.normalization == shapes.normalization)
    #expect(one.normalization.mean == [shapes.normalization.mean[0]])
    #expect(one.train.channels == 1 && three.train.channels == 3)
    #expect(three.train.bytes == one.train.bytes.flatMap { [$0, $0, $0] })
  }

  @Test func pictureIsStandardizedByTheStatisticsAskedFor() throws {
    func samples(_ statistics: StatisticsSource) throws -> [Float] {
      var source = StandardizedBatches(DataLoader(bars.train, batchSize: 2), by: statistics)
      var batch = Batch(inputs: .zeros([0]), labels: [])
      source.startEpoch()
      #expect(try source.next(into: &batch))
      return batch.inputs.elements
    }
    let fixed = try samples(.fixed(Normalization(mean: [0.5], deviation: [0.25])))
    #expect(fixed[0] == -2 && abs(fixed[1] - (200 / 255 - 0.5) * 4) < 1e-6)
    // A picture of its class alone: its own statistics and those of the class are the same.
    let (own, ofClass) = (
      try samples(.ofPicture), try samples(.ofClass(bars.train.classNormalizations))
    )
    #expect(zip(own, ofClass).allSatisfy { abs($0 - $1) < 1e-5 })
    for start in [0, 16] {
      let numbers = own[start..<start + 16].map(Double.init)
      #expect(abs(numbers.mean) < 1e-6)
      #expect(abs(numbers.map { $0 * $0 }.mean - 1) < 1e-5)
    }
  }

  @Test func epochsAreCountedToTheFirstThatIsAsHigh() {
    var outcome = Outcome()
    outcome.series["testAccuracy"] = [0.5, 0.8, 0.7, 0.9]
    outcome.countEpochs(toAccuracy: 0.75)
    #expect(outcome.values == ["epochsTo75": 2, "reached75": 1])
    outcome = Outcome()
    outcome.series["testAccuracy"] = [0.5, 0.7]
    outcome.countEpochs(toAccuracy: 0.75)
    #expect(outcome.values == ["reached75": 0])
  }

  @Test func numbersAreShrunkAndMirroredAsByHand() {
    let picture = Tensor(shape: [1, 2, 4], elements: [1, 3, 5, 7, 1, 3, 9, 3])
    #expect(picture.squareMeans(2).elements == [2, 6])
    #expect(picture.mirrored().elements == [7, 5, 3, 1, 3, 9, 3, 1])
    #expect(picture.greatestDifference(to: picture.mirrored()) == 6)
  }

  @Test func ordersDifferByTheRoundingOfBytesAlone() throws {
    let data = ShapePictures(classCount: 4, side: 64).dataSet(trainPerClass: 1, testPerClass: 1)
    var orders = try PipelineOrders(side: 64, data.normalization)
    let picture = data.train.image(at: 1)
    #expect(orders.mirrorDifference(picture) == 0)
    #expect(orders.normalizingDifference(picture) == 0)
    #expect(0.1...0.51 ~= orders.orderDifference(picture))
    #expect(orders.shrinkingBytes(picture).shape == [3, 32, 32])
  }
}
