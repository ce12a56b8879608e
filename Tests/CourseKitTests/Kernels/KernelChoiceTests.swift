import Testing

@testable import CourseKit

/// A library that answers from a table, for processors that are not here.
private final class MadeUpLibrary {
  var kernel: String
  let wrong: Set<String>
  /// Kernels that this build does not have, and what it takes for them.
  let missing: [String: String]
  var uses: [String] = []

  init(_ kernel: String, wrong: Set<String> = [], missing: [String: String] = [:]) {
    self.kernel = kernel
    self.wrong = wrong
    self.missing = missing
  }

  func asked(canChange: Bool = true) -> KernelChoice.Library {
    KernelChoice.Library(
      current: { self.kernel },
      use: canChange
        ? { kernel in
          self.kernel = self.missing[kernel.rawValue] ?? kernel.rawValue
          self.uses.append(self.kernel)
          return self.kernel
        } : nil,
      isRight: { !self.wrong.contains(self.kernel) })
  }
}

/// A processor, a library's answer, and what is to run.
struct KernelCase: Sendable, CustomTestStringConvertible {
  var name: String
  var processor: Processor?
  var library: String
  var wrong: Set<String> = []
  var missing: [String: String] = [:]
  var user: String?
  var canChange = true
  var kernel: String
  var reason: KernelChoice.Reason
  var passedOver: [String] = []
  var isRight = true

  var testDescription: String { name }
}

private let sse: Set = ["sse", "sse2", "sse4_2"]
private let avx = sse.union(["avx"])
private let avx2 = avx.union(["avx2", "fma"])
private let avx512 = avx2.union(["avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"])
private let bf16 = avx512.union(["avx512_bf16"])

private func intel(_ features: Set<String>) -> Processor {
  Processor(vendor: "GenuineIntel", features: features)
}

private func amd(_ features: Set<String>) -> Processor {
  Processor(vendor: "AuthenticAMD", features: features)
}

