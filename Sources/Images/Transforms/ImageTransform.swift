public import CourseKit

/// Makes a picture of bytes from another one: the same every time, or by chance.
///
/// ```swift
/// let flip = HorizontalFlip(p: 0.5)
/// var generator = SeededGenerator(seed: 7)
/// let maybeFlipped = try flip(image, using: &generator)
/// ```
///
/// What is drawn comes from the generator alone. The draws do not follow Albumentations' generator:
/// what agrees with Albumentations is the picture for given draws.
public protocol ImageTransform: Codable, Equatable, Sendable, CustomStringConvertible {
  /// The probability that the transform changes a picture at all, from 0 to 1.
  var p: Double { get }

  /// Whether what it does to a picture is drawn, beside whether it does it at all.
  static var drawsParameters: Bool { get }

  /// Throws when a parameter is outside its range.
  func check() throws(TransformError)

  /// The transform for pictures of one shape.
  ///
  /// - Throws: ``TransformError`` when it cannot be done with such pictures.
  func step(for shape: ImageShape) throws(TransformError) -> TransformStep
}

/// A transform made ready for pictures of one shape: what can be computed once is.
public struct TransformStep: Sendable {
  /// Reads the samples of a picture, draws what is by chance and writes the new samples.
  public typealias Work =
    @Sendable (
      _ source: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>,
      _ generator: inout SeededGenerator
    ) -> Void

  /// The shape of what it writes.
  public let output: ImageShape
  /// Does it; source and target are apart and as large as the shapes say.
  public let work: Work

  /// A step that writes pictures of the shape.
  public init(output: ImageShape, work: @escaping Work) {
    self.output = output
    self.work = work
  }

  /// The new picture.
  func callAsFunction(_ image: Image, using generator: inout SeededGenerator) -> Image {
    let bytes = [UInt8](unsafeUninitializedCapacity: output.count) { target, count in
      image.bytes.withUnsafeBufferPointer { source in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        work(source, target, &generator)
        count = output.count
      }
    }
    return Image(
      height: output.height, width: output.width, channels: output.channels, bytes: bytes)
  }
}

extension ImageTransform {
  /// The picture transformed, or with probability `1 - p` as it was.
  ///
  /// The generator moves by one number whatever happens, so that what one transform draws does not
  /// depend on the transforms before it.
  ///
  /// - Throws: ``TransformError`` when it cannot be done with such a picture.
  public func callAsFunction(
    _ image: Image, using generator: inout SeededGenerator
  ) throws(TransformError) -> Image {
    let step = try step(for: image.shape)
    var own = generator.split()
    return happens(p, using: &own) ? step(image, using: &own) : image
  }
}

extension ImageTransform {
  /// Nothing is drawn unless a transform says so.
  public static var drawsParameters: Bool { false }

  /// Whether it does the same to a picture every time.
  public var isDeterministic: Bool { p == 0 || p == 1 && !Self.drawsParameters }
}

/// Whether something of a probability happens this time.
func happens(_ probability: Double, using generator: inout SeededGenerator) -> Bool {
  Double(generator.nextUniform()) < probability
}

/// Stops the program when somebody writes a transform with a parameter that does not exist.
func requireValid(_ transform: some ImageTransform) {
  do {
    try transform.check()
  } catch {
    preconditionFailure(error.description)
  }
}

/// The picture after a step that draws nothing.
func result(of transform: some ImageTransform, on image: Image) throws(TransformError) -> Image {
  var unused = SeededGenerator(seed: 0)
  return try transform.step(for: image.shape)(image, using: &unused)
}
