package import Localization
internal import Presentation

extension GradingError: WordedError {
  /// One sentence, in both languages.
  package var sentence: Localized {
    switch self {
    case .noCourse(let folder):
      Localized(
        es:
          "no hay ningún curso en \(folder) ni por encima; entra en la carpeta del curso o usa --course",
        en: "there is no course in \(folder) or above it; go to the course's folder or use --course"
      )
    case .unknownExercise(let name, let nearest):
      MissingName(
        Localized(es: "el ejercicio", en: "exercise"), name, nearest: nearest,
        listing: "./course check"
      ).sentence
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
        es: "no se puede escribir \(path): \(reason.words.es)",
        en: "cannot write \(path): \(reason.words.en)")
    case .overlappingFolders(let submissions, let output):
      Localized(
        es: "la carpeta de informes \(output) y la de entregas \(submissions) se solapan",
        en: "the output folder \(output) and the submissions \(submissions) overlap")
    case .unreadable(let path, let reason):
      Localized(
        es: "no se puede leer \(path): \(reason.words.es)",
        en: "cannot read \(path): \(reason.words.en)")
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
    case .notAKey(let path):
      Localized(
        es: "\(path) no es una clave del curso: se esperan 64 cifras hexadecimales",
        en: "\(path) is no key of a course: 64 hexadecimal digits are expected")
    case .exposedKey(let path):
      Localized(
        es:
          "la clave del curso \(path) no puede estar entre las entregas ni en el informe; guárdala en otro sitio",
        en:
          "the key of the course \(path) must be neither among the submissions nor in the report; keep it elsewhere"
      )
    case .notStarted(let program, let reason):
      Localized(
        es: "no se pudo iniciar \(program): \(reason)", en: "could not start \(program): \(reason)")
    }
  }
}
