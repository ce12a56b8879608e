public import Localization

/// What keeps the course from judging: facts; ``sentence`` words them.
public enum GradingError: WordedError, Equatable, Sendable {
  /// There is no course in a folder or above it.
  case noCourse(String)
  /// No exercise has this number or name; the second is what there is.
  case unknownExercise(String, known: [String])
  /// A tool of the toolchain is missing.
  case missingTool(String)
  /// Our own modules do not compile.
  case supportDoesNotCompile(module: String, output: String)
  /// A folder or file that should be there is not.
  case missing(String)
  /// A folder of submissions has no student in it.
  case noSubmissions(String)
  /// A file or folder cannot be written.
  case notWritable(String, reason: Localized)
  /// The output folder is inside the submissions or the other way round.
  case overlappingFolders(String, String)
  /// A folder cannot be read.
  case unreadable(String, reason: Localized)
  /// Something that should be a folder is not one.
  case notAFolder(String)
  /// A folder that would be replaced is no earlier report; the second is what gives it away.
  case notAReport(String, because: String)
  /// A template of the reports cannot be read.
  case brokenTemplate(String, reason: String)
  /// A file of the course is not what it should be.
  case brokenFile(String, reason: String)
  /// A process could not be started.
  case notStarted(String, reason: String)

  /// One sentence, in both languages.
  public var sentence: Localized {
    switch self {
    case .noCourse(let folder):
      Localized(
        es:
          "no hay ningún curso en \(folder) ni por encima; entra en la carpeta del curso o usa --course",
        en: "there is no course in \(folder) or above it; go to the course's folder or use --course"
      )
    case .unknownExercise(let name, let known):
      Localized(
        es: "no existe el ejercicio «\(name)»; existen \(known.joined(separator: ", "))",
        en: "there is no exercise \"\(name)\"; there are \(known.joined(separator: ", "))")
    case .missingTool(let tool):
      Localized(
        es: "no se encuentra \(tool) en PATH; instala el toolchain de Swift 6.3 o más nuevo",
        en: "\(tool) is not in PATH; install the Swift toolchain, 6.3 or newer")
    case .supportDoesNotCompile(let module, let output):
      Localized(
        es: "el módulo \(module) del curso no compila (no es culpa tuya):\n\(output)",
        en: "the course's module \(module) does not compile (not your fault):\n\(output)")
    case .missing(let path):
      Localized(es: "falta \(path)", en: "\(path) is missing")
    case .noSubmissions(let folder):
      Localized(
        es: "\(folder) no contiene ninguna subcarpeta; se espera una por estudiante",
        en: "\(folder) has no subfolder; one for each student is expected")
    case .notWritable(let path, let reason):
      Localized(
        es: "no se puede escribir \(path): \(reason.es)",
        en: "cannot write \(path): \(reason.en)")
    case .overlappingFolders(let submissions, let output):
      Localized(
        es: "la carpeta de informes \(output) y la de entregas \(submissions) se solapan",
        en: "the output folder \(output) and the submissions \(submissions) overlap")
    case .unreadable(let path, let reason):
      Localized(
        es: "no se puede leer \(path): \(reason.es)", en: "cannot read \(path): \(reason.en)")
    case .notAFolder(let path):
      Localized(es: "\(path) no es una carpeta", en: "\(path) is not a folder")
    case .notAReport(let path, let reason):
      Localized(
        es:
          "\(path) existe y no es un informe anterior (mira \(reason)); no se borra nada: elige otra carpeta",
        en:
          "\(path) exists and is no earlier report (see \(reason)); nothing is deleted: choose another folder"
      )
    case .brokenTemplate(let path, let reason):
      Localized(
        es: "la plantilla \(path) no se puede leer: \(reason)",
        en: "the template \(path) cannot be read: \(reason)")
    case .brokenFile(let path, let reason):
      Localized(es: "\(path) no se puede leer: \(reason)", en: "\(path) cannot be read: \(reason)")
    case .notStarted(let program, let reason):
      Localized(
        es: "no se pudo iniciar \(program): \(reason)", en: "could not start \(program): \(reason)")
    }
  }
}
