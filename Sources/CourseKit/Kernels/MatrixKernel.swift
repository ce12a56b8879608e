/// The kernels of OpenBLAS for x86-64 that this knows, by the names that `OPENBLAS_CORETYPE` takes.
enum MatrixKernel: String, CaseIterable, Sendable {
  case prescott = "Prescott"
  case core2 = "Core2"
  case penryn = "Penryn"
  case dunnington = "Dunnington"
  case nehalem = "Nehalem"
  case atom = "Atom"
  case opteron = "Opteron"
  case opteronSSE3 = "Opteron_SSE3"
  case barcelona = "Barcelona"
  case bobcat = "Bobcat"
  case sandybridge = "Sandybridge"
  case bulldozer = "Bulldozer"
  case piledriver = "Piledriver"
  case steamroller = "Steamroller"
  case excavator = "Excavator"
  case haswell = "Haswell"
  case zen = "Zen"
  case skylakeX = "SkylakeX"
  case cooperlake = "Cooperlake"
  case sapphireRapids = "SapphireRapids"

  /// The kernel of a name, in any case of its letters, as OpenBLAS takes it.
  init?(named name: String) {
    guard let kernel = Self.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
    else { return nil }
    self = kernel
  }

  /// What its products of floats are written with.
  var instructions: InstructionSet {
    switch self {
    case .sapphireRapids, .cooperlake: .avx512bf16
    case .skylakeX: .avx512
    case .haswell, .zen, .excavator: .avx2
    case .sandybridge, .bulldozer, .piledriver, .steamroller: .avx
    case .prescott, .core2, .penryn, .dunnington, .nehalem, .atom, .opteron, .opteronSSE3,
      .barcelona, .bobcat:
      .sse
    }
  }

  /// What a processor can run, the fastest first.
  ///
  /// SapphireRapids is not among them: its products of floats are those of Cooperlake, and the
  /// libraries that have it choose it by themselves.
  static func candidates(for processor: Processor) -> [MatrixKernel] {
    let isAMD = processor.vendor == "AuthenticAMD"
    return [.cooperlake, .skylakeX, isAMD ? .zen : .haswell, .sandybridge, .nehalem, .prescott]
      .filter { $0.instructions <= processor.instructions }
  }
}
