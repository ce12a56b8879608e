/// How often each order of a few examples came up.
struct OrderCounts {
  private let counts: [[Int]: Int]
  private let orders: [[Int]]
  private let total: Int

  /// The counts of orders of the numbers from 0 up to a count.
  init(_ drawn: [[Int]], of count: Int) {
    counts = drawn.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    orders = Self.permutations(of: count)
    total = drawn.count
  }

  /// How often the order came up that came most often.
  var most: Int { counts.values.max() ?? 0 }

  /// How often the order came up that came least often.
  var least: Int { orders.map { counts[$0] ?? 0 }.min() ?? 0 }

  /// Pearson's statistic against a law, or against that all orders are equally likely.
  func chiSquare(from law: [[Int]: Double]? = nil) -> Double {
    orders.reduce(0) { sum, order in
      let expected = Double(total) * (law.map { $0[order] ?? 0 } ?? 1 / Double(orders.count))
      let difference = Double(counts[order] ?? 0) - expected
      guard expected > 0 else { return sum + (difference == 0 ? 0 : .infinity) }
      return sum + difference * difference / expected
    }
  }

  /// The orders that lead from an epoch's to that of the one `lag` later: as likely as all others if
  /// the orders are drawn by themselves.
  static func steps(in orders: [[Int]], lag: Int) -> [[Int]] {
    zip(orders, orders.dropFirst(lag)).map { first, second in
      var place = Array(repeating: 0, count: first.count)
      for (index, example) in first.enumerated() { place[example] = index }
      return second.map { place[$0] }
    }
  }

  /// The law of swapping each position with any, from the first position on and from the last.
  static func naive(of count: Int) -> [[[Int]: Double]] {
    [Array(0..<count), (0..<count).reversed()].map { positions in
      positions.reduce([Array(0..<count): 1]) { law, position in
        law.reduce(into: [:]) { next, entry in
          for other in 0..<count {
            var order = entry.key
            order.swapAt(position, other)
            next[order, default: 0] += entry.value / Double(count)
          }
        }
      }
    }
  }

  private static func permutations(of count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { shorter, next in
      shorter.flatMap { order in
        (0...order.count).map { order.prefix($0) + [next] + order.suffix(order.count - $0) }
      }
    }
  }
}

/// How often examples of a group came at places of a group, and behind each other.
struct PlaceCounts {
  private let orders: [[Int]]
  private let count: Int
  private let groups: Int

  /// The counts of orders of the numbers from 0 up to a count, in groups of equal size.
  init(_ orders: [[Int]], count: Int, groups: Int) {
    (self.orders, self.count, self.groups) = (orders, count, groups)
  }

  /// For fair orders, χ² with (groups − 1)² degrees of freedom: the covariance of the places i and j
  /// of the examples k and l is (δ_ij − 1/N)(δ_kl − 1/N)/(N − 1).
  var chiSquare: Double {
    let size = count / groups
    var table = Array(repeating: 0.0, count: groups * groups)
    for order in orders {
      for (place, example) in order.enumerated() {
        table[place / size * groups + example / size] += 1
      }
    }
    let expected = Double(orders.count * size) / Double(groups)
    let squares = table.reduce(0) { $0 + ($1 - expected) * ($1 - expected) }
    return squares * Double(count - 1) / Double(orders.count * size * size)
  }

  /// The squares of how often an example followed another, the first being behind the last: a sum of
  /// χ² with N(N − 3)/2 and with (N − 1)(N − 2)/2 degrees of freedom, the latter times N/(N − 2).
  var neighbours: Double {
    var table = Array(repeating: 0.0, count: count * count)
    for order in orders {
      for (example, next) in zip(order, order.dropFirst() + order.prefix(1)) {
        table[example * count + next] += 1
      }
    }
    let expected = Double(orders.count) / Double(count - 1)
    return table.indices.reduce(0) { sum, index in
      guard index / count != index % count else { return sum }
      return sum + (table[index] - expected) * (table[index] - expected) / expected
    }
  }
}
