/// Which matrix kernel of OpenBLAS runs in this process, and why.
///
/// A library does not know processors that are newer than itself, and takes for them the kernels of
/// the oldest: Debian 12's OpenBLAS 0.3.21 multiplies on an Intel Xeon of 2023 with SSE3 alone, four
/// times slower than it can.
public struct KernelChoice: Codable, Equatable, Sendable {
  /// The kernel that runs, as OpenBLAS names it: `Haswell`, `Cooperlake`, `neoversen1`.
  public var kernel: String
  /// What the library took by itself.
  public var libraryChoice: String
  /// Why it is this kernel.
  public var reason: Reason
  /// Kernels that were tried first and left, because their products were wrong in the self-check.
  public var passedOver: [String]
  /// Whether the products of this kernel were right in the self-check.
  public var isRight: Bool

  /// Why a kernel runs.
  public enum Reason: String, Codable, Sendable {
    /// The library's own choice: nothing is known to be better.
    case library
    /// The processor can do more than the library's own choice uses.
    case processor
    /// Whoever runs this says so, with `OPENBLAS_CORETYPE`.
    case user
    /// The library's own choice, or a better one, computes wrong products here.
    case selfCheck
  }
}

extension KernelChoice {
  /// What the library can be asked, and told.
  struct Library {
    /// The kernel in use now.
    var current: () -> String
    /// Makes a kernel the one in use, and tells which is then; nil when the library cannot change.
    var use: ((MatrixKernel) -> String)?
    /// Whether the products of the kernel in use are right.
    var isRight: () -> Bool
  }

  /// Chooses, and leaves the chosen kernel in use.
  ///
  /// - Parameters:
  ///   - processor: what it has; nil for one of which nothing is known, which keeps the library's.
  ///   - user: what `OPENBLAS_CORETYPE` was when the library was loaded.
  static func choose(
    for processor: Processor?, user: String?, in library: Library
  ) -> KernelChoice {
    let own = library.current()
    var choice = KernelChoice(
      kernel: own, libraryChoice: own, reason: .library, passedOver: [], isRight: true)
    if let user, !user.isEmpty {
      choice.reason = .user
      choice.isRight = library.isRight()
      return choice
    }
    let known = MatrixKernel(named: own)
    var candidates: [MatrixKernel] = []
    if let processor, let known, library.use != nil {
      candidates = MatrixKernel.candidates(for: processor)
      // AMD's are known to the library in kernels of another name, and as fast as they get.
      if known.instructions >= processor.instructions || processor.isWellServed(by: known) {
        candidates.removeAll { $0.instructions > known.instructions || $0 == known }
        if library.isRight() { return choice }
        choice.passedOver.append(own)
      }
    } else {
      choice.isRight = library.isRight()
      return choice
    }
    for candidate in candidates {
      guard let name = library.use?(candidate), name == candidate.rawValue else { continue }
      guard library.isRight() else {
        choice.passedOver.append(name)
        continue
      }
      choice.kernel = name
      choice.reason =
        !choice.passedOver.isEmpty ? .selfCheck : name == own ? .library : .processor
      return choice
    }
    // Nothing better: what the library began with, right or not.
    if let known { choice.kernel = library.use?(known) ?? own }
    if !choice.passedOver.isEmpty { choice.reason = .selfCheck }
    choice.isRight = library.isRight()
    return choice
  }
}

extension Processor {
  /// Whether AMD's own kernel suits it although it has wider instructions, which its makers' first
  /// processors with them carry out in halves.
  fileprivate func isWellServed(by kernel: MatrixKernel) -> Bool {
    vendor == "AuthenticAMD" && kernel.instructions >= .avx2
  }
}
