internal import Localization

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
