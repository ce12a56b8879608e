internal import CourseKit

extension Difference {
  /// What the wrong numbers have in common, where that is said in a few words.
  package enum Pattern: Codable, Equatable, Sendable {
    /// All numbers of the answer are this one, and the expected ones are not all alike.
    case constant(Float)
    /// Every number is this many times the expected one.
    case factor(Float)
    /// Every number is the expected one and this much.
    case shift(Float)
    /// The expected numbers in another order.
    case reordered
    /// The wrong ones lie between two indices of an axis, both included.
    case along(axis: Int, from: Int, through: Int)
    /// Some are wrong at every index of an axis but one.
    case allBut(axis: Int, index: Int)
    /// Wrong where the expected number is of a kind, and nowhere else.
    case expected(Kind)

    /// A kind of numbers.
    package enum Kind: String, Codable, CaseIterable, Sendable {
      /// Below zero.
      case negative
      /// Above zero.
      case positive
      /// Zero.
      case zero
      /// Above 1 or below −1.
      case beyondOne
      /// Infinite or NaN.
      case notFinite

      func has(_ number: Float) -> Bool {
        switch self {
        case .negative: number < 0
        case .positive: number > 0
        case .zero: number == 0
        case .beyondOne: abs(number) > 1
        case .notFinite: !number.isFinite
        }
      }
    }

    // What has no label in Swift has a name in JSON.
    enum ConstantCodingKeys: String, CodingKey { case _0 = "number" }
    enum FactorCodingKeys: String, CodingKey { case _0 = "number" }
    enum ShiftCodingKeys: String, CodingKey { case _0 = "number" }
    enum ExpectedCodingKeys: String, CodingKey { case _0 = "kind" }
  }
}

extension Difference.Pattern {
  /// The pattern of an answer of the expected shape, if it shows one; the first that fits, from the
  /// one that says most.
  ///
  /// - Parameter wrong: Which numbers are wrong, at least one.
  init?(_ got: Tensor, _ expected: Tensor, wrong: [Bool], within tolerance: Tolerance) {
    let wrongCount = wrong.count { $0 }
    guard wrongCount > 1 else { return nil }
    let (numbers, right) = (got.elements, expected.elements)
    if let whole = Self.ofAll(numbers, right, within: tolerance) {
      self = whole
    } else if let slices = Self.slices(expected.shape, wrong) {
      self = slices
    } else if wrongCount < wrong.count,
      let kind = Kind.allCases.first(where: { kind in
        zip(right, wrong).allSatisfy { kind.has($0) == $1 }
      })
    {
      self = .expected(kind)
    } else {
      return nil
    }
  }

  /// How many numbers are put in order to see whether they are the expected ones.
  private static let mostSorted = 4096

  private static func ofAll(
    _ got: [Float], _ expected: [Float], within tolerance: Tolerance
  ) -> Self? {
    func holds(_ change: (Float) -> Float) -> Bool {
      zip(got, expected).allSatisfy { tolerance.accepts($0, change($1)) }
    }
    if let first = got.first, got.allSatisfy({ $0 == first }) {
      return expected.allSatisfy { $0 == expected[0] } ? nil : .constant(first)
    }
    guard got.allSatisfy(\.isFinite), expected.allSatisfy(\.isFinite) else { return nil }
    if let place = expected.indices.max(by: { abs(expected[$0]) < abs(expected[$1]) }) {
      let factor = got[place] / expected[place]
      if factor.isFinite, factor != 0, holds({ $0 * factor }) { return .factor(factor) }
      let shift = got[place] - expected[place]
      if holds({ $0 + shift }) { return .shift(shift) }
    }
    guard got.count <= mostSorted else { return nil }
    let (gotSorted, expectedSorted) = (got.sorted(), expected.sorted())
    let isReordered = zip(gotSorted, expectedSorted).allSatisfy { tolerance.accepts($0, $1) }
    return isReordered ? .reordered : nil
  }

  /// The axis that says best where the wrong ones lie: the one with the smallest share of indices.
  private static func slices(_ shape: [Int], _ wrong: [Bool]) -> Self? {
    var best: (share: Double, pattern: Self)?
    var stride = 1
    for (axis, length) in shape.enumerated().reversed() {
      defer { stride *= length }
      var isWrong = [Bool](repeating: false, count: length)
      for (offset, wrong) in wrong.enumerated() where wrong {
        isWrong[offset / stride % length] = true
      }
      guard let pattern = slices(axis, isWrong) else { continue }
      let share = Double(isWrong.count { $0 }) / Double(length)
      if share < best?.share ?? 1 { best = (share, pattern) }
    }
    return best?.pattern
  }

  private static func slices(_ axis: Int, _ isWrong: [Bool]) -> Self? {
    guard let first = isWrong.firstIndex(of: true), let last = isWrong.lastIndex(of: true) else {
      return nil
    }
    let right = isWrong.indices.filter { !isWrong[$0] }
    guard let only = right.first else { return nil }
    if right.count == 1, isWrong.count > 2 { return .allBut(axis: axis, index: only) }
    guard isWrong[first...last].allSatisfy({ $0 }) else { return nil }
    return .along(axis: axis, from: first, through: last)
  }
}
