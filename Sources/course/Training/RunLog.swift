internal import Foundation
internal import Localization
internal import Training

/// The log that `--log` asks for: where it is, and what is said about it at the end.
struct RunLog {
  /// The folder of all runs, as it was given.
  let parent: String
  /// What writes it.
  let recorder: TensorBoardRecorder

  /// Makes the folder of the run and begins the log; `nil` when none was asked for.
  ///
  /// - Throws: `EventFileError`, when there can be no log.
  init?(_ options: TrainOptions, of session: TrainingSession, in language: Language) throws {
    guard let parent = options.run.log else { return nil }
    self.parent = parent
    recorder = try session.tensorBoardRecorder(
      in: parent, named: try RunName(options, epochsBefore: session.epochsBefore.count).description,
      command: Self.command, language: language)
  }

  /// Where it is, and how to see it.
  var ending: Localized {
    Localized(
      es: "registro: \(recorder.directory)\npara verlo: tensorboard --logdir \(parent)",
      en: "log: \(recorder.directory)\nto see it: tensorboard --logdir \(parent)")
  }

  /// What is said of a log that could not be written to its end.
  func ending(after failure: any Error) -> Localized {
    let reason =
      (failure as? any WordedError)?.sentence ?? Localized(es: "\(failure)", en: "\(failure)")
    return Localized(
      es: "el registro no está entero, y el entrenamiento siguió sin él: \(reason.es)",
      en: "the log is not whole, and the training went on without it: \(reason.en)")
  }

  /// What was typed, so that a shell takes it again.
  private static var command: String {
    (["course"] + CommandLine.arguments.dropFirst()).map { argument in
      let plain = argument.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+".contains($0) }
      return plain && !argument.isEmpty
        ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
