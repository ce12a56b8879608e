public import CourseKit

/// Gives the pictures of a data set as batches of numbers.
///
/// The pictures stay bytes; each batch is transformed and normalized when it is asked for. A batch is
/// `[N, channels, height, width]`, as PyTorch has it.
///
/// ```swift
/// var loader = DataLoader(data.train, batchSize: 128, shuffle: true, seed: 7)
/// var batch = Batch(inputs: .zeros([0]), labels: [])
/// loader.startEpoch()
/// while try loader.next(into: &batch) { … }
/// ```
public struct DataLoader: BatchSource, Sendable {
  /// The pictures.
  public let images: LabeledImages
  /// Pictures in a batch, but for the last one of an epoch.
  public let batchSize: Int
  /// Whether each epoch has an order of its own.
  public let shuffle: Bool
  /// Whether an epoch leaves out the pictures that do not fill a batch.
  public let dropLast: Bool

  /// How many epochs were started.
  public private(set) var epochCount = 0

  /// Who makes the batches, when their pictures go through no transform; otherwise it is the calling
  /// thread alone.
  public var team = ThreadTeam.alone

  private let seed: UInt64
  private var pipeline: PreparedPipeline
  private var generator: SeededGenerator
  private var order: [Int]
  private var position = 0
  private var hasStarted = false
  /// Kept for nothing; see ``fetch(_:of:in:)``.
  private var fetched: [UInt8]
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
    self.init(
      images,
      PreparedPipeline(
        images.shape, scales: normalization.scales, offsets: normalization.offsets),
      batchSize, shuffle, seed, dropLast)
  }

  /// A loader that does something to each picture, such as turning it by chance for training.
  ///
  /// What is drawn for a picture depends on the seed, the number of the epoch and the picture's index
  /// alone: neither on the order nor on the size of the batches.
  ///
  /// - Throws: ``TransformError`` when the pipeline does not suit the pictures.
  /// - Precondition: `batchSize` is at least 1.
  public init(
    _ images: LabeledImages, pipeline: TensorPipeline, batchSize: Int, shuffle: Bool = false,
    seed: UInt64 = 0, dropLast: Bool = false
  ) throws(TransformError) {
    precondition(batchSize >= 1, "a batch holds at least 1 picture, got \(batchSize)")
    self.init(
      images, try pipeline.prepared(for: images.shape), batchSize, shuffle, seed, dropLast)
  }

  private init(
    _ images: LabeledImages, _ pipeline: PreparedPipeline, _ batchSize: Int, _ shuffle: Bool,
    _ seed: UInt64, _ dropLast: Bool
  ) {
    self.images = images
    self.batchSize = batchSize
    self.shuffle = shuffle
    self.dropLast = dropLast
    self.seed = seed
    self.pipeline = pipeline
    generator = SeededGenerator(seed: seed)
    order = Array(0..<images.count)
    fetched = Array(repeating: 0, count: max(1, min(batchSize, images.count)))
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
    epochCount += 1
    var epochGenerator = generator.split()
    guard shuffle else { return }
    for index in order.indices { order[index] = index }
    order.shuffle(using: &epochGenerator)
  }

  /// Passes over epochs, as if they had been started: for going on with a training where it stopped.
  public mutating func skipEpochs(_ count: Int) {
    for _ in 0..<count {
      _ = generator.split()
      epochCount += 1
    }
  }

  /// Writes the next batch over the old one and says whether there was one.
  public mutating func next(into batch: inout Batch) throws -> Bool {
    if !hasStarted { startEpoch() }
    let count = min(batchSize, exampleCount - position)
    guard count > 0 else { return false }
    makeRoom(for: count, in: &batch)
    fill(&batch, with: position..<position + count)
    position += count
    return true
  }

  /// Makes `batch` one of `count` pictures, whatever is in them.
  private mutating func makeRoom(for count: Int, in batch: inout Batch) {
    let output = pipeline.output
    // Without an array to compare with, which would be allocated for each batch.
    func fits(_ batch: Batch) -> Bool {
      let inputs = batch.inputs
      return batch.labels.count == count && inputs.rank == 4 && inputs.shape[0] == count
        && inputs.shape[1] == output.channels && inputs.shape[2] == output.height
        && inputs.shape[3] == output.width
    }
    if fits(batch) { return }
    swap(&batch, &spare)
    if fits(batch) { return }
    batch = Batch(
      inputs: .zeros([count, output.channels, output.height, output.width]),
      labels: Array(repeating: 0, count: count))
  }

  private mutating func fill(_ batch: inout Batch, with range: Range<Int>) {
    order[range].withUnsafeBufferPointer { order in
      images.bytes.withUnsafeBufferPointer { bytes in
        if pipeline.onlyConverts { return convert(order, of: bytes, into: &batch) }
        for (row, index) in order.enumerated() { batch.labels[row] = images.labels[index] }
        batch.inputs.elements.withUnsafeMutableBufferPointer {
          transform(order, of: bytes, into: $0)
        }
      }
    }
  }

  private mutating func convert(
    _ order: UnsafeBufferPointer<Int>, of bytes: UnsafeBufferPointer<UInt8>, into batch: inout Batch
  ) {
    batch.inputs.elements.withUnsafeMutableBufferPointer { elements in
      batch.labels.withUnsafeMutableBufferPointer { labels in
        images.labels.withUnsafeBufferPointer { allLabels in
          fetched.withUnsafeMutableBufferPointer { fetched in
            guard let elements = elements.baseAddress, let bytes = bytes.baseAddress,
              let first = order.baseAddress, let fetched = fetched.baseAddress,
              let labels = labels.baseAddress, let allLabels = allLabels.baseAddress
            else { return }
            let conversion = Conversion(
              pipeline: pipeline, bytes: bytes, order: first, elements: elements,
              allLabels: allLabels, labels: labels, fetched: fetched)
            withUnsafePointer(to: conversion) { conversion in
              team.run(order.count, partLength: conversion.pointee.partLength, conversion) {
                $0.load(as: Conversion.self).convert($1..<$2)
              }
            }
          }
        }
      }
    }
  }

  private mutating func transform(
    _ order: UnsafeBufferPointer<Int>, of bytes: UnsafeBufferPointer<UInt8>,
    into elements: UnsafeMutableBufferPointer<Float>
  ) {
    let (taken, given) = (pipeline.input.count, pipeline.output.count)
    if let start = bytes.baseAddress { fetched[0] = fetch(order, of: taken, in: start) }
    for (row, index) in order.enumerated() {
      var own = drawing(forPictureAt: index)
      pipeline.write(
        UnsafeBufferPointer(rebasing: bytes[index * taken..<(index + 1) * taken]),
        into: UnsafeMutableBufferPointer(rebasing: elements[row * given..<(row + 1) * given]),
        using: &own)
    }
  }

  /// Where the draws for a picture in this epoch come from.
  private func drawing(forPictureAt index: Int) -> SeededGenerator {
    // Each number is mixed before the next is added: otherwise, the picture 5 of epoch 3 would draw as
    // the picture 3 of epoch 5.
    var ofSeed = SeededGenerator(seed: ~seed)
    var ofEpoch = SeededGenerator(seed: ofSeed.next() &+ UInt64(epochCount))
    return SeededGenerator(seed: ofEpoch.next() &+ UInt64(index)).mixed
  }
}

extension SeededGenerator {
  /// Another generator for each: those of neighbouring seeds share most of their numbers.
  fileprivate var mixed: SeededGenerator {
    var generator = self
    return generator.split()
  }
}
