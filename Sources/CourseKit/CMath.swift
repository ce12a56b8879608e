#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The natural logarithm, from the C library: the standard library has none.
///
/// Of 0 it is −∞, and of a negative number NaN.
public func logarithm(_ x: Float) -> Float { logf(x) }

/// The natural logarithm, in double precision.
public func logarithm(_ x: Double) -> Double { log(x) }

/// Lets another thread have the processor for now.
func yieldProcessor() { sched_yield() }

/// `e` to the power of x, from the C library: the standard library has none.
public func exponential(_ x: Float) -> Float { expf(x) }

/// `e` to the power of x, in double precision.
public func exponential(_ x: Double) -> Double { exp(x) }
