internal import CourseKit
public import Localization

/// The layers of a `Sequential` without their weights: what a weights file says about its network.
///
/// ```swift
/// let architecture = try Architecture(of: model)
/// let json = try architecture.json()
/// let again = try Architecture(json: json).makeModel(seed: 1)
/// ```
public struct Architecture: Equatable, Sendable {
  /// A layer and what a weights file calls it.
  public struct Layer: Equatable, Sendable {
    /// What stands before the names of its tensors, such as `1` or `net.fc1`.
    public var name: String
    /// What it is.
    public var description: LayerDescription

    /// A layer with a name.
    public init(name: String, _ description: LayerDescription) {
      self.name = name
      self.description = description
    }
  }

  /// The layers, in the order in which an input goes through them.
  public var layers: [Layer]
  /// What was assumed because the names and shapes of a file do not say it; empty if nothing was
  /// inferred.
  public var assumptions: [Localized] = []

  /// The most numbers that training may change; Adam keeps four for each, 1.6 GB.
  public static let parameterLimit = 100_000_000
  /// The most layers.
  public static let layerLimit = 1000
  /// The most numbers that one example may become.
  public static let elementLimit = 1 << 26

  /// An architecture of the layers, named by their indices as PyTorch's `Sequential` does.
  public init(_ layers: [LayerDescription]) {
    self.layers = layers.enumerated().map { Layer(name: "\($0)", $1) }
  }

  /// An architecture of layers that have names.
  public init(named layers: [Layer]) { self.layers = layers }

  /// How many numbers training changes; no more is counted once it is above the limit.
  public var parameterCount: Int {
    var count = 0
    for layer in layers where count <= Self.parameterLimit {
      for entry in layer.description.state where ["weight", "bias"].contains(entry.name) {
        count += entry.shape.reduce(1, *)
      }
    }
    return count
  }

  /// The features that an example has when it is a vector or is flattened first; `nil` when a
  /// convolution or a pooling comes first.
  public var inputFeatures: Int? {
    for layer in layers {
      switch layer.description {
      case .linear(let features, _, _), .batchNorm1d(let features, _, _, _): return features
      case .conv2d, .maxPool2d: return nil
      case .flatten, .relu, .sigmoid, .tanh, .dropout: continue
      }
    }
    return nil
  }

  /// How many classes it tells apart, for pictures `[C, H, W]`.
  ///
  /// - Throws: ``ShapeError`` that names the layer that does not fit, or ``ArchitectureError``.
  public func classCount(for inputShape: [Int]) throws -> Int {
    try requireBuildable()
    var shape = inputShape
    for layer in layers {
      shape = try layer.description.outputShape(for: shape)
      // Never more than one above the limit, so that nothing overflows.
      let limit = Self.elementLimit
      let count = shape.reduce(1) { min($0 * min($1, limit + 1), limit + 1) }
      guard count <= limit else {
        throw ArchitectureError.outputTooLarge(
          layer: layer.description.description, shape: shape)
      }
    }
    guard shape.count == 1, shape[0] >= 1 else {
      throw ArchitectureError.notAClassifier(output: shape)
    }
    return shape[0]
  }

  /// Throws when it is empty or too large, or two layers have one name.
  func requireBuildable() throws {
    guard !layers.isEmpty else { throw ArchitectureError.empty }
    let count = parameterCount
    guard count <= Self.parameterLimit else { throw ArchitectureError.tooLarge(parameters: count) }
    var names = Set<String>()
    for layer in layers where !names.insert(layer.name).inserted {
      throw ArchitectureError.repeatedName(layer.name)
    }
  }

  /// What a weights file holds, with the name of the layer before each name.
  var state: [StateDescription] {
    layers.flatMap { layer in
      layer.description.state.map {
        StateDescription(name: "\(layer.name).\($0.name)", shape: $0.shape, isCount: $0.isCount)
      }
    }
  }
}
