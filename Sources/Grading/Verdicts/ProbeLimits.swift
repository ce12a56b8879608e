/// How much of the machine one check may use.
package struct ProbeLimits: Equatable, Codable, Sendable {
  /// Processor time in seconds.
  package var cpuSeconds: Int
  /// Wall time in seconds, for code that sleeps or waits.
  package var wallSeconds: Double
  /// Address space in bytes (Linux only; macOS does not hold it).
  package var memoryBytes: Int
  /// Bytes that may be printed.
  package var outputBytes: Int

  /// Limits.
  package init(
    cpuSeconds: Int = 2, wallSeconds: Double = 10, memoryBytes: Int = 2 << 30,
    outputBytes: Int = 1 << 20
  ) {
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }

  /// The same, but for the time, which may be no more than so many seconds and is at least one.
  func shortened(to seconds: Double) -> ProbeLimits {
    var limits = self
    limits.wallSeconds = min(wallSeconds, max(1, seconds))
    limits.cpuSeconds = Int(min(Double(cpuSeconds), max(1, seconds.rounded(.up))))
    return limits
  }

  /// What a check may use that trains a network.
  var forTraining: ProbeLimits {
    var limits = self
    limits.cpuSeconds *= 30
    limits.wallSeconds *= 12
    return limits
  }
}
