public import CourseKit

/// Gives the pictures of a data set as batches of numbers.
///
/// The pictures stay bytes; each batch is normalized when it is asked for. A batch is `[N, channels, height, width]`, as PyTorch has it.
///
/// ```swift
/// var loader = DataLoader(data.train, batchSize: 128, shuffle: true, seed: 7)
/// var batch = Batch(inputs: .zeros([0]), labels: [])
/// loader.startEpoch()
/// while try loader.next(into: &batch) { … }
/// ```
public struct DataLoader: BatchSource {
  /// The pictures.
  public let images: LabeledImages
  /// Pictures in a batch, but for the last one of an epoch.
  public let batchSize: Int
  /// Whether each epoch has an order of its own.
  public let shuffle: Bool
  /// Whether an epoch leaves out the pictures that do not fill a batch.
  public let dropLast: Bool

  private let scales: [Float]
  private let offsets: [Float]
  private var generator: SeededGenerator
  private var order: [Int]
  private var position = 0
  private var hasStarted = false
  /// The batch of the other size: an epoch ends with a smaller batch, and without this, each epoch
  /// would allocate both again.
  private var spare = Batch(inputs: .zeros([0]), labels: [])

  /// A loader at the start of its first epoch.
  ///
  /// - Parameters:
  ///   - seed: decides the order of every epoch when `shuffle` is true; the same seed gives the same
  ///     orders.
  ///   - normalization: nil leaves the numbers on the scale from 0 to 1.
  /// - Precondition: `batchSize` is at least 1, and there is a mean for each channel.
  public init(
    _ images: LabeledImages, batchSize: Int, shuffle: Bool = false, seed: UInt64 = 0,
    dropLast: Bool = false, normalization: Normalization? = nil
  ) {
    precondition(batchSize >= 1, "a batch holds at least 1 picture, got \(batchSize)")
    let normalization = normalization ?? .unit(channels: images.channels)
    precondition(
      normalization.mean.count == images.channels,
      "pictures of \(images.channels) channels need as many means, got \(normalization.mean.count)")
    self.images = images
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
    scales = normalization.scales
    offsets = normalization.offsets
    generator = SeededGenerator(seed: seed)
    order = Array(0..<images.count)
  }

  /// Pictures in an epoch, those that are left out not counted.
  public var exampleCount: Int {
    dropLast ? images.count / batchSize * batchSize : images.count
  }

  /// Batches in an epoch.
  public var batchCount: Int { (exampleCount + batchSize - 1) / batchSize }

  /// Goes back to the start of an epoch, in a new order if the loader shuffles.
  ///
  /// The order of the n-th epoch depends on the seed and n alone.
  public mutating func startEpoch() {
    hasStarted = true
    position = 0
    guard shuffle else { return }
    for index in order.indices { order[index] = index }
    var epochGenerator = generator.split()
    order.shuffle(using: &epochGenerator)
  }

  /// Writes the next batch over the old one and says whether there was one.
  public mutating func next(into batch: inout Batch) throws -> Bool {
    if !hasStarted { startEpoch() }
    let count = min(batchSize, exampleCount - position)
    guard count > 0 else { return false }
    makeRoom(for: count, in: &batch)
    fill(&batch, with: order[position..<position + count])
    position += count
    return true
  }

  /// Makes `batch` one of `count` pictures, whatever is in them.
  private mutating func makeRoom(for count: Int, in batch: inout Batch) {
    if fits(batch, count) { return }
    swap(&batch, &spare)
    if fits(batch, count) { return }
    batch = Batch(
      inputs: .zeros([count, images.channels, images.height, images.width]),
      labels: Array(repeating: 0, count: count))
  }

  private func fits(_ batch: Batch, _ count: Int) -> Bool {
    let shape = batch.inputs.shape
    return batch.labels.count == count && shape.count == 4 && shape[0] == count
      && shape[1] == images.channels && shape[2] == images.height && shape[3] == images.width
  }

  private func fill(_ batch: inout Batch, with indices: ArraySlice<Int>) {
    batch.labels.withUnsafeMutableBufferPointer { labels in
      for (row, index) in indices.enumerated() { labels[row] = images.labels[index] }
    }
    let (channels, pixels) = (images.channels, images.height * images.width)
    batch.inputs.elements.withUnsafeMutableBufferPointer { elements in
      images.bytes.withUnsafeBufferPointer { bytes in
        guard let bytes = bytes.baseAddress, var plane = elements.baseAddress else { return }
        // From row, column, channel to channel, row, column: one plane after the other.
        for index in indices {
          for channel in 0..<channels {
            normalize(
              bytes + index * channels * pixels + channel, every: channels, count: pixels,
              scale: scales[channel], offset: offsets[channel], into: plane)
            plane += pixels
          }
        }
      }
    }
  }
}

/// Writes `sample * scale + offset` for every `stride`-th sample.
@inline(__always)
private func normalize(
  _ samples: UnsafePointer<UInt8>, every stride: Int, count: Int, scale: Float, offset: Float,
  into numbers: UnsafeMutablePointer<Float>
) {
  if stride == 1 {
    // Apart, because the compiler makes vector instructions of it: twice as fast as a table of the
    // 256 numbers.
    for index in 0..<count { numbers[index] = Float(samples[index]) * scale + offset }
  } else {
    for index in 0..<count { numbers[index] = Float(samples[index &* stride]) * scale + offset }
  }
}
