/// Divides steps into turns of equal length, takes the time of each, and of another work in between.
///
/// A turn is 20 ms of steps. The first step of each is not counted, nor the first time of the other
/// work: each finds the caches full of what the other needs, which no training does.
struct Turns {
  /// Seconds of a step, the mean of a turn.
  private(set) var steps: [Double] = []
  /// Seconds of the other work, the mean of as many times as a turn has steps.
  private(set) var others: [Double] = []
  /// Blocks of memory asked for in a step; empty when nobody counts.
  private(set) var allocations: [Double] = []
  /// Blocks of memory asked for in the other work.
  private(set) var allocationsOfOthers: [Double] = []

  private let seconds: Double
  private let secondsOfTurn: Double
  private let counter = AllocationCounter()
  private let total = Stopwatch()
  private var turn = Stopwatch()
  private var stepsOfTurn = 1
  private var stepsDone = 0
  private var allocationsBefore = 0
  private var isWarm = false

  /// Turns until the seconds are over.
  init(seconds: Double) {
    self.seconds = seconds
    secondsOfTurn = min(0.02, seconds / 10)
    // Room for all, so that nothing is allocated between the steps.
    for list in [\Turns.steps, \.others, \.allocations, \.allocationsOfOthers] {
      self[keyPath: list].reserveCapacity(1000 + Int(2 * seconds / secondsOfTurn))
    }
  }

  /// Whether the time is over and there are at least three samples of both.
  var areDone: Bool { steps.count > 3 && total.seconds > seconds }

  /// Counts a step, and takes the time if it was the last of the turn.
  ///
  /// The first fifth of the time warms up and finds out how many steps a turn has.
  mutating func endsWithThisStep() -> Bool {
    stepsDone += 1
    if stepsDone == 1 {
      allocationsBefore = counter?.value ?? 0
      turn = Stopwatch()
    }
    guard stepsDone > stepsOfTurn else { return false }
    let time = turn.seconds / Double(stepsOfTurn)
    if isWarm {
      steps.append(time)
      if let counter {
        allocations.append(Double(counter.value - allocationsBefore) / Double(stepsOfTurn))
      }
    } else {
      isWarm = total.seconds > min(0.3, seconds / 5)
      stepsOfTurn = max(1, Int((secondsOfTurn / time).rounded()))
    }
    return true
  }

  /// Does the other work as often as there were steps, and begins the next turn.
  mutating func start(after other: (() -> Void)? = nil) {
    if let other {
      other()
      let before = counter?.value ?? 0
      let watch = Stopwatch()
      for _ in 0..<stepsOfTurn { other() }
      if others.count < steps.count {
        others.append(watch.seconds / Double(stepsOfTurn))
        if let counter {
          allocationsOfOthers.append(Double(counter.value - before) / Double(stepsOfTurn))
        }
      }
    }
    stepsDone = 0
  }
}
