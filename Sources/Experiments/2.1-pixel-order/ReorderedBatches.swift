internal import CourseKit

/// The batches of another source with the pixels of the images in another order.
///
/// A pixel keeps its channels: the planes of an image go through the same permutation.
struct ReorderedBatches<Base: BatchSource>: BatchSource {
  private var base: Base
  private let order: PixelOrder
  private var permutation: Permutation
  /// Gives each epoch a generator of its own.
  private var generator = SeededGenerator(seed: 0)
  private var epochGenerator = SeededGenerator(seed: 0)
  /// A plane as it was.
  private var plane: [Float]

  /// The batches of `base`, which are `[N, C, H, W]` with H × W pixels.
  init(_ base: Base, pixels: Int, order: PixelOrder) {
    self.base = base
    self.order = order
    plane = Array(repeating: 0, count: pixels)
    permutation = Permutation(identity: pixels)
    switch order {
    case .original: break
    case .fixed(let fixed):
      precondition(
        fixed.sources.count == pixels,
        "a permutation of \(fixed.sources.count) does not reorder \(pixels) pixels")
      permutation = fixed
    case .fresh(let seed): generator = SeededGenerator(seed: seed)
    }
  }

  var exampleCount: Int { base.exampleCount }
  var batchCount: Int { base.batchCount }

  mutating func startEpoch() {
    base.startEpoch()
    guard case .fresh = order else { return }
    // So that an epoch depends on the seed and its number alone, however far the last one went.
    epochGenerator = generator.split()
    permutation = Permutation(identity: plane.count)
  }

  /// The next batch; an epoch has to be started before.
  mutating func next(into batch: inout Batch) throws -> Bool {
    guard try base.next(into: &batch) else { return false }
    if order == .original { return true }
    let channels = batch.inputs.shape[1]
    let count = batch.count
    batch.inputs.elements.withUnsafeMutableBufferPointer { elements in
      precondition(
        elements.count == count * channels * plane.count,
        "images of \(plane.count) pixels expected")
      for image in 0..<count {
        if case .fresh = order { permutation.redraw(using: &epochGenerator) }
        for channel in 0..<channels {
          let start = (image * channels + channel) * plane.count
          reorder(UnsafeMutableBufferPointer(rebasing: elements[start..<start + plane.count]))
        }
      }
    }
    return true
  }

  private mutating func reorder(_ pixels: UnsafeMutableBufferPointer<Float>) {
    let count = pixels.count
    plane.withUnsafeMutableBufferPointer { plane in
      for index in 0..<count { plane[index] = pixels[index] }
      permutation.sources.withUnsafeBufferPointer { sources in
        for index in 0..<count { pixels[index] = plane[sources[index]] }
      }
    }
  }
}
