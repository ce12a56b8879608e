internal import CourseKit

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

extension ReferenceLayer {
  /// Parameters and buffers in the order of a `state_dict`: those of each inner layer together,
  /// parameters first.
  var slots: [StateSlot] {
    guard children.isEmpty else { return children.flatMap(\.layer.slots) }
    return parameters.map(StateSlot.parameter) + buffers.map(StateSlot.buffer)
  }
}
