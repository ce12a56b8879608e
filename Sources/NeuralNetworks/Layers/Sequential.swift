public import CourseKit

/// Layers one after the other, as `torch.nn.Sequential`.
///
/// It prefixes the names of the parameters and the buffers with the index of their layer, as PyTorch does in a
/// `state_dict`: `"0.weight"`, `"2.bias"`.
public final class Sequential: AccumulatesGradients, ModalLayer, RemembersInput, HasChildren,
  HasBuffers, HasGenerators, DividesWork, CustomStringConvertible
{
  /// The layers in the order in which an input goes through them.
  public let layers: [any Layer]
  /// Whether the layers are being trained or used.
  public private(set) var mode = Mode.training

  /// Who does the work of the layers.
  public var team = ThreadTeam.alone {
    didSet { for layer in layers { (layer as? any DividesWork)?.team = team } }
  }

  /// Goes backward no further than this layer when nobody asks for the gradient of the input.
  private let firstWithParameters: Int

  /// A network of the layers.
  public init(_ layers: [any Layer]) {
    self.layers = layers
    firstWithParameters = layers.firstIndex { !$0.parameters.isEmpty } ?? layers.count
    for (index, layer) in layers.enumerated() {
      for parameter in layer.parameters { parameter.name = "\(index).\(parameter.name)" }
      for buffer in (layer as? any HasBuffers)?.buffers ?? [] {
        buffer.name = "\(index).\(buffer.name)"
      }
    }
  }

  /// A network of the layers.
  public convenience init(_ layers: any Layer...) { self.init(layers) }

  /// The parameters of all layers, in order.
  public var parameters: [Parameter] { layers.flatMap(\.parameters) }

  /// The buffers of all layers, in order.
  public var buffers: [Buffer] { layers.flatMap { ($0 as? any HasBuffers)?.buffers ?? [] } }

  /// The generators of all layers, in order.
  public var generators: [SeededGenerator] {
    get { layers.flatMap { ($0 as? any HasGenerators)?.generators ?? [] } }
    set {
      var rest = newValue[...]
      for layer in layers {
        guard let layer = layer as? any HasGenerators else { continue }
        let count = layer.generators.count
        precondition(rest.count >= count, "\(newValue.count) generators are too few")
        layer.generators = Array(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      precondition(rest.isEmpty, "\(newValue.count) generators are too many")
    }
  }

  /// The layers, by their index.
  public var children: [(name: String, layer: any Layer)] {
    layers.enumerated().map { ("\($0)", $1) }
  }

  /// The layers by name, one a line.
  public var description: String {
    "Sequential(\n"
      + layers.enumerated().map { "  (\($0)): \(name(of: $1))\n" }.joined() + ")"
  }

  /// The output of the last layer.
  public func forward(_ input: Tensor) throws -> Tensor {
    forgetInput()
    var value = input
    for layer in layers { value = try layer.forward(value) }
    return value
  }

  /// The gradient with respect to the last input.
  public func backward(_ gradient: Tensor) throws -> Tensor {
    var gradient = gradient
    for layer in layers.reversed() { gradient = try layer.backward(gradient) }
    return gradient
  }

  /// Goes backward only as far as there are parameters.
  public func accumulateGradients(_ gradient: Tensor) throws {
    guard firstWithParameters < layers.count else { return }
    var gradient = gradient
    for layer in layers[(firstWithParameters + 1)...].reversed() {
      gradient = try layer.backward(gradient)
    }
    let first = layers[firstWithParameters]
    if let first = first as? any AccumulatesGradients {
      try first.accumulateGradients(gradient)
    } else {
      _ = try first.backward(gradient)
    }
  }

  /// Sets the mode of every layer.
  public func setMode(_ mode: Mode) {
    self.mode = mode
    for layer in layers { layer.setMode(mode) }
  }

  func forgetInput() {
    for layer in layers { (layer as? any RemembersInput)?.forgetInput() }
  }
}

/// What a layer calls itself, or else its type.
func name(of layer: any Layer) -> String {
  (layer as? any CustomStringConvertible)?.description ?? "\(type(of: layer))"
}
