#if canImport(Glibc)
  internal import Glibc
#endif

/// What a processor says of itself, as far as it decides which matrix kernels it can run.
struct Processor: Equatable, Sendable {
  /// Who made it, in the words of its `CPUID`: `GenuineIntel`, `AuthenticAMD` or another.
  var vendor: String
  /// Sets of instructions that it has and the system lets programs use, as Linux names them.
  var features: Set<String>

  init(vendor: String, features: Set<String>) {
    self.vendor = vendor
    self.features = features
  }

  /// The first processor of a text like `/proc/cpuinfo`; `nil` when it does not name maker and flags,
  /// as on ARM64.
  init?(cpuinfo text: String) {
    var values: [Substring: Substring] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.isEmpty else { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].prefix { $0 != "\t" }
      values[name] = line[line.index(after: colon)...].drop { $0 == " " }
    }
    guard let vendor = values["vendor_id"], let flags = values["flags"] else { return nil }
    self.init(
      vendor: String(vendor), features: Set(flags.split(separator: " ").map(String.init)))
  }

  /// The one that this runs on; `nil` where the system does not tell in Linux's way.
  static var current: Processor? {
    #if os(Linux)
      guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
      defer { fclose(file) }
      // All processors of a machine are alike, and a large one lists hundreds.
      var bytes = [UInt8](repeating: 0, count: 8192)
      let count = fread(&bytes, 1, bytes.count, file)
      return Processor(cpuinfo: String(decoding: bytes.prefix(count), as: UTF8.self))
    #else
      return nil
    #endif
  }

  /// The most that its kernels may use.
  var instructions: InstructionSet {
    if features.isSuperset(of: ["avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"]) {
      return features.contains("avx512_bf16") ? .avx512bf16 : .avx512
    }
    if features.isSuperset(of: ["avx2", "fma"]) { return .avx2 }
    return features.contains("avx") ? .avx : .sse
  }
}

/// Instructions for many numbers at a time, each set with those before it.
enum InstructionSet: Int, Comparable, Sendable {
  /// Four floats at a time.
  case sse
  /// Eight.
  case avx
  /// Eight, multiplied and added in one.
  case avx2
  /// Sixteen.
  case avx512
  /// Sixteen, and halves of them.
  case avx512bf16

  static func < (one: InstructionSet, other: InstructionSet) -> Bool {
    one.rawValue < other.rawValue
  }
}
