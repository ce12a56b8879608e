internal import Localization

/// What a `state_dict` says by its names and shapes alone.
///
/// Flatten, ReLU and Dropout have no tensors: where they are is read from the numbers that are
/// missing between the layers that have some, as in PyTorch's `Sequential`, or assumed.
struct StateLayout {
  struct Group {
    var name: String
    /// Shapes by the last part of the name.
    var shapes: [String: [Int]] = [:]
  }

  private(set) var groups: [Group] = []

  init(_ entries: [(name: String, shape: [Int])]) throws {
    var indices: [String: Int] = [:]
    for entry in entries {
      guard let dot = entry.name.lastIndex(of: "."), dot != entry.name.startIndex else {
        throw notInferred(
          es: "«\(entry.name)» no es de la forma capa.weight",
          en: "\"\(entry.name)\" is not of the form layer.weight")
      }
      let name = String(entry.name[..<dot])
      let index = indices[name] ?? groups.count
      if index == groups.count {
        indices[name] = index
        groups.append(Group(name: name))
      }
      groups[index].shapes[String(entry.name[entry.name.index(after: dot)...])] = entry.shape
    }
    // A file has its tensors in alphabetic order: "10" before "2".
    groups.sort { naturallyPrecedes($0.name, $1.name) }
  }
}

extension StateLayout.Group {
  /// A Linear or a BatchNorm1d.
  func description() throws -> LayerDescription {
    let keys = Set(shapes.keys)
    if let weight = shapes["weight"], weight.count == 2, weight.allSatisfy({ $0 >= 1 }),
      keys.isSubset(of: ["weight", "bias"])
    {
      guard shapes["bias"] == nil || shapes["bias"] == [weight[0]] else {
        throw notInferred(
          es: "\(name).weight tiene la forma \(weight) y \(name).bias, \(shapes["bias"] ?? [])",
          en: "\(name).weight has the shape \(weight) and \(name).bias \(shapes["bias"] ?? [])")
      }
      return .linear(
        inFeatures: weight[1], outFeatures: weight[0], bias: shapes["bias"] != nil)
    }
    if let mean = shapes["running_mean"], mean.count == 1, mean[0] >= 1 {
      let affine = keys.contains("weight")
      return .batchNorm1d(features: mean[0], affine: affine)
    }
    let tensors = shapes.sorted { $0.key < $1.key }
      .map { "\(name).\($0.key) \($0.value)" }.joined(separator: ", ")
    throw notInferred(
      es: "\(tensors) no es de un Linear ni de un BatchNorm1d",
      en: "\(tensors) belongs neither to a Linear nor to a BatchNorm1d")
  }
}

/// What cannot be inferred, and why.
func notInferred(es: String, en: String) -> ArchitectureError {
  .notInferred(Localized(es: es, en: en))
}
