import Testing

@testable import Grading

/// Probes compile our modules once more, by themselves: what they are compiled with is said in
/// `Package.swift` and in `ProbeSupport`, and both must say the same.
struct CompilerFlagTests {
  @Test func probesHaveTheFeaturesOfEveryModule() async throws {
    let modules = try await PackageManifest.course.value.targets.filter { $0.type == "regular" }
    #expect(modules.count > 10)
    for module in modules {
      #expect(module.features == ProbeSupport.features, "\(module.name)")
    }
  }

  @Test func probesHaveTheFlagsOfArithmetic() async throws {
    let flags = try await PackageManifest.course.value.targets.filter { $0.type == "regular" }
      .map(\.flags).filter { !$0.isEmpty }
    #expect(flags.count > 5)
    for flags in flags { #expect(flags == ProbeSupport.flags) }
  }
}
