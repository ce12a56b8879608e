internal import Localization

extension Protection {
  /// What it means, with its value.
  func sentence(under limits: ProbeLimits) -> Localized {
    switch id {
    case .separateProcess:
      Localized(
        es: "cada comprobación corre en un proceso propio, que no contiene las respuestas",
        en: "each check runs in a process of its own, which does not hold the answers")
    case .whitelistedFiles:
      Localized(
        es:
          "solo se copian los archivos de los ejercicios, sin enlaces y de \(SubmittedFile.sizeLimit >> 10) KB como mucho",
        en:
          "only the files of the exercises are copied, no links, at most \(SubmittedFile.sizeLimit >> 10) KB each"
      )
    case .cpuSeconds:
      Localized(
        es: "tiempo de procesador: \(limits.cpuSeconds) s por comprobación",
        en: "processor time: \(limits.cpuSeconds) s for each check")
    case .wallSeconds:
      Localized(
        es:
          "tiempo de reloj: \(Int(limits.wallSeconds)) s por comprobación, \(Tool.compilerSeconds) s para compilar",
        en:
          "wall time: \(Int(limits.wallSeconds)) s for each check, \(Tool.compilerSeconds) s to compile"
      )
    case .memoryBytes:
      Localized(
        es: "memoria: \(limits.memoryBytes >> 20) MB de espacio de direcciones",
        en: "memory: \(limits.memoryBytes >> 20) MB of address space")
    case .outputBytes:
      Localized(
        es: "salida: \(limits.outputBytes >> 10) KB impresos por comprobación",
        en: "output: \(limits.outputBytes >> 10) KB printed by each check")
    case .fileSize:
      Localized(
        es: "no se puede escribir contenido en archivos ni dejar volcados de memoria",
        en: "no contents can be written to files and no core dumps are left")
    case .sandbox:
      Localized(
        es:
          "aislamiento completo (usuario propio, sin red, sin ver ni borrar otros archivos): llegará más adelante",
        en:
          "full sandbox (a user of its own, no network, no sight of other files and no deleting them): comes later"
      )
    }
  }
}
