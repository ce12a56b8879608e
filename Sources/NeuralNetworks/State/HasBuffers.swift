public import CourseKit

/// A layer that remembers more than its parameters.
public protocol HasBuffers: Layer {
  /// What it remembers, in the order of PyTorch.
  var buffers: [Buffer] { get }
}

/// A layer that draws random numbers while it is trained.
///
/// A checkpoint that is to go on with the same numbers keeps these beside the state.
public protocol HasGenerators: Layer {
  /// The generators, in the order of the layers.
  ///
  /// - Precondition: an assignment keeps their number.
  var generators: [SeededGenerator] { get set }
}

/// A layer made of others.
public protocol HasChildren: Layer {
  /// The layers inside, each with the name that prefixes those of its parameters.
  var children: [(name: String, layer: any Layer)] { get }
}

extension Layer {
  /// Parameters and buffers in the order of a `state_dict`: those of each inner layer together,
  /// parameters first.
  var slots: [StateSlot] {
    if let parent = self as? any HasChildren { return parent.children.flatMap(\.layer.slots) }
    let buffers = (self as? any HasBuffers)?.buffers ?? []
    return parameters.map(StateSlot.parameter) + buffers.map(StateSlot.buffer)
  }

  /// How many numbers training changes.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }
}

/// A place in a model that holds a part of its state.
enum StateSlot {
  case parameter(Parameter)
  case buffer(Buffer)

  var name: String {
    switch self {
    case .parameter(let parameter): parameter.name
    case .buffer(let buffer): buffer.name
    }
  }

  var value: StateValue {
    get {
      switch self {
      case .parameter(let parameter): .tensor(parameter.value)
      case .buffer(let buffer): buffer.value
      }
    }
    nonmutating set {
      switch (self, newValue) {
      case (.parameter(let parameter), .tensor(let tensor)): parameter.value = tensor
      case (.buffer(let buffer), _): buffer.value = newValue
      case (.parameter, .count): break
      }
    }
  }
}
