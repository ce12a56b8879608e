internal import Foundation
internal import Localization
internal import NeuralNetworks
internal import Weights

/// The folder of `--checkpoints`: what to go on from, and the last and the best network.
///
/// Each file is replaced in one step. `training.safetensors` alone decides how a training goes on; the
/// two others are there to be used, and are written again when it does.
struct CheckpointFolder {
  let path: String

  /// The file to go on from.
  var training: String { file("training.safetensors") }
  /// The network after the last epoch.
  var last: String { file("last.safetensors") }
  /// The network with the least loss in testing.
  var best: String { file("best.safetensors") }

  private func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Makes the folder.
  func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CheckpointError.noFolder(path: path)
    }
  }

  /// Whether a training was kept here.
  var isUsed: Bool { FileManager.default.fileExists(atPath: training) }

  func read() throws -> Checkpoint {
    try Checkpoint(SafetensorsFile(path: training), path: training)
  }

  func write(_ checkpoint: Checkpoint) throws {
    try checkpoint.safetensors().write(to: training)
    let network = try checkpoint.model.safetensors()
    try network.write(to: last)
    if checkpoint.progress.bestEpoch == checkpoint.progress.epoch, checkpoint.progress.epoch > 0 {
      try network.write(to: best)
    }
  }
}

/// A training cannot be kept, or cannot go on.
enum CheckpointError: WordedError, Equatable {
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

  var sentence: Localized {
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
