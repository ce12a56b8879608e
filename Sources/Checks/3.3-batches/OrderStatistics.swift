internal import CourseKit
internal import Localization

/// What is true of many orders of the same examples, if each was drawn anew from all of them.
///
/// Each bound is missed by a right solution with a probability below 2e-8.
struct OrderStatistics {
  private let orders: [[Int]]
  private let count: Int

  /// At least two orders of at least two examples.
  init(_ orders: [[Int]], of count: Int) {
    self.orders = orders
    self.count = count
  }

  /// What does not look like chance, if anything.
  var fault: Localized? {
    parityFault ?? neighbourFault ?? successionFault ?? endFault ?? againFault
  }

  /// Half of all orders are odd: they take an odd number of exchanges.
  ///
  /// Hoeffding's bound: 2·exp(−2·n·t²).
  private var parityFault: Localized? {
    let odd = orders.count { Self.isOdd($0) }
    let limit = (17.8 / 2 / Double(orders.count)).squareRoot()
    guard abs(Double(odd) / Double(orders.count) - 0.5) > limit else { return nil }
    return Localized(
      es: "de \(orders.count) órdenes de \(count) ejemplos, \(odd) son impares (la mitad debería)",
      en: "of \(orders.count) orders of \(count) examples \(odd) are odd (half of them should be)")
  }

  /// Half of all neighbours rise, with a variance of (count + 1) / 12 in each order; 5.7 deviations.
  ///
  /// Keys of few bits are often alike, and examples of one key keep their order: with 12 bits 60
  /// orders of 300 rise 8 deviations too often.
  private var neighbourFault: Localized? {
    let rising = orders.reduce(0) { sum, order in
      sum + zip(order, order.dropFirst()).count { $0 < $1 }
    }
    let expected = Double(orders.count * (count - 1)) / 2
    let deviation = (Double(orders.count * (count + 1)) / 12).squareRoot()
    guard abs(Double(rising) - expected) > 5.7 * deviation else { return nil }
    return Localized(
      es:
        "en \(orders.count) órdenes de \(count) ejemplos, \(rising) vecinos suben, donde deberían ser cerca de \(Int(expected))",
      en:
        "in \(orders.count) orders of \(count) examples \(rising) neighbours rise, where some \(Int(expected)) should"
    )
  }

  /// How often an example comes right behind the one before it in the data, and behind any other one:
  /// about once in each order, and count times more seldom, as Poisson's law has it.
  private var successionFault: Localized? {
    var pairs = [Int](repeating: 0, count: count * count)
    for order in orders {
      for (one, next) in zip(order, order.dropFirst()) { pairs[one * count + next] += 1 }
    }
    let rising = (0..<count - 1).reduce(0) { $0 + pairs[$1 * count + $1 + 1] }
    let mean = Double(orders.count)
    if rising > Self.mostByPoisson(mean, below: 5e-9) {
      return Localized(
        es:
          "en \(orders.count) órdenes de \(count) ejemplos, \(rising) veces va uno justo detrás de su anterior",
        en:
          "in \(orders.count) orders of \(count) examples one comes \(rising) times right behind the one before it"
      )
    }
    let most = pairs.max() ?? 0
    let limit = Self.mostByPoisson(
      mean / Double(count), below: 5e-9 / Double(count) / Double(count))
    guard most > limit else { return nil }
    return Localized(
      es:
        "en \(orders.count) órdenes de \(count) ejemplos, un ejemplo va \(most) veces detrás de otro",
      en:
        "in \(orders.count) orders of \(count) examples one comes \(most) times behind another one")
  }

  /// The greatest count that is not exceeded but with this probability.
  private static func mostByPoisson(_ mean: Double, below probability: Double) -> Int {
    // Chernoff's bound: P(X ≥ k) ≤ exp(k − mean − k·ln(k / mean)) for k above the mean.
    var most = Int(mean.rounded(.up)) + 1
    while Double(most) - mean - Double(most) * logarithm(Double(most) / mean)
      > logarithm(probability)
    {
      most += 1
    }
    return most
  }

  /// No example is first or last too often: in n orders k times with a probability below
  /// count · C(n, k) / count^k, and for few examples by Hoeffding's bound.
  private var endFault: Localized? {
    for place in [0, count - 1] {
      var counts = [Int](repeating: 0, count: count)
      for order in orders { counts[order[place]] += 1 }
      let most = counts.max() ?? 0
      guard most > mostAtOnePlace else { continue }
      return Localized(
        es:
          "de \(orders.count) órdenes de \(count) ejemplos, \(most) tienen el mismo en el lugar \(place)",
        en: "of \(orders.count) orders of \(count) examples \(most) have the same at place \(place)"
      )
    }
    return nil
  }

  private var mostAtOnePlace: Int {
    var (tail, most) = (Double(count), 0)
    while tail > 5e-9, most < orders.count {
      tail *= Double(orders.count - most) / Double(most + 1) / Double(count)
      most += 1
    }
    let share =
      1 / Double(count)
      + ((17.8 + logarithm(Double(count))) / 2 / Double(orders.count))
      .squareRoot()
    return min(most, Int((share * Double(orders.count)).rounded(.up)))
  }

  /// The example at an end of one order is there in the next one as often as chance says.
  private var againFault: Localized? {
    let (pairs, share) = (Double(orders.count - 1), 1 / Double(count))
    let deviation = (pairs * share * (1 - share)).squareRoot()
    // Where few are expected, the normal law says little.
    guard pairs * share > 50 else { return nil }
    for place in [0, count - 1] {
      let same = zip(orders, orders.dropFirst()).count { $0[place] == $1[place] }
      guard abs(Double(same) - pairs * share) > 6.2 * deviation else { continue }
      return Localized(
        es:
          "en \(orders.count) épocas de \(count) ejemplos, el del lugar \(place) se repitió \(same) veces",
        en:
          "in \(orders.count) epochs of \(count) examples that at place \(place) came again \(same) times"
      )
    }
    return nil
  }

  private static func isOdd(_ order: [Int]) -> Bool {
    var seen = [Bool](repeating: false, count: order.count)
    var odd = false
    for start in order.indices where !seen[start] {
      var (place, length) = (start, 0)
      while !seen[place] {
        seen[place] = true
        place = order[place]
        length += 1
      }
      if length % 2 == 0 { odd.toggle() }
    }
    return odd
  }
}
