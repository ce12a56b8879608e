internal import Foundation
package import NeuralNetworks
internal import Weights

/// The folder that a training is kept in: what to go on from, and the last and the best network.
///
/// Each file is replaced in one step. `training.safetensors` alone decides how a training goes on; the
/// two others are there to be used, and are written again when it does.
package struct CheckpointFolder: Equatable, Sendable {
  /// Where it is.
  package let path: String

  /// A folder, which need not be there yet.
  package init(path: String) { self.path = path }

  /// The file to go on from.
  package var training: String { file("training.safetensors") }
  /// The network after the last epoch.
  package var last: String { file("last.safetensors") }
  /// The network with the least loss in testing.
  package var best: String { file("best.safetensors") }

  private func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Makes the folder, if it is not there.
  ///
  /// - Throws: ``CheckpointError/noFolder(path:)``.
  package func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CheckpointError.noFolder(path: path)
    }
  }

  /// Whether a training was kept here.
  package var isUsed: Bool { FileManager.default.fileExists(atPath: training) }

  /// What was kept.
  ///
  /// - Throws: `SafetensorsError` and ``ModelFileError``, which name the file and what is wrong.
  package func read() throws -> Checkpoint {
    try Checkpoint(SafetensorsFile(path: training), path: training)
  }

  /// Replaces what was kept; the best network only by one that is better.
  package func write(_ checkpoint: Checkpoint) throws {
    try checkpoint.safetensors().write(to: training)
    let network = try checkpoint.model.safetensors()
    try network.write(to: last)
    if checkpoint.progress.bestEpoch == checkpoint.progress.epoch, checkpoint.progress.epoch > 0 {
      try network.write(to: best)
    }
  }
}
