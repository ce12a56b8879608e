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

extension Architecture {
  /// The architecture behind a `state_dict` of Linear and BatchNorm1d with ReLU between.
  ///
  /// Names may be `0.weight`, `net.0.weight` or `fc1.weight`. ``assumptions`` says what was assumed.
  ///
  /// - Parameter entries: names and shapes of all tensors, in any order.
  /// - Throws: ``ArchitectureError/notInferred(_:)`` that says what cannot be inferred.
  public init(inferredFrom entries: [(name: String, shape: [Int])]) throws {
    let groups = try StateLayout(entries).groups
    var known: [Layer] = []
    for group in groups { known.append(Layer(name: group.name, try group.description())) }
    let numbers = known.compactMap { number(of: $0.name) }
    let prefixes = Set(known.map { prefix(of: $0.name) })
    let isNumbered = numbers.count == known.count && prefixes.count == 1
    if !isNumbered { known = try orderedByShapes(known) }
    try requireChain(known)
    // Numbers from 0 without gaps may be those of a list whose ReLUs are in the code.
    let hasGaps = isNumbered && numbers.last != known.count - 1
    var layers = [Layer(name: "flatten", .flatten)]
    self.init(named: [])
    if hasGaps {
      layers += try activations(known, prefix: prefixes.first ?? "")
      if layers.contains(where: { $0.description == .relu }) {
        assumptions.append(
          Localized(
            es: "los números que faltan entre las capas son de ReLU (y de Dropout, que al predecir"
              + " no hace nada)",
            en: "the numbers missing between layers are those of ReLU (and of Dropout, which does"
              + " nothing in prediction)"))
      }
    } else {
      for (index, layer) in known.enumerated() {
        layers.append(layer)
        let rest = known[(index + 1)...]
        let isFollowedByNorm = rest.first.map { !$0.isLinear } ?? false
        let hasLinearBefore = known[...index].contains(where: \.isLinear)
        if hasLinearBefore, !isFollowedByNorm, rest.contains(where: \.isLinear) {
          layers.append(Layer(name: "\(layer.name).relu", .relu))
        }
      }
      if layers.contains(where: { $0.description == .relu }) {
        assumptions.append(
          Localized(
            es: "hay una ReLU antes de cada Linear menos el primero",
            en: "there is a ReLU before each Linear but the first"))
      }
    }
    self.layers = layers
  }
}

extension Architecture.Layer {
  fileprivate var isLinear: Bool { description.type == .linear }

  /// Features that go in and come out.
  fileprivate var features: (input: Int, output: Int) {
    switch description {
    case .linear(let input, let output, _): (input, output)
    case .batchNorm1d(let features, _, _, _): (features, features)
    default: (0, 0)
    }
  }
}

/// Puts a ReLU into the first gap between two Linear layers.
private func activations(
  _ known: [Architecture.Layer], prefix: String
) throws -> [Architecture.Layer] {
  var layers: [Architecture.Layer] = []
  /// Whether there was a Linear, and no activation since.
  var isPending = false
  for (index, layer) in known.enumerated() {
    let place = number(of: layer.name) ?? 0
    if index == 0 {
      guard place <= 1 else {
        throw notInferred(
          es: "la primera capa con números es \(layer.name), y antes de ella hay \(place) sin"
            + " números",
          en: "the first layer with numbers is \(layer.name), and \(place) without come before it")
      }
    } else {
      let before = number(of: known[index - 1].name) ?? 0
      let gap = place - before - 1
      guard gap <= 2 else {
        throw notInferred(
          es: "entre \(known[index - 1].name) y \(layer.name) faltan \(gap) capas",
          en: "\(gap) layers are missing between \(known[index - 1].name) and \(layer.name)")
      }
      if gap > 0, isPending {
        layers.append(Architecture.Layer(name: "\(prefix)\(before + 1)", .relu))
        isPending = false
      }
    }
    if layer.isLinear {
      guard !isPending else {
        throw notInferred(
          es: "antes de \(layer.name) no falta ningún número para una ReLU",
          en: "no number is missing for a ReLU before \(layer.name)")
      }
      isPending = true
    }
    layers.append(layer)
  }
  return layers
}

