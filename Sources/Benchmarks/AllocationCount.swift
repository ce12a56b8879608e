internal import Foundation

/// Blocks of memory asked for in this process so far, if somebody counts them.
///
/// The C library does not count. `scripts/count-allocations.c` is a library that does when it is
/// loaded before it; its function is looked up by name, so that nothing depends on it.
struct AllocationCounter {
  private let count: @convention(c) () -> Int

  init?() {
    guard let function = dlsym(dlopen(nil, RTLD_NOW), "course_allocation_count") else { return nil }
    count = unsafeBitCast(function, to: (@convention(c) () -> Int).self)
  }

  var value: Int { count() }
}
