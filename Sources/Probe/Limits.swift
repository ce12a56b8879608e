#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a probe may use up, set by itself before any code of the learner runs.
///
/// Hard limits cannot be raised again. The judge holds the wall clock and the amount of output.
struct Limits {
  var cpuSeconds: Int?
  var memoryBytes: Int?
  var fileBytes: Int?

  /// Reads `--cpu SECONDS`, `--memory BYTES` and `--file BYTES`.
  init(arguments: [String]) {
    func value(after name: String) -> Int? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
        return nil
      }
      return Int(arguments[index + 1])
    }
    cpuSeconds = value(after: "--cpu")
    memoryBytes = value(after: "--memory")
    fileBytes = value(after: "--file")
  }

  func apply() {
    // One second between the limits: the first sends a signal that says why, the second only kills.
    if let cpuSeconds { Self.set(Self.number(RLIMIT_CPU), cpuSeconds, hard: cpuSeconds + 1) }
    if let memoryBytes { Self.set(Self.number(RLIMIT_AS), memoryBytes) }
    Self.set(Self.number(RLIMIT_CORE), 0)
    Self.set(Self.number(RLIMIT_FSIZE), fileBytes ?? 0)
  }

  private static func set(_ resource: Int32, _ value: Int, hard: Int? = nil) {
    var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(hard ?? value))
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(resource), &limit)
    #else
      setrlimit(resource, &limit)
    #endif
  }

  // The constants are of another type in each C library.
  #if canImport(Glibc)
    private static func number(_ resource: __rlimit_resource) -> Int32 { Int32(resource.rawValue) }
  #else
    private static func number(_ resource: Int32) -> Int32 { resource }
  #endif
}