@Suite struct KernelChoiceTests {
  static let cases = [
    // Intel
    KernelCase(
      name: "Xeon of family 6, model 207, unknown to OpenBLAS 0.3.21", processor: intel(bf16),
      library: "Prescott", kernel: "Cooperlake", reason: .processor),
    KernelCase(
      name: "AVX-512 without bfloat16, unknown", processor: intel(avx512), library: "Prescott",
      kernel: "SkylakeX", reason: .processor),
    KernelCase(
      name: "a laptop with AVX2 alone, unknown", processor: intel(avx2), library: "Prescott",
      kernel: "Haswell", reason: .processor),
    KernelCase(
      name: "a laptop that is taken for Nehalem", processor: intel(avx2), library: "Nehalem",
      kernel: "Haswell", reason: .processor),
    KernelCase(
      name: "AVX alone", processor: intel(avx), library: "Prescott", kernel: "Sandybridge",
      reason: .processor),
    KernelCase(
      name: "nothing but SSE", processor: intel(sse), library: "Nehalem", kernel: "Nehalem",
      reason: .library),
    KernelCase(
      name: "Haswell, known", processor: intel(avx2), library: "Haswell", kernel: "Haswell",
      reason: .library),
    KernelCase(
      name: "Skylake, known", processor: intel(avx512), library: "SkylakeX", kernel: "SkylakeX",
      reason: .library),
    KernelCase(
      name: "a newer library's own", processor: intel(bf16), library: "SapphireRapids",
      kernel: "SapphireRapids", reason: .library),
    KernelCase(
      name: "AVX-512 with a library that took Haswell", processor: intel(bf16),
      library: "Haswell", kernel: "Cooperlake", reason: .processor),
    KernelCase(
      name: "a build without AVX-512", processor: intel(bf16), library: "Prescott",
      missing: ["Cooperlake": "Haswell", "SkylakeX": "Haswell"], kernel: "Haswell",
      reason: .processor),
    // AMD
    KernelCase(
      name: "Zen 4, as OpenBLAS 0.3.21 takes it", processor: amd(bf16), library: "Cooperlake",
      kernel: "Cooperlake", reason: .library),
    KernelCase(
      name: "Zen 4 in an older library", processor: amd(bf16), library: "Zen", kernel: "Zen",
      reason: .library),
    KernelCase(
      name: "Zen 3", processor: amd(avx2), library: "Zen", kernel: "Zen", reason: .library),
    KernelCase(
      name: "AMD with AVX2, unknown", processor: amd(avx2), library: "Prescott", kernel: "Zen",
      reason: .processor),
    KernelCase(
      name: "AMD with AVX-512, unknown", processor: amd(bf16), library: "Prescott",
      kernel: "Cooperlake", reason: .processor),
    // ARM64, Apple, and libraries with one kernel
    KernelCase(
      name: "ARM64", processor: nil, library: "neoversen1", kernel: "neoversen1",
      reason: .library),
    KernelCase(
      name: "an unknown kernel", processor: intel(bf16), library: "NewLake", kernel: "NewLake",
      reason: .library),
    KernelCase(
      name: "a library that cannot change", processor: intel(bf16), library: "Prescott",
      canChange: false, kernel: "Prescott", reason: .library),
    // What the user says
    KernelCase(
      name: "the user's", processor: intel(bf16), library: "Prescott", user: "Prescott",
      kernel: "Prescott", reason: .user),
    KernelCase(
      name: "the user's, wrong", processor: intel(bf16), library: "Cooperlake",
      wrong: ["Cooperlake"], user: "Cooperlake", kernel: "Cooperlake", reason: .user,
      isRight: false),
    KernelCase(
      name: "an empty variable", processor: intel(avx2), library: "Prescott", user: "",
      kernel: "Haswell", reason: .processor),
    // Wrong kernels
    KernelCase(
      name: "the best is wrong", processor: intel(bf16), library: "Prescott",
      wrong: ["Cooperlake"], kernel: "SkylakeX", reason: .selfCheck, passedOver: ["Cooperlake"]),
    KernelCase(
      name: "all with AVX-512 are wrong", processor: intel(bf16), library: "Prescott",
      wrong: ["Cooperlake", "SkylakeX"], kernel: "Haswell", reason: .selfCheck,
      passedOver: ["Cooperlake", "SkylakeX"]),
    KernelCase(
      name: "the library's own is wrong", processor: intel(bf16), library: "Cooperlake",
      wrong: ["Cooperlake"], kernel: "SkylakeX", reason: .selfCheck, passedOver: ["Cooperlake"]),
    KernelCase(
      name: "AMD's own is wrong", processor: amd(avx2), library: "Zen", wrong: ["Zen"],
      kernel: "Sandybridge", reason: .selfCheck, passedOver: ["Zen"]),
    KernelCase(
      name: "all better ones are wrong", processor: intel(avx), library: "Nehalem",
      wrong: ["Sandybridge"], kernel: "Nehalem", reason: .selfCheck,
      passedOver: ["Sandybridge"]),
    KernelCase(
      name: "all are wrong", processor: intel(avx), library: "Sandybridge",
      wrong: ["Sandybridge", "Nehalem", "Prescott"], kernel: "Sandybridge", reason: .selfCheck,
      passedOver: ["Sandybridge", "Nehalem", "Prescott"], isRight: false),
    KernelCase(
      name: "ARM64, wrong", processor: nil, library: "armv8", wrong: ["armv8"], kernel: "armv8",
      reason: .library, isRight: false),
  ]

  @Test(arguments: cases)
  func choosesForProcessorAndLibrary(_ given: KernelCase) {
    let library = MadeUpLibrary(given.library, wrong: given.wrong, missing: given.missing)
    let choice = KernelChoice.choose(
      for: given.processor, user: given.user, in: library.asked(canChange: given.canChange))
    #expect(
      choice
        == KernelChoice(
          kernel: given.kernel, libraryChoice: given.library, reason: given.reason,
          passedOver: given.passedOver, isRight: given.isRight))
    #expect(library.kernel == given.kernel, "what is said is in use")
  }

  @Test func suitedKernelIsNotChanged() {
    let library = MadeUpLibrary("Haswell")
    _ = KernelChoice.choose(for: intel(avx2), user: nil, in: library.asked())
    #expect(library.uses.isEmpty)
  }
}
