import CourseKit
import Images
import Testing

@Suite struct DataLoaderTests {
  private let empty = Batch(inputs: .zeros([0]), labels: [])

  /// The batches of an epoch.
  private func epoch(_ loader: inout DataLoader) throws -> [Batch] {
    var batches: [Batch] = []
    var batch = empty
    loader.startEpoch()
    while try loader.next(into: &batch) { batches.append(batch) }
    return batches
  }

  /// The first sample of each picture of an epoch, which is its index.
  private func order(_ loader: inout DataLoader) throws -> [Int] {
    try epoch(&loader).flatMap { batch in
      (0..<batch.count).map { Int((batch.inputs[$0, 0, 0, 0] * 255).rounded()) }
    }
  }

  @Test func withoutShufflingTheOrderIsThatOfTheData() throws {
    var loader = DataLoader(.noise(count: 10), batchSize: 4)
    #expect(try order(&loader) == Array(0..<10))
    #expect(try order(&loader) == Array(0..<10))
    let batches = try epoch(&loader)
    #expect(batches.map(\.inputs.shape) == [[4, 1, 2, 3], [4, 1, 2, 3], [2, 1, 2, 3]])
    #expect(batches.flatMap(\.labels) == (0..<10).map { $0 % 3 })
    #expect(loader.batchCount == 3)
    #expect(loader.exampleCount == 10)
  }

  @Test func aTeamMakesTheSameBatches() throws {
    var alone = DataLoader(.noise(count: 103), batchSize: 50, shuffle: true, seed: 3)
    var divided = alone
    divided.team = ThreadTeam(threads: 2)
    for _ in 0..<3 {
      for (one, other) in zip(try epoch(&alone), try epoch(&divided)) {
        #expect(one.inputs == other.inputs && one.labels == other.labels)
      }
    }
  }

  @Test func eachEpochHasAnOrderOfItsOwnThatTheSeedDecides() throws {
    let images = LabeledImages.noise(count: 50)
    var loader = DataLoader(images, batchSize: 8, shuffle: true, seed: 4)
    var same = DataLoader(images, batchSize: 13, shuffle: true, seed: 4)
    var other = DataLoader(images, batchSize: 8, shuffle: true, seed: 5)
    var orders: [[Int]] = []
    for _ in 0..<3 {
      orders.append(try order(&loader))
      #expect(orders.last?.sorted() == Array(0..<50))
      #expect(try order(&same) == orders.last)
      #expect(try order(&other) != orders.last)
    }
    #expect(Set(orders).count == 3)
  }

  @Test func labelsGoWithTheirPictures() throws {
    var loader = DataLoader(.noise(count: 50), batchSize: 7, shuffle: true, seed: 2)
    for batch in try epoch(&loader) {
      for row in 0..<batch.count {
        #expect(Int((batch.inputs[row, 0, 0, 0] * 255).rounded()) % 3 == batch.labels[row])
      }
    }
  }

  @Test func anEpochThatIsNotStartedStartsByItself() throws {
    let images = LabeledImages.noise(count: 9)
    var loader = DataLoader(images, batchSize: 9, shuffle: true, seed: 1)
    var started = loader
    started.startEpoch()
    var (a, b) = (empty, empty)
    #expect(try loader.next(into: &a))
    #expect(try started.next(into: &b))
    #expect(a.inputs == b.inputs)
    #expect(try !loader.next(into: &a))
    #expect(try !loader.next(into: &a))
  }

  @Test func aLastBatchThatIsNotFullCanBeDropped() throws {
    let images = LabeledImages.noise(count: 10)
    var loader = DataLoader(images, batchSize: 4, dropLast: true)
    #expect(try epoch(&loader).map(\.count) == [4, 4])
    #expect(loader.batchCount == 2)
    #expect(loader.exampleCount == 8)
    var tooLarge = DataLoader(images, batchSize: 11, dropLast: true)
    #expect(try epoch(&tooLarge).isEmpty)
    #expect(tooLarge.batchCount == 0)
    var exact = DataLoader(images, batchSize: 5)
    #expect(try epoch(&exact).map(\.count) == [5, 5])
    var whole = DataLoader(images, batchSize: 11)
    #expect(try epoch(&whole).map(\.count) == [10])
  }

  @Test(arguments: [1, 3])
  func samplesBecomeNormalizedPlanes(channels: Int) throws {
    let images = LabeledImages.noise(count: 9, height: 4, width: 5, channels: channels)
    let normalization = Normalization(
      mean: Array([0.2860, 0.5, 0.1].prefix(channels)),
      deviation: Array([0.3530, 0.25, 0.2].prefix(channels)))
    var loader = DataLoader(images, batchSize: 9, normalization: normalization)
    let batch = try #require(try epoch(&loader).first)
    #expect(batch.inputs.shape == [9, channels, 4, 5])
    for index in 0..<9 {
      let image = images.image(at: index)
      for channel in 0..<channels {
        for row in 0..<4 {
          for column in 0..<5 {
            let value = Double(image[row, column, channel]) / 255
            let expected =
              (value - Double(normalization.mean[channel]))
              / Double(normalization.deviation[channel])
            #expect(
              abs(Double(batch.inputs[index, channel, row, column]) - expected) < 1e-6)
          }
        }
      }
    }
  }

  @Test func aTrainingStepAllocatesNothing() throws {
    var loader = DataLoader(.noise(count: 10), batchSize: 4, shuffle: true)
    var batch = empty
    func addresses() throws -> [UnsafePointer<Float>?] {
      var result: [UnsafePointer<Float>?] = []
      loader.startEpoch()
      while try loader.next(into: &batch) {
        result.append(batch.inputs.elements.withUnsafeBufferPointer(\.baseAddress))
      }
      return result
    }
    _ = try addresses()
    let first = try addresses()
    #expect(Set(first).count == 2)
    #expect(try addresses() == first)
  }

  @Test func aBatchThatSomebodyKeepsIsNotWrittenOver() throws {
    var loader = DataLoader(.noise(count: 8), batchSize: 4)
    var batch = empty
    #expect(try loader.next(into: &batch))
    let kept = batch
    #expect(try loader.next(into: &batch))
    #expect(kept.inputs[0, 0, 0, 0] == 0)
    #expect(kept.labels == [0, 1, 2, 0])
    #expect(batch.inputs[0, 0, 0, 0] * 255 == 4)
  }

  @Test func noPicturesMakeNoBatches() throws {
    var loader = DataLoader(LabeledImages.noise(count: 3).subset([]), batchSize: 4, shuffle: true)
    #expect(try epoch(&loader).isEmpty)
    #expect(loader.batchCount == 0)
  }
}
