package import Localization

/// A training cannot be kept, or cannot go on.
package enum CheckpointError: WordedError, Equatable {
  /// The folder cannot be made.
  case noFolder(path: String)
  /// Another training is kept there.
  case used(path: String)
  /// There is nothing to go on from.
  case nothing(path: String)
  /// An option is not what it was.
  case option(String, was: String, now: String)
  /// There are no epochs left.
  case done(epochs: Int, asked: Int)
  /// The data are not those of before.
  case data(was: String, now: String)

  /// A sentence that says how to go on.
  package var sentence: Localized {
    switch self {
    case .noFolder(let path):
      Localized(
        es: "\(path): no se puede crear la carpeta", en: "\(path): the folder cannot be made")
    case .used(let path):
      Localized(
        es: "\(path): ya guarda un entrenamiento; --resume \(path) lo sigue, o elige otra carpeta",
        en: "\(path): keeps a training already; --resume \(path) goes on with it, or choose another"
          + " folder")
    case .nothing(let path):
      Localized(
        es: "\(path): no hay ningún entrenamiento guardado (training.safetensors)",
        en: "\(path): no training is kept there (training.safetensors)")
    case .option(let name, let was, let now):
      Localized(
        es: "\(name) era \(was) en el entrenamiento guardado y ahora es \(now); para seguir deben"
          + " ser iguales",
        en: "\(name) was \(was) in the training that was kept and is \(now) now; to go on they must"
          + " be the same")
    case .done(let epochs, let asked):
      Localized(
        es: "el entrenamiento guardado ya tiene \(epochs) épocas; con --epochs mayor que \(asked)"
          + " puede seguir",
        en: "the training that was kept has \(epochs) epochs already; with --epochs above \(asked)"
          + " it can go on")
    case .data(let was, let now):
      Localized(
        es: "el entrenamiento guardado es de \(was), y los datos son ahora \(now)",
        en: "the training that was kept is of \(was), and the data are now \(now)")
    }
  }
}
