/// Seconds since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}

/// Repeats a work and gives the seconds of each time, at least three.
///
/// The first fifth of the time, or one run, is for warming up and not counted.
func timesOfRepeating(for seconds: Double, _ work: () throws -> Void) rethrows -> [Double] {
  let warming = Stopwatch()
  repeat { try work() } while warming.seconds < seconds / 5
  var times: [Double] = []
  let watch = Stopwatch()
  repeat {
    let one = Stopwatch()
    try work()
    times.append(one.seconds)
  } while watch.seconds < seconds || times.count < 3
  return times
}
