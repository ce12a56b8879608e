/// Divides steps into rounds of equal length, takes the time of each, and of another work in between.
struct Rounds {
  /// Seconds of a step, the mean of a round.
  private(set) var steps: [Double] = []
  /// Seconds of the other work, the mean of as many times as there were steps in the round before.
  private(set) var others: [Double] = []
  /// Blocks of memory asked for in a step; empty when nobody counts.
  private(set) var allocations: [Double] = []
  /// Blocks of memory asked for in the other work.
  private(set) var allocationsOfOthers: [Double] = []

  private let seconds: Double
  private let secondsOfRound: Double
  private let counter = AllocationCounter()
  private var total: Stopwatch?
  private var round: Stopwatch?
  private var stepsOfRound = 1
  private var stepsDone = 0
  private var allocationsBefore = 0
  private var isWarm = false

  /// Rounds of a length, until the seconds are over.
  init(seconds: Double, secondsOfRound: Double) {
    self.seconds = seconds
    self.secondsOfRound = secondsOfRound
    // Room for all, so that nothing is allocated between the steps.
    for list in [\Rounds.steps, \.others, \.allocations, \.allocationsOfOthers] {
      self[keyPath: list].reserveCapacity(1000 + Int(2 * seconds / secondsOfRound))
    }
  }

  /// Whether the time is over and there are at least three samples.
  var isDone: Bool { steps.count >= 3 && (total?.seconds ?? 0) > seconds }

  /// Counts a step, and takes the time if it was the last of the round.
  ///
  /// The first fifth of the time warms up and finds out how many steps a round has.
  mutating func endsWithThisStep() -> Bool {
    stepsDone += 1
    guard stepsDone >= stepsOfRound else { return false }
    guard let round, let total else { return true }
    let time = round.seconds / Double(stepsOfRound)
    if isWarm {
      steps.append(time)
      if let counter {
        allocations.append(Double(counter.value - allocationsBefore) / Double(stepsOfRound))
      }
    } else {
      isWarm = total.seconds > min(0.3, seconds / 5)
      stepsOfRound = max(1, Int((secondsOfRound / time).rounded()))
    }
    return true
  }

  /// Does the other work as often as there were steps, and begins the next round.
  mutating func start(after other: (() -> Void)? = nil) {
    if total == nil { total = Stopwatch() }
    if let other {
      let before = counter?.value ?? 0
      let watch = Stopwatch()
      for _ in 0..<stepsOfRound { other() }
      if others.count < steps.count {
        others.append(watch.seconds / Double(stepsOfRound))
        if let counter {
          allocationsOfOthers.append(Double(counter.value - before) / Double(stepsOfRound))
        }
      }
    }
    stepsDone = 0
    allocationsBefore = counter?.value ?? 0
    round = Stopwatch()
  }
}
