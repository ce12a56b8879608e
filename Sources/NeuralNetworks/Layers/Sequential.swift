public import CourseKit

/// Layers one after the other, as `torch.nn.Sequential`.
///
/// It prefixes the names of the parameters and the buffers with the index of their layer, as PyTorch does in a
/// `state_dict`: `"0.weight"`, `"2.bias"`.
public final class Sequential: ReferenceLayer {
  /// The layers in the order in which an input goes through them.
  public let layers: [any Layer]
  /// Whether the layers are being trained or used.
  public private(set) var mode = Mode.training

  /// Who does the work of the layers.
  public var team = ThreadTeam.alone {
    didSet { for stage in stages { stage.team = team } }
  }

  /// The same layers, with what this module knows of them.
  private let stages: [any ReferenceLayer]

  /// Goes backward no further than this layer when nobody asks for the gradient of the input.
  private let firstWithParameters: Int

  /// A network of the layers.
  public init(_ layers: [any Layer]) {
    self.layers = layers
    stages = layers.map(\.asReference)
    firstWithParameters = layers.firstIndex { !$0.parameters.isEmpty } ?? layers.count
    for (index, stage) in stages.enumerated() {
      for parameter in stage.parameters { parameter.name = "\(index).\(parameter.name)" }
      for buffer in stage.buffers { buffer.name = "\(index).\(buffer.name)" }
    }
  }

  /// A network of the layers.
  public convenience init(_ layers: any Layer...) { self.init(layers) }

  /// The parameters of all layers, in order.
  public var parameters: [Parameter] { stages.flatMap(\.parameters) }

  /// The buffers of all layers, in order.
  public var buffers: [Buffer] { stages.flatMap(\.buffers) }

  /// The generators of all layers, in order.
  public var generators: [SeededGenerator] {
    get { stages.flatMap(\.generators) }
    set {
      var rest = newValue[...]
      for stage in stages {
        let count = stage.generators.count
        precondition(rest.count >= count, "\(newValue.count) generators are too few")
        stage.generators = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      precondition(rest.isEmpty, "\(newValue.count) generators are too many")
    }
  }

  /// The layers, by their index.
  public var children: [(name: String, layer: any ReferenceLayer)] {
    stages.enumerated().map { ("\($0)", $1) }
  }

  /// The layers by name, one a line.
  public var description: String {
    if stages.isEmpty { return "Sequential()" }
    return "Sequential(\n"
      + stages.enumerated().map { "  (\($0)): \($1.description)\n" }.joined() + ")"
  }

  /// The output of the last layer.
  public func forward(_ input: Tensor) throws -> Tensor {
    forgetInput()
    var value = input
    for stage in stages { value = try stage.forward(value) }
    return value
  }

  /// The gradient with respect to the last input.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    var gradient = gradient
    for stage in stages.reversed() { gradient = try stage.backward(gradient) }
    return gradient
  }

  /// Goes backward only as far as there are parameters.
  public func accumulateGradients(_ gradient: Tensor) throws {
    guard firstWithParameters < stages.count else { return }
    var gradient = gradient
    for stage in stages[(firstWithParameters + 1)...].reversed() {
      gradient = try stage.backward(gradient)
    }
    try stages[firstWithParameters].accumulateGradients(gradient)
  }

  /// Sets the mode of every layer.
  public func setMode(_ mode: Mode) {
    self.mode = mode
    for stage in stages { stage.setMode(mode) }
  }

  /// Lets every layer go of its last input.
  public func forgetInput() {
    for stage in stages { stage.forgetInput() }
  }
}
