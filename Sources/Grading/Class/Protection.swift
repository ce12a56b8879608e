/// Something that does, or does not, guard the machine from the code of a submission.
package struct Protection: Codable, Equatable, Sendable {
  /// Which it is.
  package var id: Kind
  /// Whether it was active.
  package var isActive: Bool

  /// The protections, in the order in which a report lists them.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Each check runs in a process of its own.
    case separateProcess
    /// Only the files of the exercises are copied.
    case whitelistedFiles
    /// Processor time is limited.
    case cpuSeconds
    /// Wall time is limited.
    case wallSeconds
    /// Memory is limited.
    case memoryBytes
    /// What may be printed is limited.
    case outputBytes
    /// Nothing can be written to files.
    case fileSize
    /// A full sandbox.
    case sandbox
  }

  /// What holds on this system.
  ///
  /// The limits on processor time, memory and files are the kernel's and cannot be raised by the
  /// process; wall time and output are held by the judge.
  static var all: [Protection] {
    #if os(Linux)
      let holdsMemory = true
    #else
      let holdsMemory = false
    #endif
    return Kind.allCases.map { kind in
      let isActive =
        switch kind {
        case .memoryBytes: holdsMemory
        case .sandbox: false
        default: true
        }
      return Protection(id: kind, isActive: isActive)
    }
  }
}
