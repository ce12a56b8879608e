public import CourseKit

/// A pipeline made ready for pictures of one shape: it checks nothing and allocates nothing more.
///
/// ```swift
/// var prepared = try pipeline.prepared(for: images.shape)
/// let tensor = prepared(image, using: &generator)
/// ```
public struct PreparedPipeline: Sendable {
  /// The shape of the pictures that it takes.
  public let input: ImageShape
  /// The shape of the pictures before their channels come first.
  public let output: ImageShape

  private let steps: [(p: Double, step: TransformStep)]
  private let scales: [Float]
  private let offsets: [Float]
  // Each step reads what the one before wrote into one of them, and writes into the other.
  private var front: [UInt8]
  private var back: [UInt8]

  init(_ pipeline: TensorPipeline, for shape: ImageShape) throws(TransformError) {
    var steps: [(p: Double, step: TransformStep)] = []
    var current = shape
    for transform in pipeline.compose.transforms where transform.p > 0 {
      let step = try transform.step(for: current)
      if transform.p < 1, step.output != current {
        throw .shapeByChance(
          transform: type(of: transform).name, p: transform.p, before: current, after: step.output
        )
      }
      steps.append((transform.p, step))
      current = step.output
    }
    if let normalize = pipeline.normalize {
      try normalize.check()
      guard normalize.mean.count == current.channels else {
        throw .meanCount(means: normalize.mean.count, picture: current)
      }
    }
    self.init(
      input: shape, output: current, steps: steps,
      scales: pipeline.normalize?.scales ?? Array(repeating: 1, count: current.channels),
      offsets: pipeline.normalize?.offsets ?? Array(repeating: 0, count: current.channels))
  }

  /// Pictures as they are, with these numbers.
  init(_ shape: ImageShape, scales: [Float], offsets: [Float]) {
    self.init(input: shape, output: shape, steps: [], scales: scales, offsets: offsets)
  }

  private init(
    input: ImageShape, output: ImageShape, steps: [(p: Double, step: TransformStep)],
    scales: [Float], offsets: [Float]
  ) {
    self.input = input
    self.output = output
    self.steps = steps
    self.scales = scales
    self.offsets = offsets
    let largest = steps.map(\.step.output.count).max() ?? 0
    front = Array(repeating: 0, count: largest)
    back = Array(repeating: 0, count: steps.count > 1 ? largest : 0)
  }

  /// The picture as `[channels, height, width]`.
  ///
  /// - Precondition: the picture has the shape `input`.
  public mutating func callAsFunction(
    _ image: Image, using generator: inout SeededGenerator
  ) -> Tensor {
    precondition(
      image.shape == input, "a pipeline for pictures of \(input) got one of \(image.shape)")
    var tensor = Tensor.zeros([output.channels, output.height, output.width])
    image.bytes.withUnsafeBufferPointer { source in
      tensor.elements.withUnsafeMutableBufferPointer { target in
        write(source, into: target, using: &generator)
      }
    }
    return tensor
  }

  /// Whether samples become numbers and nothing else happens to a picture.
  var onlyConverts: Bool { steps.isEmpty }

  /// Writes the samples of a picture as numbers, channels first, with no transform before.
  ///
  /// Unlike ``write(_:into:using:)`` it changes nothing here, so that several threads can call it.
  func convert(_ source: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<Float>) {
    writePlanes(source, output, scales: scales, offsets: offsets, into: target)
  }

  /// Writes the samples of a picture as numbers, channels first.
  ///
  /// - Precondition: the buffers have as many places as the shapes `input` and `output` say.
  public mutating func write(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<Float>,
    using generator: inout SeededGenerator
  ) {
    precondition(
      source.count == input.count && target.count == output.count,
      "a picture of \(input) becomes numbers for \(output); got \(source.count) samples and"
        + " \(target.count) places")
    guard let source = source.baseAddress, let target = target.baseAddress else { return }
    front.withUnsafeMutableBufferPointer { front in
      back.withUnsafeMutableBufferPointer { back in
        var (free, other) = (front.baseAddress, back.baseAddress)
        var current = source
        for (p, step) in steps {
          // The same draws as in ``ImageTransform``.
          var own = generator.split()
          guard happens(p, using: &own), let place = free else { continue }
          step.work(current, place, &own)
          current = UnsafePointer(place)
          swap(&free, &other)
        }
        writePlanes(current, output, scales: scales, offsets: offsets, into: target)
      }
    }
  }
}
