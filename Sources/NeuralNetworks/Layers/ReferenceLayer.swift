public import CourseKit

/// A layer as this module's training, checkpoints and tables know it: what ``Layer`` asks for and
/// what makes them fast and complete.
///
/// Everything beyond ``Layer`` has a default, so a layer says only what is special about it. Any
/// other layer may stand wherever one is taken: it is wrapped once and has the defaults.
public protocol ReferenceLayer: Layer, DividesWork, CustomStringConvertible {
  /// What `setMode(_:)` was last told; training unless said, where every layer starts in PyTorch.
  var mode: Mode { get }

  /// What the layer remembers beside its parameters, in the order of PyTorch; none unless said.
  var buffers: [Buffer] { get }

  /// What it draws random numbers from in training, in the order of the layers; none unless said.
  ///
  /// A checkpoint that is to go on with the same numbers keeps these beside the state.
  ///
  /// - Precondition: an assignment keeps their number.
  var generators: [SeededGenerator] { get set }

  /// The layers that this one is made of, each with the name that prefixes those of its parameters;
  /// none unless said.
  var children: [(name: String, layer: any ReferenceLayer)] { get }

  /// Adds the gradients of the parameters, as `backward(_:)` does, and nothing else.
  ///
  /// Nobody asks for the gradient of the images, and it would cost the first layer a third of its
  /// matrix products.
  ///
  /// - Throws: ``ShapeError`` when the gradient does not have the shape of the last output.
  func accumulateGradients(_ gradient: Tensor) throws

  /// Lets go of the last input; a `backward(_:)` needs a new `forward(_:)` first.
  ///
  /// Whoever wrote that input can then write over its buffer without a copy.
  func forgetInput()
}

extension ReferenceLayer {
  /// Training.
  public var mode: Mode { .training }

  /// None.
  public var buffers: [Buffer] { [] }

  /// None.
  public var generators: [SeededGenerator] {
    get { [] }
    set { precondition(newValue.isEmpty, "\(description) draws no random numbers") }
  }

  /// None.
  public var children: [(name: String, layer: any ReferenceLayer)] { [] }

  /// The calling thread; a layer that divides nothing has no use for others.
  public var team: ThreadTeam {
    get { .alone }
    set {}
  }

  /// The name of the type.
  public var description: String { "\(type(of: self))" }

  /// Goes all the way back.
  public func accumulateGradients(_ gradient: Tensor) throws { _ = try backward(gradient) }

  /// Nothing: it keeps no input.
  public func forgetInput() {}
}

extension Layer {
  /// How many numbers training changes.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  /// This layer, or one around it that has the defaults of a ``ReferenceLayer``.
  var asReference: any ReferenceLayer { self as? any ReferenceLayer ?? PlainLayer(self) }
}

/// A layer that knows nothing of ``ReferenceLayer``, as one.
private final class PlainLayer: ReferenceLayer {
  private let base: any Layer
  private(set) var mode = Mode.training
  let description: String

  init(_ base: any Layer) {
    self.base = base
    description = (base as? any CustomStringConvertible)?.description ?? "\(type(of: base))"
  }

  var parameters: [Parameter] { base.parameters }

  func forward(_ input: Tensor) throws -> Tensor { try base.forward(input) }

  func backward(_ gradient: Tensor) throws -> Tensor { try base.backward(gradient) }

  func setMode(_ mode: Mode) {
    self.mode = mode
    base.setMode(mode)
  }
}
