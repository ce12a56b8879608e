public import CourseKit

/// What a layer remembers from training beside its parameters, as a buffer of PyTorch.
///
/// Optimizers do not change it; a weights file holds it.
public final class Buffer {
  /// The name that a weights file gives it, such as `"2.running_mean"`.
  public var name: String
  /// What is remembered.
  public internal(set) var value: StateValue

  /// A buffer.
  public init(_ value: StateValue, name: String) {
    self.value = value
    self.name = name
  }

  /// The numbers; empty for a count.
  var tensor: Tensor {
    if case .tensor(let tensor) = value { tensor } else { .zeros([0]) }
  }

  /// Changes the numbers in place; nothing for a count.
  func update(_ body: (UnsafeMutableBufferPointer<Float>) -> Void) {
    guard case .tensor(var tensor) = value else { return }
    // Let go of the old value first, so that the change makes no copy.
    value = .count(0)
    tensor.elements.withUnsafeMutableBufferPointer { body($0) }
    value = .tensor(tensor)
  }
}

/// What an entry of a model's state holds.
public enum StateValue: Equatable, Sendable {
  /// Numbers: parameters and most buffers.
  case tensor(Tensor)
  /// A whole number, which a weights file writes as a 64-bit integer of shape `[]`.
  case count(Int)

  /// The shape that a weights file gives it.
  public var shape: [Int] {
    switch self {
    case .tensor(let tensor): tensor.shape
    case .count: []
    }
  }
}
