#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// `e` to the power of x, from the C library: the standard library has none.
func exponential(_ x: Float) -> Float { expf(x) }

/// The natural logarithm.
func logarithm(_ x: Double) -> Double { log(x) }

/// The cosine of an angle in radians.
func cosine(_ x: Double) -> Double { cos(x) }
