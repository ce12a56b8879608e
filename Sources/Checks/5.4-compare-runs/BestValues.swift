/// The best step and the best run by their definitions.
enum BestValues {
  /// The first step whose value no other beats, in a list; an empty one where no value is a number.
  static func step(_ values: [Double], highest: Bool) -> [Int] {
    let numbers = values.filter { !$0.isNaN }
    let best = highest ? numbers.max() : numbers.min()
    return values.firstIndex { $0 == best }.map { [$0] } ?? []
  }

  /// The first run that has the best value of all runs, in a list.
  static func run(_ runs: [[Double]], highest: Bool) -> [Int] {
    let all = runs.flatMap { $0 }
    guard let best = step(all, highest: highest).first else { return [] }
    return runs.firstIndex { $0.contains(all[best]) }.map { [$0] } ?? []
  }
}
