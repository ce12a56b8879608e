internal import Checks
public import Localization

/// Something that does, or does not, guard the machine from the code of a submission.
public struct Protection: Codable, Equatable, Sendable {
  /// Its name in JSON: `cpuSeconds`.
  public var id: String
  /// Whether it was active.
  public var isActive: Bool
  /// What it means, with its value.
  public var sentence: Localized

  /// The limits, as the probe and the judge set them on this system.
  ///
  /// The limits on processor time, memory and files are the kernel's and cannot be raised by the
  /// process; wall time and output are held by the judge.
  static func active(_ limits: ProbeLimits) -> [Protection] {
    #if os(Linux)
      let holdsMemory = true
    #else
      let holdsMemory = false
    #endif
    let wall = Int(limits.wallSeconds)
    return [
      Protection(
        id: "separateProcess", isActive: true,
        sentence: Localized(
          es: "cada comprobación corre en un proceso propio, que no contiene las respuestas",
          en: "each check runs in a process of its own, which does not hold the answers")),
      Protection(
        id: "whitelistedFiles", isActive: true,
        sentence: Localized(
          es:
            "solo se copian los archivos de los ejercicios, sin enlaces y de \(SubmittedFile.sizeLimit >> 10) KB como mucho",
          en:
            "only the files of the exercises are copied, no links, at most \(SubmittedFile.sizeLimit >> 10) KB each"
        )),
      Protection(
        id: "cpuSeconds", isActive: true,
        sentence: Localized(
          es: "tiempo de procesador: \(limits.cpuSeconds) s por comprobación",
          en: "processor time: \(limits.cpuSeconds) s for each check")),
      Protection(
        id: "wallSeconds", isActive: true,
        sentence: Localized(
          es:
            "tiempo de reloj: \(wall) s por comprobación, \(Tool.compilerSeconds) s para compilar",
          en: "wall time: \(wall) s for each check, \(Tool.compilerSeconds) s to compile")),
      Protection(
        id: "memoryBytes", isActive: holdsMemory,
        sentence: Localized(
          es: "memoria: \(limits.memoryBytes >> 20) MB de espacio de direcciones",
          en: "memory: \(limits.memoryBytes >> 20) MB of address space")),
      Protection(
        id: "outputBytes", isActive: true,
        sentence: Localized(
          es: "salida: \(limits.outputBytes >> 10) KB impresos por comprobación",
          en: "output: \(limits.outputBytes >> 10) KB printed by each check")),
      Protection(
        id: "fileSize", isActive: true,
        sentence: Localized(
          es: "no se puede escribir contenido en archivos ni dejar volcados de memoria",
          en: "no contents can be written to files and no core dumps are left")),
      Protection(
        id: "sandbox", isActive: false,
        sentence: Localized(
          es:
            "aislamiento completo (usuario propio, sin red, sin ver ni borrar otros archivos): llegará más adelante",
          en:
            "full sandbox (a user of its own, no network, no sight of other files and no deleting them): comes later"
        )),
    ]
  }
}
