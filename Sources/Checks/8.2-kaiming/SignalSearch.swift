internal import CourseKit

/// The search for the first layer in which a signal goes wrong, rightly or as a known mistake has it.
struct SignalSearch {
  /// The mistake, if any.
  var mistake: SignalMisconception?
  /// In which order the kinds are searched for, by who searches for one after the other.
  var order: [String] = []

  /// What mistakes there are, one that comes in several forms as often.
  static let mistaken: [SignalSearch] =
    SignalMisconception.allCases.flatMap { mistake in
      guard mistake == .searchesByKind else { return [SignalSearch(mistake: mistake)] }
      return [
        ["notFinite", "explodes", "vanishes"], ["notFinite", "vanishes", "explodes"],
        ["explodes", "notFinite", "vanishes"], ["explodes", "vanishes", "notFinite"],
        ["vanishes", "notFinite", "explodes"], ["vanishes", "explodes", "notFinite"],
      ].map { SignalSearch(mistake: mistake, order: $0) }
    }

  /// The answer, as the adapter words it.
  func answer(to signals: [Tensor]) -> String {
    let problems = signals.enumerated().compactMap { layer, signal in
      problem(of: signal.elements.map(Double.init)).map { (layer: layer, kind: $0) }
    }
    let found =
      switch mistake {
      case .lastForFirst: problems.last
      case .searchesByKind:
        order.lazy.compactMap { kind in problems.first { $0.kind == kind } }.first
      default: problems.first
      }
    guard let found else { return "nil" }
    return Self.text(found.layer + (mistake == .countsFromOne ? 1 : 0), found.kind)
  }

  /// An answer as the adapter words it.
  static func text(_ layer: Int, _ kind: String) -> String {
    "(layer: \(layer), problem: .\(kind))"
  }

  private func problem(of numbers: [Double]) -> String? {
    guard !numbers.isEmpty else { return nil }
    let isLost =
      switch mistake {
      case .nanForLarge: false
      case .overlooksNaN: numbers.contains(where: \.isInfinite)
      default: !numbers.allSatisfy(\.isFinite)
      }
    if isLost { return "notFinite" }
    let size = size(of: numbers)
    if size > 1000 || mistake == .nanForLarge && size.isNaN { return "explodes" }
    return size < 0.001 ? "vanishes" : nil
  }

  private func size(of numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let squares = numbers.reduce(0) { $0 + $1 * $1 }
    switch mistake {
    case .takesTheLargest: return numbers.map(abs).max() ?? 0
    case .centresTheSignal:
      return (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    case .signedMean: return abs(mean)
    case .forgetsTheRoot: return squares / count
    case .sumForMean: return squares.squareRoot()
    default: return (squares / count).squareRoot()
    }
  }
}

extension Examination {
  /// Asks for the first problem of each of several lists of signals.
  mutating func expectFirstProblems(of lists: [[Tensor]]) async throws {
    try await expect(
      every: lists.map { signals in
        Every(
          [signals], is: SignalSearch().answer(to: signals),
          mistaken: SignalSearch.mistaken.map { $0.answer(to: signals) })
      }, of: "firstSignalProblem", unless: SignalSearch.mistaken.compactMap(\.mistake))
  }
}

extension InputDrawing {
  /// A signal of a size as after ReLU: numbers between a half and twice that, and every third is 0.
  mutating func signal(_ size: Float, sides: ClosedRange<Int> = 2...6) -> Tensor {
    var tensor = tensor(integers(2, in: sides), in: 0.5...2)
    for index in tensor.elements.indices where index % 3 == 1 { tensor.elements[index] = 0 }
    for index in tensor.elements.indices { tensor.elements[index] *= size }
    return tensor
  }
}
