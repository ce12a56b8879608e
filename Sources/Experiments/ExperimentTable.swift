extension Experiment {
  /// All experiments, in the order of their numbers.
  public static let all: [Experiment] = [.pixelOrder]

  /// The experiments that the names mean, each once and in the order of their numbers; all if there
  /// is no name.
  ///
  /// A name is `2.1-pixel-order`, `2.1`, `pixel-order` or the section `2`.
  ///
  /// - Throws: ``ExperimentError/unknown(_:known:)``.
  public static func select(_ names: [String]) throws -> [Experiment] {
    guard !names.isEmpty else { return all }
    for name in names where !all.contains(where: { $0.isCalled(name) }) {
      throw ExperimentError.unknown(name, known: all.map(\.id))
    }
    return all.filter { experiment in names.contains(where: experiment.isCalled) }
  }

  private func isCalled(_ name: String) -> Bool {
    let name = name.lowercased()
    let number = id.prefix { $0 != "-" }
    return name == id || name == number || name == id.dropFirst(number.count + 1)
      || name == number.prefix { $0 != "." }
  }
}
