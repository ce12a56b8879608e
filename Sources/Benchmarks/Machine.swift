package import CourseKit
internal import Foundation

/// What decides how fast things are, as far as it can be told.
package struct Machine: Codable, Equatable, Sendable {
  /// Processors that are switched on.
  package var cores: Int
  /// The system and its version.
  package var system: String
  /// The architecture that this was compiled for.
  package var architecture: String
  /// What OpenBLAS says of itself: version, options, the kernels it chose.
  package var openBLAS: String
  /// The kernel of matrix products that ran, and why.
  package var kernel: KernelChoice

  /// This one.
  static var current: Machine {
    let process = ProcessInfo.processInfo
    return Machine(
      cores: process.activeProcessorCount, system: process.operatingSystemVersionString,
      architecture: compiledArchitecture, openBLAS: matrixProductLibrary, kernel: matrixKernel)
  }

  private static var compiledArchitecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}
