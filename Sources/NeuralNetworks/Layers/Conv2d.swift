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
  /// Who does the work.
  public var team = ThreadTeam.alone
  let windows: Windows

  private var input: Tensor?
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])
  /// A matrix for each part of a batch.
  private var matrices: [Float] = []
  /// The gradients of the kernels and the biases, for each part of a batch.
  private var sums: [Float] = []

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
    output.reuse((input.shape[0], outChannels, places.height, places.width))
    withConvolution(of: input, unrolling) { convolution in
      output.elements.withUnsafeMutableBufferPointer { output in
        guard let output = output.baseAddress else { return }
        let pass = ForwardPass(convolution: convolution, output: output)
        divide(input.shape[0], pass) {
          let pass = $0.load(as: ForwardPass.self)
          pass.convolution.forward($1..<$2, into: pass.output)
        }
      }
    }
    return output
  }

  /// The gradient `[N, in, H, W]` of the last input; adds to the gradients of `weight` and `bias`.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    try accumulateGradients(gradient)
    guard let input else { return gradient }
    inputGradient.reuse(input.shape)
    withConvolution(of: input, try unrolling(of: input.shape)) { convolution in
      gradient.elements.withUnsafeBufferPointer { gradient in
        inputGradient.elements.withUnsafeMutableBufferPointer { result in
          guard let gradient = gradient.baseAddress, let result = result.baseAddress else { return }
          let pass = BackwardPass(convolution: convolution, gradient: gradient, result: result)
          divide(input.shape[0], pass) {
            let pass = $0.load(as: BackwardPass.self)
            pass.convolution.backward($1..<$2, of: pass.gradient, into: pass.result)
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
    let count = weight.value.count + outChannels
    sums.resetToZeros(parts(of: input.shape[0]) * count)
    withConvolution(of: input, unrolling) { convolution in
      gradient.elements.withUnsafeBufferPointer { gradient in
        sums.withUnsafeMutableBufferPointer { sums in
          guard let gradient = gradient.baseAddress, let sums = sums.baseAddress else { return }
          let pass = BackwardPass(convolution: convolution, gradient: gradient, result: sums)
          divide(input.shape[0], pass) {
            let pass = $0.load(as: BackwardPass.self)
            pass.convolution.accumulate($1..<$2, of: pass.gradient, into: pass.result)
          }
        }
      }
    }
    let weights = weight.value.count
    for start in Swift.stride(from: 0, to: sums.count, by: count) {
      add(sums[start..<start + weights], to: &weight.grad)
      if let bias { add(sums[start + weights..<start + count], to: &bias.grad) }
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

  /// Examples of a part of a batch: as many parts as there are threads.
  private func partLength(of examples: Int) -> Int {
    max(1, (examples + team.threads - 1) / team.threads)
  }

  private func parts(of examples: Int) -> Int {
    let length = partLength(of: examples)
    return (examples + length - 1) / length
  }

  private func divide<Pass>(_ examples: Int, _ pass: Pass, _ work: ThreadTeam.Work) {
    team.divide(examples, partLength: partLength(of: examples), pass, work)
  }

  private func withConvolution(
    of input: Tensor, _ unrolling: Unrolling, _ body: (Convolution) -> Void
  ) {
    let examples = input.shape[0]
    let count = parts(of: examples) * unrolling.rows * unrolling.columns
    if matrices.count != count { matrices = Array(repeating: 0, count: count) }
    input.elements.withUnsafeBufferPointer { input in
      weight.value.elements.withUnsafeBufferPointer { weight in
        withElements(of: bias?.value) { bias in
          matrices.withUnsafeMutableBufferPointer { matrices in
            guard let input = input.baseAddress, let weight = weight.baseAddress,
              let matrices = matrices.baseAddress
            else { return }
            body(
              Convolution(
                unrolling: unrolling, outChannels: outChannels,
                partLength: partLength(of: examples), input: input, weight: weight, bias: bias,
                matrices: matrices, team: examples == 1 ? team : .alone))
          }
        }
      }
    }
  }
}

private struct ForwardPass {
  var convolution: Convolution
  var output: UnsafeMutablePointer<Float>
}

private struct BackwardPass {
  var convolution: Convolution
  var gradient: UnsafePointer<Float>
  var result: UnsafeMutablePointer<Float>
}

private func add(_ numbers: ArraySlice<Float>, to tensor: inout Tensor) {
  numbers.withUnsafeBufferPointer { numbers in
    tensor.elements.withUnsafeMutableBufferPointer { sums in
      for index in 0..<sums.count { sums[index] += numbers[index] }
    }
  }
}

extension [Float] {
  /// So many zeros, in the memory that is there if it is enough.
  fileprivate mutating func resetToZeros(_ count: Int) {
    if self.count != count { self = Array(repeating: 0, count: count) }
    withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }
}
