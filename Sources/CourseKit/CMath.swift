#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The natural logarithm, from the C library: the standard library has none.
func logarithm(_ x: Double) -> Double { log(x) }

/// Lets another thread have the processor for now.
func yieldProcessor() { sched_yield() }
