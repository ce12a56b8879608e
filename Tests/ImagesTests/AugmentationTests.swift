import CourseKit
import Images
import Testing

@Suite struct AugmentationTests {
  private let images = LabeledImages.noise(count: 23, height: 6, width: 6, channels: 3)
  private let pipeline = TensorPipeline(
    Compose([HorizontalFlip(), Rotate(), RandomBrightnessContrast(), GaussianNoise()]),
    Normalize(mean: [0.5, 0.5, 0.5], std: [0.2, 0.2, 0.2]))

  /// The pictures of some epochs, by epoch and label; each picture has a label of its own.
  private func pictures(
    _ loader: some BatchSource, epochs: Int = 2
  ) throws -> [[Int: [Float]]] {
    var loader = loader
    var batch = Batch(inputs: .zeros([0]), labels: [])
    return try (0..<epochs).map { _ in
      var result: [Int: [Float]] = [:]
      loader.startEpoch()
      while try loader.next(into: &batch) {
        let size = batch.inputs.count / batch.count
        for (row, label) in batch.labels.enumerated() {
          result[label] = Array(batch.inputs.elements[row * size..<(row + 1) * size])
        }
      }
      return result
    }
  }

  private var numbered: LabeledImages {
    LabeledImages(
      height: 6, width: 6, channels: 3, bytes: images.bytes, labels: Array(0..<23),
      classNames: (0..<23).map(String.init))
  }

  @Test func drawsDependOnSeedEpochAndIndexAlone() throws {
    let one = try pictures(
      DataLoader(numbered, pipeline: pipeline, batchSize: 4, shuffle: true, seed: 3))
    let other = try pictures(DataLoader(numbered, pipeline: pipeline, batchSize: 7, seed: 3))
    #expect(one == other)
    #expect(one[0].count == 23)
    #expect(one[0].values.allSatisfy { one[1].values.contains($0) == false })
    let seeded = try pictures(DataLoader(numbered, pipeline: pipeline, batchSize: 7, seed: 4))
    #expect((0..<23).allSatisfy { seeded[0][$0] != one[0][$0] })
  }

  @Test func skippedEpochsCount() throws {
    let whole = try DataLoader(numbered, pipeline: pipeline, batchSize: 4, shuffle: true, seed: 3)
    var later = whole
    later.skipEpochs(2)
    #expect(later.epochCount == 2)
    #expect(try pictures(later, epochs: 1) == [pictures(whole, epochs: 3)[2]])
    var plain = DataLoader(images, batchSize: 23, shuffle: true, seed: 1)
    var plainLater = plain
    plainLater.skipEpochs(1)
    plain.startEpoch()
    plain.startEpoch()
    plainLater.startEpoch()
    var (a, b) = (Batch(inputs: .zeros([0]), labels: []), Batch(inputs: .zeros([0]), labels: []))
    #expect(try plain.next(into: &a))
    #expect(try plainLater.next(into: &b))
    #expect(a.inputs == b.inputs)
  }

  @Test func pipelinesMayChangeTheShape() throws {
    let small = TensorPipeline(
      Compose([Resize(height: 4, width: 5), ToGray(numOutputChannels: 1, p: 1)]), nil)
    var loader = try DataLoader(images, pipeline: small, batchSize: 10)
    var batch = Batch(inputs: .zeros([0]), labels: [])
    #expect(try loader.next(into: &batch))
    #expect(batch.inputs.shape == [10, 1, 4, 5])
    let expected = try images.image(at: 3).resized(height: 4, width: 5).grey()
    #expect(batch.inputs.elements[60..<80].elementsEqual(expected.bytes.map(Float.init)))
  }

  @Test func pipelinesThatDoNotSuitAreRefused() {
    #expect(throws: TransformError.self) {
      try DataLoader(
        images, pipeline: TensorPipeline(Compose([CenterCrop(height: 7, width: 2)]), nil),
        batchSize: 4)
    }
  }
}
