import CourseKit
import Testing

@testable import Experiments

/// Gives the same images in every epoch: pixel p of image i is 1000 i + p, and the second channel is
/// its negative.
private struct CountingImages: BatchSource {
  var exampleCount = 6
  var pixels = 9
  var batchCount: Int { 2 }
  private var position = 0

  init() {}

  mutating func startEpoch() { position = 0 }

  mutating func next(into batch: inout Batch) throws -> Bool {
    guard position < exampleCount else { return false }
    var elements: [Float] = []
    for image in position..<position + 3 {
      let plane = (0..<pixels).map { Float(1000 * image + $0) }
      elements += plane + plane.map { -$0 }
    }
    batch = Batch(
      inputs: Tensor(shape: [3, 2, 3, 3], elements: elements),
      labels: Array(position..<position + 3))
    position += 3
    return true
  }
}

/// The places that the pixels of each image of an epoch came from, in both channels.
private func places(
  _ source: inout ReorderedBatches<CountingImages>
) throws -> (first: [[Int]], second: [[Int]]) {
  var batch = Batch(inputs: .zeros([0]), labels: [])
  var (first, second): ([[Int]], [[Int]]) = ([], [])
  source.startEpoch()
  while try source.next(into: &batch) {
    for (row, label) in batch.labels.enumerated() {
      let image = batch.inputs.elements[row * 18..<(row + 1) * 18].map { Int($0) }
      first.append(image.prefix(9).map { $0 - 1000 * label })
      second.append(image.suffix(9).map { -$0 - 1000 * label })
    }
  }
  return (first, second)
}

@Suite struct PixelOrderTests {
  @Test(arguments: [0, 1, 2, 784]) func aPermutationHasEachPlaceOnce(count: Int) {
    var generator = SeededGenerator(seed: 5)
    var permutation = Permutation(count: count, using: &generator)
    for _ in 0..<3 {
      #expect(permutation.sources.sorted() == Array(0..<count))
      permutation.redraw(using: &generator)
    }
  }

  @Test func theSeedDecidesThePermutation() {
    func permutation(seed: UInt64) -> Permutation {
      var generator = SeededGenerator(seed: seed)
      return Permutation(count: 784, using: &generator)
    }
    #expect(permutation(seed: 1) == permutation(seed: 1))
    #expect(permutation(seed: 1) != permutation(seed: 2))
    #expect(permutation(seed: 1) != Permutation(identity: 784))
  }

  @Test func theOriginalOrderChangesNothing() throws {
    var source = ReorderedBatches(CountingImages(), pixels: 9, order: .original)
    let found = try places(&source)
    #expect(found.first == Array(repeating: Array(0..<9), count: 6))
    #expect(found.second == found.first)
  }

  @Test func aFixedPermutationIsTheSameForAllImagesEpochsAndParts() throws {
    var generator = SeededGenerator(seed: 8)
    let permutation = Permutation(count: 9, using: &generator)
    var train = ReorderedBatches(CountingImages(), pixels: 9, order: .fixed(permutation))
    var test = ReorderedBatches(CountingImages(), pixels: 9, order: .fixed(permutation))
    for _ in 0..<2 {
      let found = try places(&train)
      #expect(found.first == Array(repeating: permutation.sources, count: 6))
      #expect(found.second == found.first)
      #expect(try places(&test) == found)
    }
  }

  @Test func aFreshPermutationDiffersFromImageToImageAndEpochToEpoch() throws {
    var source = ReorderedBatches(CountingImages(), pixels: 9, order: .fresh(seed: 4))
    var same = ReorderedBatches(CountingImages(), pixels: 9, order: .fresh(seed: 4))
    var seen: Set<[Int]> = []
    for _ in 0..<2 {
      let found = try places(&source)
      #expect(found.first.allSatisfy { $0.sorted() == Array(0..<9) })
      #expect(found.second == found.first)
      #expect(try places(&same) == found)
      seen.formUnion(found.first)
    }
    #expect(seen.count == 12)
  }

  @Test func trainingAndTestImagesShareTheFixedPermutationOnly() throws {
    for seed: UInt64 in 1...5 {
      var generator = SeededGenerator(seed: seed)
      let permuted = PixelOrderKind.permuted.orders(pixels: 784, using: &generator)
      #expect(permuted.train == permuted.test)
      #expect(permuted.train != .original)
      let fresh = PixelOrderKind.freshPermutation.orders(pixels: 784, using: &generator)
      #expect(fresh.train != fresh.test)
    }
  }

  @Test func anEpochThatIsLeftEarlyDoesNotChangeTheNext() throws {
    var source = ReorderedBatches(CountingImages(), pixels: 9, order: .fresh(seed: 4))
    var whole = source
    var batch = Batch(inputs: .zeros([0]), labels: [])
    source.startEpoch()
    _ = try source.next(into: &batch)
    _ = try places(&whole)
    #expect(try places(&source) == places(&whole))
  }
}
