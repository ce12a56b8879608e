internal import CourseKit

/// The count of distinct units, rightly or as a known mistake has it.
enum UnitCount {
  /// How many units differ in a weight or in the bias, as numbers.
  static func distinct(_ weight: Tensor, _ bias: Tensor) -> Int {
    groups(rows(weight, bias)).count
  }

  /// What the known mistakes count.
  static let mistaken:
    [(mistake: ZeroBiasMisconception, count: @Sendable (Tensor, Tensor) -> Int)] =
      [
        (
          .onlyNeighbours,
          { weight, bias in
            let rows = rows(weight, bias)
            return rows.isEmpty ? 0 : 1 + zip(rows, rows.dropFirst()).count { $0 != $1 }
          }
        ),
        (.ignoresTheBias, { weight, _ in groups(rows(weight, nil)).count }),
        (
          .countsInputs,
          { weight, _ in
            let (units, inputs) = (weight.shape[0], weight.shape[1])
            return groups(
              (0..<inputs).map { input in (0..<units).map { weight.elements[$0 * inputs + input] } }
            ).count
          }
        ),
        (
          .countsCopies,
          { weight, bias in groups(rows(weight, bias)).filter { $0 > 1 }.reduce(0, +) }
        ),
        (
          .countsCopies,
          { weight, bias in groups(rows(weight, bias)).reduce(0) { $0 + $1 - 1 } }
        ),
        (.countsTheSingle, { weight, bias in groups(rows(weight, bias)).count { $0 == 1 } }),
      ]

  private static func rows(_ weight: Tensor, _ bias: Tensor?) -> [[Float]] {
    let inputs = weight.shape[1]
    return (0..<weight.shape[0]).map { unit in
      Array(weight.elements[unit * inputs..<(unit + 1) * inputs])
        + (bias.map { [$0.elements[unit]] } ?? [])
    }
  }

  /// How many there are of each.
  private static func groups(_ rows: [[Float]]) -> [Int] {
    var kinds: [(row: [Float], count: Int)] = []
    for row in rows {
      if let index = kinds.firstIndex(where: { $0.row == row }) {
        kinds[index].count += 1
      } else {
        kinds.append((row, 1))
      }
    }
    return kinds.map(\.count)
  }
}

extension Examination {
  /// Asks for the count of distinct units of each of several layers.
  mutating func expectCounts(of layers: [(weight: Tensor, bias: Tensor)]) async throws {
    try await expect(
      every: layers.map { weight, bias in
        Every(
          [weight, bias], is: UnitCount.distinct(weight, bias),
          mistaken: UnitCount.mistaken.map { $0.count(weight, bias) })
      }, of: "distinctUnits", unless: UnitCount.mistaken.map(\.mistake))
  }
}
