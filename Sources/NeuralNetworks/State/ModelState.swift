internal import CourseKit

/// Everything that a model has learned, by the names and in the order of PyTorch's `state_dict`.
///
/// ```swift
/// let model = MLPClassifier.make(
///   inputShape: [4], hidden: [3], classes: 2, batchNorm: true, seed: 1)
/// model.state.entries.map(\.name)
/// // ["1.weight", "1.bias", "2.weight", "2.bias", "2.running_mean", "2.running_var",
/// //  "2.num_batches_tracked", "4.weight", "4.bias"]
/// try model.load(model.state)
/// ```
public struct ModelState: Equatable, Sendable {
  /// A named part of the state.
  public struct Entry: Equatable, Sendable {
    /// The name, such as `"1.weight"`.
    public var name: String
    /// What it holds.
    public var value: StateValue

    /// An entry.
    public init(name: String, value: StateValue) {
      self.name = name
      self.value = value
    }
  }

  /// The entries; their order matters to nobody but the reader of a weights file.
  public var entries: [Entry]

  /// A state of the entries.
  public init(entries: [Entry]) { self.entries = entries }

  /// What an entry holds; `nil` without one of that name.
  public subscript(name: String) -> StateValue? { entries.first { $0.name == name }?.value }
}

extension ReferenceLayer {
  /// Parameters and buffers as they are now.
  public var state: ModelState {
    ModelState(entries: slots.map { ModelState.Entry(name: $0.name, value: $0.value) })
  }

  /// Takes over a state, whose entries may come in any order.
  ///
  /// - Throws: ``StateError`` when an entry is missing, unknown, there twice, or of another shape;
  ///   then nothing has changed.
  public func load(_ state: ModelState) throws {
    let slots = self.slots
    var values: [String: StateValue] = [:]
    for entry in state.entries {
      guard values.updateValue(entry.value, forKey: entry.name) == nil else {
        throw StateError.repeated(name: entry.name)
      }
    }
    let known = Set(slots.map(\.name))
    if let unknown = state.entries.first(where: { !known.contains($0.name) }) {
      throw StateError.unknown(name: unknown.name)
    }
    for slot in slots {
      guard let value = values[slot.name] else { throw StateError.missing(name: slot.name) }
      try slot.value.requireFits(value, name: slot.name)
    }
    for slot in slots { if let value = values[slot.name] { slot.value = value } }
  }
}

extension StateValue {
  fileprivate func requireFits(_ other: StateValue, name: String) throws {
    switch (self, other) {
    case (.tensor, .tensor), (.count, .count):
      guard shape == other.shape else {
        throw StateError.shape(name: name, expected: shape, got: other.shape)
      }
    case (.tensor, .count): throw StateError.notNumbers(name: name)
    case (.count, .tensor): throw StateError.notACount(name: name)
    }
  }
}
