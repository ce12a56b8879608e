internal import CourseKit
package import Weights

/// A network with its weights and what is to be known to use it: what a weights file holds.
///
/// The tensors have PyTorch's names and layouts; the metadata of our files says the rest
/// (`docs/model.md`).
///
/// ```swift
/// let file = try ModelFile(SafetensorsFile(path: "model.safetensors"), path: "model.safetensors")
/// let model = try file.makeModel(seed: 1)
/// ```
public struct ModelFile: Equatable, Sendable {
  /// The layers, the preprocessing and the names of the classes.
  public var description: ModelDescription
  /// Parameters and buffers, by the names that a `Sequential` of the layers gives them.
  public var state: ModelState

  /// The version of the metadata.
  public static let version = "1"

  private enum Key {
    static let format = "format"
    static let version = "perceptron.version"
    static let architecture = "architecture"
    static let preprocessing = "preprocessing"
    static let classes = "classes"
  }

  /// What a file is to hold; the state is that of a `Sequential` of the layers.
  public init(_ description: ModelDescription, state: ModelState) {
    self.description = description
    self.state = state
  }

  /// The network in a file.
  ///
  /// What `model` says comes before the metadata; without both, the layers are inferred
  /// (``Architecture/init(inferredFrom:)``).
  ///
  /// - Parameter path: what an error calls the file.
  /// - Throws: ``ModelFileError`` that names the tensor and both shapes.
  package init(
    _ file: SafetensorsFile, path: String, model: ModelDescription? = nil
  ) throws {
    func fail(_ fault: ModelFileError.Fault) -> ModelFileError {
      ModelFileError(path: path, fault)
    }
    func metadata<Value: Decodable>(_ key: String, _ type: Value.Type) throws -> Value? {
      guard let text = file.metadata[key] else { return nil }
      do {
        return try decodeJSON(type, Array(text.utf8))
      } catch let error as ArchitectureError {
        throw fail(.metadata(key: key, error))
      }
    }
    let architecture: Architecture
    if let said = model?.architecture {
      architecture = said
    } else if let own = try metadata(Key.architecture, Architecture.self) {
      architecture = own
    } else {
      let entries =
        file.tensors.map { ($0.name, $0.tensor.shape) } + file.integers.map { ($0.name, $0.shape) }
      do {
        architecture = try Architecture(inferredFrom: entries)
        try architecture.requireBuildable()
      } catch let error as ArchitectureError {
        throw fail(.architecture(error))
      }
    }
    description = ModelDescription(
      architecture: architecture,
      preprocessing: try model?.preprocessing
        ?? metadata(Key.preprocessing, Preprocessing.self),
      classNames: try model?.classNames ?? metadata(Key.classes, [String].self))
    state = try architecture.state(from: file, fail)
  }

  /// The file, with the names of the layers before those of their tensors.
  package func safetensors() throws -> SafetensorsFile {
    var file = SafetensorsFile()
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try encodeJSON(value), as: UTF8.self)
    }
    file.metadata = [
      Key.format: "pt", Key.version: Self.version,
      Key.architecture: try text(description.architecture),
    ]
    if let preprocessing = description.preprocessing {
      file.metadata[Key.preprocessing] = try text(preprocessing)
    }
    if let names = description.classNames { file.metadata[Key.classes] = try text(names) }
    let layers = description.architecture.layers
    for entry in state.entries {
      // "3.weight" is that of the layer with index 3, which may have another name in the file.
      let parts = entry.name.split(separator: ".", maxSplits: 1)
      let index = parts.first.flatMap { Int($0) }
      let name =
        index.flatMap { layers.indices.contains($0) ? "\(layers[$0].name).\(parts[1])" : nil }
        ?? entry.name
      switch entry.value {
      case .tensor(let tensor): file.tensors.append(NamedTensor(name, tensor))
      case .count(let count):
        file.integers.append(NamedIntegers(name, values: [Int64(count)]))
      }
    }
    return file
  }

  /// The network with its weights; the seed is that of dropout.
  ///
  /// - Throws: ``ArchitectureError`` when it cannot be built.
  public func makeModel(seed: UInt64) throws -> Sequential {
    let model = try description.architecture.makeModel(initializer: .zeros, seed: seed)
    try model.load(state)
    return model
  }

  /// How many classes the network tells apart, for pictures of a shape `[C, H, W]`.
  ///
  /// - Throws: ``ShapeError`` or ``ModelFileError`` when the names are not as many.
  public func classCount(for inputShape: [Int], path: String) throws -> Int {
    let count = try description.architecture.classCount(for: inputShape)
    if let names = description.classNames, names.count != count {
      throw ModelFileError(path: path, .classNames(count: names.count, classes: count))
    }
    return count
  }
}

extension Architecture {
  /// The tensors of a file under the names of a `Sequential`; nothing is left over.
  fileprivate func state(
    from file: SafetensorsFile, _ fail: (ModelFileError.Fault) -> ModelFileError
  ) throws -> ModelState {
    var tensors: [String: Tensor] = [:]
    for entry in file.tensors { tensors[entry.name] = entry.tensor }
    var integers: [String: NamedIntegers] = [:]
    for entry in file.integers { integers[entry.name] = entry }
    var entries: [ModelState.Entry] = []
    for (index, layer) in layers.enumerated() {
      for part in layer.description.state {
        let name = "\(layer.name).\(part.name)"
        let place = "\(index).\(part.name)"
        if part.isCount {
          guard tensors[name] == nil else { throw fail(.kind(name: name)) }
          // Files of old versions of PyTorch do not have it.
          let value = Int(integers.removeValue(forKey: name)?.values.first ?? 0)
          entries.append(ModelState.Entry(name: place, value: .count(value)))
          continue
        }
        guard integers[name] == nil else { throw fail(.kind(name: name)) }
        guard let tensor = tensors.removeValue(forKey: name) else {
          throw fail(
            .missing(
              name: name, shape: part.shape, layer: layer.description.description))
        }
        guard tensor.shape == part.shape else {
          throw fail(
            .shape(
              name: name, expected: part.shape, got: tensor.shape,
              layer: layer.description.description))
        }
        entries.append(ModelState.Entry(name: place, value: .tensor(tensor)))
      }
      if case .linear(_, let outFeatures, bias: false) = layer.description {
        entries.append(
          ModelState.Entry(name: "\(index).bias", value: .tensor(.zeros([outFeatures]))))
      }
    }
    let rest = tensors.map { ($0.key, $0.value.shape) } + integers.map { ($0.key, $0.value.shape) }
    if let (name, shape) = rest.min(by: { $0.0 < $1.0 }) {
      throw fail(.unknown(name: name, shape: shape))
    }
    return ModelState(entries: entries)
  }
}