/// Layers with names: the Linear ones by their names, or else by their shapes; each BatchNorm1d
/// after the one with its number, or else the only one with its features.
private func orderedByShapes(_ layers: [Architecture.Layer]) throws -> [Architecture.Layer] {
  var linear = layers.filter(\.isLinear)
  if !isChain(linear) { linear = try onlyChain(of: linear) }
  var after: [Int: Architecture.Layer] = [:]
  for norm in layers where !norm.isLinear {
    let fitting = linear.indices.filter {
      linear[$0].features.output == norm.features.output && after[$0] == nil
    }
    let numbered = trailingNumber(of: norm.name).map { wanted in
      fitting.filter { trailingNumber(of: linear[$0].name) == wanted }
    }
    let places = numbered?.count == 1 ? numbered ?? [] : fitting
    guard places.count == 1, let place = places.first else {
      throw notInferred(
        es: "no se sabe detrás de qué capa va \(norm.name)",
        en: "it is not known which layer \(norm.name) follows")
    }
    after[place] = norm
  }
  return linear.indices.flatMap { [linear[$0]] + (after[$0].map { [$0] } ?? []) }
}

private func isChain(_ layers: [Architecture.Layer]) -> Bool {
  zip(layers, layers.dropFirst()).allSatisfy { $0.features.output == $1.features.input }
}

/// The order in which each layer takes what the one before gives, if there is only one.
private func onlyChain(of layers: [Architecture.Layer]) throws -> [Architecture.Layer] {
  let starts = layers.filter { layer in
    !layers.contains { $0.name != layer.name && $0.features.output == layer.features.input }
  }
  var rest = layers
  var chain: [Architecture.Layer] = []
  var candidates = starts
  while !rest.isEmpty {
    guard candidates.count == 1, let next = candidates.first else {
      let names = layers.map(\.name).joined(separator: ", ")
      throw notInferred(
        es: "ni los nombres ni las formas dicen el orden de \(names)",
        en: "neither names nor shapes tell the order of \(names)")
    }
    chain.append(next)
    rest.removeAll { $0.name == next.name }
    candidates = rest.filter { $0.features.input == next.features.output }
  }
  return chain
}

private func requireChain(_ layers: [Architecture.Layer]) throws {
  guard layers.contains(where: \.isLinear) else {
    throw notInferred(es: "no hay ningún Linear", en: "there is no Linear")
  }
  for (a, b) in zip(layers, layers.dropFirst()) where a.features.output != b.features.input {
    throw notInferred(
      es: "\(a.name) es \(a.description) y la siguiente, \(b.name), es \(b.description)",
      en: "\(a.name) is \(a.description) and the next, \(b.name), is \(b.description)")
  }
}

private func notInferred(es: String, en: String) -> ArchitectureError {
  .notInferred(Localized(es: es, en: en))
}

/// What stands before the last part of a name, its dot included.
private func prefix(of name: String) -> String {
  name.lastIndex(of: ".").map { String(name[...$0]) } ?? ""
}

/// The last part of a name as a number.
private func number(of name: String) -> Int? {
  let digits = name.dropFirst(prefix(of: name).count)
  return digits.allSatisfy { $0.isASCII && $0.isNumber } && digits.count <= 6 ? Int(digits) : nil
}

/// The digits at the end of a name such as `fc12`.
private func trailingNumber(of name: String) -> Int? {
  var digits = ""
  for character in name.reversed() {
    guard character.isASCII, character.isNumber else { break }
    digits = "\(character)\(digits)"
  }
  return Int(digits)
}

/// Whether a name comes first when numbers inside names count as numbers.
private func naturallyPrecedes(_ a: String, _ b: String) -> Bool {
  func parts(_ text: String) -> [(text: String, number: Int?)] {
    text.chunked { ($0.isASCII && $0.isNumber) == ($1.isASCII && $1.isNumber) }
      .map { ($0, Int($0)) }
  }
  for (x, y) in zip(parts(a), parts(b)) where x.text != y.text {
    if let p = x.number, let q = y.number, p != q { return p < q }
    return x.text < y.text
  }
  return a.count < b.count
}

extension String {
  /// The longest pieces in which neighbours belong together.
  fileprivate func chunked(by belong: (Character, Character) -> Bool) -> [String] {
    var pieces: [String] = []
    for character in self {
      if let last = pieces.last?.last, belong(last, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
