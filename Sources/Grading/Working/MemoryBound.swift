#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How much memory a worker may take, so that a fault of ours cannot bring the machine down.
enum MemoryBound {
  /// What a worker fills itself; a few dozen megabytes are usual.
  static let bytes = 8 << 30

  /// Holds this process and those that it starts to the bound (Linux only; macOS does not hold it).
  ///
  /// The memory that can be written is counted and not the address space: with many processors the
  /// C library reserves much of that without ever using it.
  static func apply(bytes: Int = bytes) {
    #if canImport(Glibc)
      var bound = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
      setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &bound)
    #endif
  }
}
