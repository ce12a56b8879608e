public import CourseKit

/// The greatest number of each window, as `torch.nn.MaxPool2d`.
///
/// Takes `[N, C, H, W]` and gives `[N, C, H′, W′]`, where `H′ = ⌊(H + 2·padding − kernel) / stride⌋ + 1`.
/// Of equals the first counts, row by row, and NaN is the greatest of all. The padding never wins.
public final class MaxPool2d: ReferenceLayer {
  /// Who does the work.
  public var team = ThreadTeam.alone
  let windows: Windows

  private var inputShape: [Int]?
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])
  /// Where in its plane the greatest number of each window is.
  private var winners: [Int32] = []

  /// A layer whose window moves by its own size unless a stride is given.
  ///
  /// - Precondition: kernel and stride are at least 1; the padding is at most half the kernel.
  public init(_ kernelSize: Spatial, stride: Spatial? = nil, padding: Spatial = 0) {
    precondition(
      2 * padding.height <= kernelSize.height && 2 * padding.width <= kernelSize.width,
      "the padding of a pooling is at most half its kernel of \(kernelSize), got \(padding)")
    windows = Windows(checking: kernelSize, stride ?? kernelSize, padding)
  }

  /// The size of a window.
  public var kernelSize: Spatial { windows.kernel }
  /// How far the window moves.
  public var stride: Spatial { windows.stride }
  /// What is added around the picture.
  public var padding: Spatial { windows.padding }

  /// The layer with its sizes, such as `MaxPool2d(2×2)`.
  public var description: String {
    "MaxPool2d(\(windows.description(defaultStride: windows.kernel)))"
  }

  /// The output `[N, C, H′, W′]` for inputs `[N, C, H, W]`.
  public func forward(_ input: Tensor) throws -> Tensor {
    let picture = try windows.picture(of: input.shape, channels: nil, place: description)
    let places = windows.count(on: picture)
    inputShape = input.shape
    output.reuse((input.shape[0], input.shape[1], places.height, places.width))
    if winners.count != output.count { winners = Array(repeating: 0, count: output.count) }
    let planes = input.shape[0] * input.shape[1]
    input.elements.withUnsafeBufferPointer { input in
      output.elements.withUnsafeMutableBufferPointer { output in
        winners.withUnsafeMutableBufferPointer { winners in
          guard let input = input.baseAddress, let output = output.baseAddress,
            let winners = winners.baseAddress
          else { return }
          let pooling = Pooling(
            windows: windows, picture: picture, places: places, input: input, output: output,
            winners: winners)
          let part = max(1, ThreadTeam.partLength / max(1, picture.height * picture.width))
          team.divide(planes, partLength: part, pooling) {
            $0.load(as: Pooling.self).run(planes: $1..<$2)
          }
        }
      }
    }
    return output
  }

  /// The gradient of the last input: that of each window goes to its greatest number.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    guard let inputShape else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.shape == output.shape else {
      throw ShapeError(
        in: "\(description).backward", expected: "\(output.shape)", got: gradient.shape)
    }
    inputGradient.reuse(inputShape)
    let planes = inputShape[0] * inputShape[1]
    let size = inputShape[2] * inputShape[3]
    let places = planes == 0 ? 0 : gradient.count / planes
    gradient.elements.withUnsafeBufferPointer { gradient in
      winners.withUnsafeBufferPointer { winners in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          guard let gradient = gradient.baseAddress, let winners = winners.baseAddress,
            let result = result.baseAddress
          else { return }
          let spreading = Spreading(
            places: places, size: size, gradient: gradient, winners: winners, result: result)
          let part = max(1, ThreadTeam.partLength / max(1, size))
          team.divide(planes, partLength: part, spreading) {
            $0.load(as: Spreading.self).run(planes: $1..<$2)
          }
        }
      }
    }
    return inputGradient
  }
}

/// Gradients of windows on their way to the greatest number of each.
private struct Spreading {
  /// Windows and samples of a plane.
  var places, size: Int
  var gradient: UnsafePointer<Float>
  var winners: UnsafePointer<Int32>
  var result: UnsafeMutablePointer<Float>

  func run(planes: Range<Int>) {
    for plane in planes {
      let target = result + plane * size
      target.update(repeating: 0, count: size)
      for index in plane * places..<(plane + 1) * places {
        target[Int(winners[index])] += gradient[index]
      }
    }
  }
}
