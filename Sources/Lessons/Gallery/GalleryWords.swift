internal import Localization
import RunRecords

/// The words of the gallery of runs, which its templates read by name.
enum GalleryWords {
  static let title = Localized(es: "Corridas registradas", en: "Recorded runs")
  static let description = Localized(
    es: "Todos los entrenamientos del curso: qué se afirmó antes de cada uno y qué resultó.",
    en: "All training runs of the course: what was claimed before each and what came of it.")

  static func runTitle(_ id: String) -> Localized {
    Localized(es: "Corrida \(id)", en: "Run \(id)")
  }

  static func verdict(_ verdict: RunRecord.Claim.Verdict) -> Localized {
    switch verdict {
    case .holds: Localized(es: "se cumple", en: "holds")
    case .refuted: Localized(es: "resultó al revés", en: "the other way round")
    case .undecided: Localized(es: "lo explica el azar", en: "chance explains it")
    }
  }

  /// How many runs there are, and what came of their claims.
  static func counts(
    runs: Int, holds: Int, refuted: Int, undecided: Int
  ) -> Localized {
    Localized(
      es:
        "Corridas: \(runs) · afirmaciones: \(holds + refuted + undecided) · ✔ se cumple: \(holds) · "
        + "✘ resultó al revés: \(refuted) · ○ lo explica el azar: \(undecided)",
      en: "Runs: \(runs) · claims: \(holds + refuted + undecided) · ✔ holds: \(holds) · "
        + "✘ the other way round: \(refuted) · ○ chance explains it: \(undecided)")
  }

  static let all: [String: Localized] = [
    "title": title,
    "lead": Localized(
      es: "Cada número de las lecciones sale de un entrenamiento que puedes repetir. Lo que se "
        + "esperaba se escribió antes de entrenar; aquí está también lo que salió mal.",
      en: "Every number in the lessons comes from a training run that you can repeat. What was "
        + "expected was written down before training; what went wrong is here too."),
    "noClaims": Localized(
      es: "Mide sin afirmar nada de antemano.", en: "Measures without claiming anything beforehand."
    ),
    "all": Localized(es: "Todas las corridas", en: "All runs"),
    "answers": Localized(es: "Sirve a la pregunta", en: "It serves the question"),
    "claims": Localized(
      es: "Qué se afirmó y qué resultó", en: "What was claimed and what came of it"),
    "interval": Localized(
      es: "Media de las diferencias entre corridas con la misma semilla, ± medio intervalo del "
        + "95 %. El intervalo recoge el azar de las semillas, no el de haber elegido estas "
        + "imágenes de prueba.",
      en: "Mean of the differences between runs with the same seed, ± half the 95% interval. The "
        + "interval covers the chance of the seeds, not that of having chosen these test images."),
    "measured": Localized(es: "Qué se midió", en: "What was measured"),
    "holds": verdict(.holds), "refuted": verdict(.refuted), "undecided": verdict(.undecided),
    "band": Localized(
      es: "Las franjas y los ± son el intervalo del 95 % de la media entre semillas.",
      en: "Bands and ± are the 95% interval of the mean over the seeds."),
    "table": Localized(es: "Los números en una tabla", en: "The numbers as a table"),
    "left": Localized(
      es: "No caben aquí y están en el archivo:",
      en: "There is no room for these; the file has them:"),
    "how": Localized(es: "Cómo se hizo", en: "How it was done"),
    "settings": Localized(es: "Ajustes", en: "Settings"),
    "repeat": Localized(es: "Para repetirla", en: "To run it again"),
    "file": Localized(es: "Todos sus números", en: "All its numbers"),
    "dataset": Localized(es: "Datos", en: "Data"),
    "seeds": Localized(es: "Semillas", en: "Seeds"),
    "seconds": Localized(es: "Duración", en: "Duration"),
    "processor": Localized(es: "Procesador", en: "Processor"),
    "kernel": Localized(es: "Productos de matrices", en: "Matrix products"),
    "code": Localized(es: "Versión del código", en: "Version of the code"),
  ]
}
