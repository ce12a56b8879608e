import Testing

@testable import CourseKit

@Suite struct ProcessorTests {
  @Test func firstOfCpuinfoIsRead() {
    let text = """
      processor\t: 0
      vendor_id\t: GenuineIntel
      cpu family\t: 6
      model name\t: Intel(R) Xeon(R): 2.00GHz
      flags\t\t: fpu sse avx avx2 fma

      processor\t: 1
      vendor_id\t: Another
      flags\t\t: fpu
      """
    #expect(
      Processor(cpuinfo: text)
        == Processor(vendor: "GenuineIntel", features: ["fpu", "sse", "avx", "avx2", "fma"]))
  }

  @Test(arguments: [
    "", "\n", "processor\t: 0\nFeatures\t: fp asimd\n", "vendor_id : x", "::::", "flags\t: avx",
    "vendor_id\t: GenuineIntel\nfla",
  ])
  func whatSaysTooLittleIsNone(text: String) {
    #expect(Processor(cpuinfo: text) == nil)
  }

  @Test func setsOfInstructionsNeedAllOfThem() {
    func instructions(_ features: Set<String>) -> InstructionSet {
      Processor(vendor: "x", features: features).instructions
    }
    let avx512: Set = ["avx512f", "avx512dq", "avx512bw", "avx512vl", "avx512cd"]
    #expect(instructions([]) == .sse)
    #expect(instructions(["avx"]) == .avx)
    #expect(instructions(["avx", "avx2"]) == .avx)
    #expect(instructions(["avx", "avx2", "fma"]) == .avx2)
    #expect(instructions(["avx", "avx2", "fma", "avx512f"]) == .avx2)
    #expect(instructions(avx512.union(["avx", "avx2", "fma"])) == .avx512)
    #expect(instructions(avx512.union(["avx", "avx2", "fma", "avx512_bf16"])) == .avx512bf16)
  }
}
