public import CourseKit

/// A fully connected layer, `y = x Wᵀ + b`, as `torch.nn.Linear`.
///
/// It acts on the last axis: `[N, in]` becomes `[N, out]`, and further leading axes stay as they
/// are.
///
/// ```swift
/// var generator = SeededGenerator(seed: 7)
/// let layer = Linear(784, 256, using: &generator)
/// let y = try layer.forward(Tensor.zeros([32, 784]))  // [32, 256]
/// ```
public final class Linear: ReferenceLayer {
  /// Features of an input.
  public let inFeatures: Int
  /// Features of an output.
  public let outFeatures: Int
  /// `W`, of shape `[out, in]`.
  public let weight: Parameter
  /// `b`, of shape `[out]`.
  public let bias: Parameter

  /// Who does the work.
  public var team = ThreadTeam.alone

  private var input: Tensor?
  private var output = Tensor.zeros([0])
  private var inputGradient = Tensor.zeros([0])

  /// A layer with fresh weights.
  ///
  /// The bias is zero unless the initializer has a rule for it (``BiasInitializer``).
  ///
  /// - Precondition: neither size is negative.
  public init(
    _ inFeatures: Int, _ outFeatures: Int, initializer: any Initializer = PyTorchDefault(),
    using generator: inout SeededGenerator
  ) {
    self.inFeatures = inFeatures
    self.outFeatures = outFeatures
    weight = Parameter(initializer([outFeatures, inFeatures], using: &generator), name: "weight")
    bias = Parameter(
      initializer.startingBias(count: outFeatures, fanIn: inFeatures, using: &generator),
      name: "bias")
  }

  /// A layer with the given weights `[out, in]` and bias `[out]`.
  ///
  /// - Throws: ``ShapeError`` when they do not fit each other.
  public init(weight: Tensor, bias: Tensor) throws {
    guard weight.rank == 2 else {
      throw ShapeError(in: "Linear.weight", expected: "[out, in]", got: weight.shape)
    }
    outFeatures = weight.shape[0]
    inFeatures = weight.shape[1]
    guard bias.shape == [outFeatures] else {
      throw ShapeError(
        in: "Linear(\(inFeatures) → \(outFeatures)).bias", expected: "[\(outFeatures)]",
        got: bias.shape)
    }
    self.weight = Parameter(weight, name: "weight")
    self.bias = Parameter(bias, name: "bias")
  }

  /// `weight` and `bias`.
  public var parameters: [Parameter] { [weight, bias] }

  /// The layer with its sizes, such as `Linear(784 → 256)`.
  public var description: String { "Linear(\(inFeatures) → \(outFeatures))" }

  /// The output `[N, out]` for inputs `[N, in]`.
  public func forward(_ input: Tensor) throws -> Tensor {
    guard input.shape.last == inFeatures else {
      throw ShapeError(in: description, expected: "[N, \(inFeatures)]", got: input.shape)
    }
    self.input = input
    output.reuse(leading: input.shape, last: outFeatures)
    let rows = rowCount(of: output)
    product(
      input, rows, inFeatures, false, weight.value, inFeatures, outFeatures, true, into: &output,
      adding: false, bias.value, on: team)
    return output
  }

  /// The gradient `[N, in]` of the last input; adds to the gradients of `weight` and `bias`.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    try accumulateGradients(gradient)
    inputGradient.reuse(leading: gradient.shape, last: inFeatures)
    product(
      gradient, rowCount(of: gradient), outFeatures, false, weight.value, outFeatures, inFeatures,
      false, into: &inputGradient, adding: false, on: team)
    return inputGradient
  }

  /// Adds to the gradients of `weight` and `bias` and leaves out that of the input.
  public func accumulateGradients(_ gradient: Tensor) throws {
    guard let input else { throw LayerError.backwardBeforeForward(place: description) }
    guard gradient.rank == input.rank, gradient.shape.last == outFeatures,
      gradient.shape.dropLast().elementsEqual(input.shape.dropLast())
    else {
      throw ShapeError(
        in: "\(description).backward", expected: "\(input.shape.dropLast() + [outFeatures])",
        got: gradient.shape)
    }
    let rows = rowCount(of: gradient)
    product(
      gradient, outFeatures, rows, true, input, rows, inFeatures, false, into: &weight.grad,
      adding: true, on: team)
    gradient.elements.withUnsafeBufferPointer { gradient in
      bias.grad.elements.withUnsafeMutableBufferPointer {
        addColumns(of: gradient, to: $0, on: team)
      }
    }
  }

  /// Lets go of the last input.
  public func forgetInput() { input = nil }

  private func rowCount(of tensor: Tensor) -> Int { tensor.shape.dropLast().reduce(1, *) }
}

/// `result (+)= a · b`, each operand given with its rows and columns after the transposition.
private func product(
  _ a: Tensor, _ aRows: Int, _ aColumns: Int, _ aIsTransposed: Bool,
  _ b: Tensor, _ bRows: Int, _ bColumns: Int, _ bIsTransposed: Bool,
  into result: inout Tensor, adding: Bool, _ row: Tensor? = nil, on team: ThreadTeam
) {
  a.elements.withUnsafeBufferPointer { a in
    b.elements.withUnsafeBufferPointer { b in
      result.elements.withUnsafeMutableBufferPointer { result in
        withElements(of: row) { row in
          guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress
          else { return }
          multiply(
            MatrixOperand(a, rows: aRows, columns: aColumns, transposed: aIsTransposed),
            MatrixOperand(b, rows: bRows, columns: bColumns, transposed: bIsTransposed),
            into: result, scalingResultBy: adding ? 1 : 0, addingRow: row, on: team)
        }
      }
    }
  }
}
