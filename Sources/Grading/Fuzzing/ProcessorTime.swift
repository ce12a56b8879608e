#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Time of the processor: what a process has computed, however busy the machine is.
enum ProcessorTime {
  /// The seconds that this process has used so far, all threads together.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Has the system end this process with `SIGPROF` once it has used so many seconds more; a later
  /// call takes the place of this one.
  static func bound(seconds: Int) {
    var bound = itimerval()
    bound.it_value.tv_sec = seconds
    #if canImport(Glibc)
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &bound, nil)
    #else
      setitimer(ITIMER_PROF, &bound, nil)
    #endif
  }
}
