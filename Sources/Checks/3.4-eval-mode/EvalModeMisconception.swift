internal import Localization

/// What learners get wrong about measuring a network.
enum EvalModeMisconception: String, MisconceptionCase {
  case percent = "accuracy-in-percent"
  case unweighted = "unweighted-mean"
  case onlyTheLast = "only-the-last-batch"
  case staysInTraining = "stays-in-training-mode"
  case switchesTooLate = "switches-too-late"
  case doesNotRestore = "does-not-restore-the-mode"
  case alwaysTrains = "always-back-to-training"
  case notAfterAnError = "not-restored-after-an-error"
  case computesGradients = "computes-gradients"
  case clearsGradients = "clears-gradients"

  var lesson: String { "3.4" }

  var sentence: Localized {
    switch self {
    case .percent:
      Localized(
        es: "La exactitud te sale en tanto por ciento; aquí es una fracción de 0 a 1.",
        en: "Your accuracy is in percent; here it is a share from 0 to 1.")
    case .unweighted:
      Localized(
        es:
          "Has hecho la media de las medias de los lotes: el último, más corto, pesa demasiado. Multiplica cada una por los ejemplos de su lote.",
        en:
          "You took the mean of the batches' means: the last one, which is shorter, weighs too much. Multiply each by the examples of its batch."
      )
    case .onlyTheLast:
      Localized(
        es: "Devuelves lo que da el último lote; cuentan los ejemplos de todos.",
        en: "You return what the last batch gives; the examples of all of them count.")
    case .staysInTraining:
      Localized(
        es:
          "La red sigue en modo de entrenamiento: dropout apaga unidades al azar y batch norm usa el lote. Llama a eval() antes de medir.",
        en:
          "The network is still in training mode: dropout switches units off by chance and batch norm uses the batch. Call eval() before you measure."
      )
    case .switchesTooLate:
      Localized(
        es:
          "El primer lote pasa todavía en modo de entrenamiento. eval() va antes del bucle, no después del primer forward.",
        en:
          "The first batch still goes through in training mode. eval() comes before the loop, not after the first forward."
      )
    case .doesNotRestore:
      Localized(
        es:
          "La red se queda en modo de evaluación: la siguiente época se entrenaría sin dropout. Devuélvela al modo en que estaba.",
        en:
          "The network is left in evaluation mode: the next epoch would train without dropout. Put it back into the mode it was in."
      )
    case .alwaysTrains:
      Localized(
        es:
          "Al acabar pones siempre el modo de entrenamiento. Si la red estaba en evaluación, debe seguir en evaluación: apunta el modo antes.",
        en:
          "You always end in training mode. If the network was in evaluation it has to stay there: note the mode first."
      )
    case .notAfterAnError:
      Localized(
        es:
          "Si un lote lanza un error, la red se queda en modo de evaluación. Con defer el modo vuelve por cualquier salida.",
        en:
          "When a batch throws an error the network is left in evaluation mode. With defer the mode comes back on every way out."
      )
    case .computesGradients:
      Localized(
        es:
          "Has llamado a backward. Medir no es aprender: esos gradientes se sumarían a los del próximo paso.",
        en:
          "You called backward. Measuring is not learning: these gradients would be added to those of the next step."
      )
    case .clearsGradients:
      Localized(
        es:
          "Has borrado los gradientes. Quien acumula varios lotes antes de un paso los necesita después de medir.",
        en:
          "You cleared the gradients. Whoever accumulates several batches before a step needs them after measuring."
      )
    }
  }
}
