/// What early stopping is, from its definition: without a state that goes from epoch to epoch.
///
/// An epoch is better when its loss is more than `minDelta` below that of the better epoch before
/// it; training stops at the first epoch with `patience` epochs since the latest better one.
package struct StoppingRule: Sendable {
  /// How many epochs in a row may be no better; 0 is as 1.
  package var patience: Int
  /// What a loss has to be below the best one, and more.
  package var minDelta: Double

  /// A rule.
  package init(patience: Int, minDelta: Double) {
    self.patience = patience
    self.minDelta = minDelta
  }

  /// The epochs that were the best when they came, if none was a stop.
  package func betterEpochs(_ losses: [Double]) -> [Int] {
    losses.indices.reduce(into: []) { better, epoch in
      let bar = better.last.map { losses[$0] } ?? .infinity
      if losses[epoch] + minDelta < bar { better.append(epoch) }
    }
  }

  /// The epoch that is the last, whether by a stop or because there are no more; nil for no epochs.
  package func lastEpoch(_ losses: [Double]) -> Int? {
    let better = betterEpochs(losses)
    let stop = losses.indices.first { epoch in
      let latest = better.last { $0 <= epoch } ?? -1
      return epoch > latest && epoch - latest >= patience
    }
    return stop ?? losses.indices.last
  }

  /// The epoch whose weights are kept; nil when none was better than infinity.
  package func bestEpoch(_ losses: [Double]) -> Int? {
    lastEpoch(losses).flatMap { betterEpochs(Array(losses[...$0])).last }
  }

  /// The last epoch and the best, as an adapter gives them: −1 for none.
  func epochs(_ losses: [Double]) -> [Int] { [lastEpoch(losses) ?? -1, bestEpoch(losses) ?? -1] }

  /// The answer after each epoch, up to the stop.
  func decisions(_ losses: [Double]) -> [Bool] {
    guard let last = lastEpoch(losses) else { return [] }
    let better = betterEpochs(losses)
    let latest = better.last { $0 <= last } ?? -1
    let stops = last > latest && last - latest >= patience
    return (0...last).map { $0 == last && stops }
  }
}
