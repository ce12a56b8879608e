public import CourseKit

/// A two-dimensional convolution, as `torch.nn.Conv2d`: the kernel is not turned around.
///
/// Takes `[N, inChannels, H, W]` and gives `[N, outChannels, H′, W′]` with
/// `H′ = ⌊(H + 2·padding − kernel) / stride⌋ + 1`, the same for the columns. Each picture is unrolled
/// into a matrix, so that the work is one matrix product ("im2col").
///
/// ```swift
/// var generator = SeededGenerator(seed: 7)
/// let layer = Conv2d(1, 16, kernelSize: 3, padding: 1, using: &generator)
/// let y = try layer.forward(Tensor.zeros([32, 1, 28, 28]))  // [32, 16, 28, 28]
/// ```
public final class Conv2d: ReferenceLayer {
  /// Channels of an input.
  public let inChannels: Int
  /// Channels of an output.
  public let outChannels: Int
  /// The kernels, `[out, in, height, width]`.
  public let weight: Parameter
  /// A number for each output channel, `[out]`; `nil` without a bias.
  public let bias: Parameter?
  /// Who does the matrix products.
  public var team = ThreadTeam.alone
  let windows: Windows

  private var input: Tensor?
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])
  private var matrix: [Float] = []

  /// A layer with fresh weights.
  ///
  /// The bias is zero unless the initializer has a rule for it (``BiasInitializer``).
  ///
  /// - Precondition: channels, kernel and stride are at least 1, and the padding is not negative.
  public init(
    _ inChannels: Int, _ outChannels: Int, kernelSize: Spatial, stride: Spatial = 1,
    padding: Spatial = 0, bias: Bool = true, initializer: any Initializer = PyTorchDefault(),
    using generator: inout SeededGenerator
  ) {
    precondition(inChannels > 0 && outChannels > 0, "a convolution needs channels")
    windows = Windows(checking: kernelSize, stride, padding)
    self.inChannels = inChannels
    self.outChannels = outChannels
    let shape = [outChannels, inChannels, kernelSize.height, kernelSize.width]
    weight = Parameter(initializer(shape, using: &generator), name: "weight")
    let fanIn = inChannels * kernelSize.height * kernelSize.width
    // Drawn even if there is none, so that what is drawn after it stays the same.
    let startingBias = initializer.startingBias(
      count: outChannels, fanIn: fanIn, using: &generator)
    self.bias = bias ? Parameter(startingBias, name: "bias") : nil
  }

  /// A layer with the given kernels `[out, in, height, width]` and bias `[out]`.
  ///
  /// - Precondition: the stride is at least 1 and the padding not negative.
  /// - Throws: ``ShapeError`` when they do not fit each other.
  public init(weight: Tensor, bias: Tensor?, stride: Spatial = 1, padding: Spatial = 0) throws {
    guard weight.rank == 4, weight.count > 0 else {
      throw ShapeError(
        in: "Conv2d.weight", expected: "[out, in, height, width]", got: weight.shape)
    }
    outChannels = weight.shape[0]
    inChannels = weight.shape[1]
    let kernel = Spatial(height: weight.shape[2], width: weight.shape[3])
    windows = Windows(checking: kernel, stride, padding)
    self.weight = Parameter(weight, name: "weight")
    self.bias = bias.map { Parameter($0, name: "bias") }
    if let bias, bias.shape != [outChannels] {
      throw ShapeError(in: "\(description).bias", expected: "[\(outChannels)]", got: bias.shape)
    }
  }

  /// The size of a kernel.
  public var kernelSize: Spatial { windows.kernel }
  /// How far the kernel moves.
  public var stride: Spatial { windows.stride }
  /// Zeros around the picture.
  public var padding: Spatial { windows.padding }

  /// `weight` and `bias`.
  public var parameters: [Parameter] { [weight] + (bias.map { [$0] } ?? []) }

  /// The layer with its sizes, such as `Conv2d(1 → 16, 3×3, padding 1×1)`.
  public var description: String {
    "Conv2d(\(inChannels) → \(outChannels), \(windows.description(defaultStride: 1)))"
  }

  /// The output `[N, out, H′, W′]` for inputs `[N, in, H, W]`.
  public func forward(_ input: Tensor) throws -> Tensor {
    let unrolling = try unrolling(of: input.shape)
    self.input = input
    let places = unrolling.places
    let shape = (input.shape[0], outChannels, places.height, places.width)
    output.reuse(shape)
    reserve(unrolling)
    let (rows, columns) = (unrolling.rows, unrolling.columns)
    let size = inChannels * unrolling.picture.height * unrolling.picture.width
    let bias = bias?.value.elements
    input.elements.withUnsafeBufferPointer { input in
      weight.value.elements.withUnsafeBufferPointer { weight in
        output.elements.withUnsafeMutableBufferPointer { output in
          matrix.withUnsafeMutableBufferPointer { matrix in
            guard let input = input.baseAddress, let weight = weight.baseAddress,
              let output = output.baseAddress, let matrix = matrix.baseAddress
            else { return }
            for example in 0..<shape.0 {
              unrolling.unroll(input + example * size, into: matrix)
              let target = output + example * outChannels * columns
              if let bias {
                for channel in 0..<outChannels {
                  (target + channel * columns).update(repeating: bias[channel], count: columns)
                }
              }
              multiply(
                MatrixOperand(weight, rows: outChannels, columns: rows),
                MatrixOperand(matrix, rows: rows, columns: columns),
                into: target, scalingResultBy: bias == nil ? 0 : 1, on: team)
            }
          }
        }
      }
    }
    return output
  }

  /// The gradient `[N, in, H, W]` of the last input; adds to the gradients of `weight` and `bias`.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    try accumulateGradients(gradient)
    guard let input else { return gradient }
    let unrolling = try unrolling(of: input.shape)
    inputGradient.reuse(input.shape)
    let (rows, columns) = (unrolling.rows, unrolling.columns)
    let size = inChannels * unrolling.picture.height * unrolling.picture.width
    gradient.elements.withUnsafeBufferPointer { gradient in
      weight.value.elements.withUnsafeBufferPointer { weight in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          matrix.withUnsafeMutableBufferPointer { matrix in
            result.update(repeating: 0)
            guard let gradient = gradient.baseAddress, let weight = weight.baseAddress,
              let result = result.baseAddress, let matrix = matrix.baseAddress
            else { return }
            for example in 0..<input.shape[0] {
              multiply(
                MatrixOperand(weight, rows: rows, columns: outChannels, transposed: true),
                MatrixOperand(
                  gradient + example * outChannels * columns, rows: outChannels, columns: columns),
                into: matrix, on: team)
              unrolling.addBack(matrix, to: result + example * size)
            }
          }
        }
      }
    }
    return inputGradient
  }

  /// Adds to the gradients of `weight` and `bias` and leaves out that of the input.
  public func accumulateGradients(_ gradient: Tensor) throws {
    guard let input else { throw LayerError.backwardBeforeForward(place: description) }
    let unrolling = try unrolling(of: input.shape)
    let places = unrolling.places
    guard gradient.hasShape((input.shape[0], outChannels, places.height, places.width)) else {
      throw ShapeError(
        in: "\(description).backward",
        expected: "\([input.shape[0], outChannels, places.height, places.width])",
        got: gradient.shape)
    }
    let (rows, columns) = (unrolling.rows, unrolling.columns)
    let size = inChannels * unrolling.picture.height * unrolling.picture.width
    gradient.elements.withUnsafeBufferPointer { gradient in
      input.elements.withUnsafeBufferPointer { pictures in
        weight.grad.elements.withUnsafeMutableBufferPointer { sum in
          matrix.withUnsafeMutableBufferPointer { matrix in
            guard let gradient = gradient.baseAddress, let pictures = pictures.baseAddress,
              let sum = sum.baseAddress, let matrix = matrix.baseAddress
            else { return }
            for example in 0..<input.shape[0] {
              unrolling.unroll(pictures + example * size, into: matrix)
              multiply(
                MatrixOperand(
                  gradient + example * outChannels * columns, rows: outChannels, columns: columns),
                MatrixOperand(matrix, rows: columns, columns: rows, transposed: true),
                into: sum, scalingResultBy: 1, on: team)
            }
          }
        }
      }
      bias?.grad.elements.withUnsafeMutableBufferPointer { sum in
        for plane in 0..<gradient.count / columns {
          let values = UnsafeBufferPointer(
            rebasing: gradient[plane * columns..<(plane + 1) * columns])
          sum[plane % outChannels] += values.sum
        }
      }
    }
  }

  /// Lets go of the last input.
  public func forgetInput() { input = nil }

  private func unrolling(of shape: [Int]) throws -> Unrolling {
    let picture = try windows.picture(of: shape, channels: inChannels, place: description)
    return Unrolling(
      windows: windows, channels: inChannels, picture: picture,
      places: windows.count(on: picture))
  }

  private func reserve(_ unrolling: Unrolling) {
    let count = unrolling.rows * unrolling.columns
    if matrix.count != count { matrix = Array(repeating: 0, count: count) }
  }
}
