internal import ArgumentParser
internal import Grading
internal import Images
internal import Localization
internal import NeuralNetworks
internal import TensorBoard

/// Runs the work of a command and turns an error of the course into its sentence and status 2.
func reporting(in language: Language, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch {
    guard let sentence = sentence(of: error, in: language) else { throw error }
    Console.note("error: \(sentence)\n")
    throw ExitCode(2)
  }
}

/// The sentence of an error that people can do something about; nil for others.
private func sentence(of error: any Error, in language: Language) -> String? {
  switch error {
  case let error as GradingError: error.sentence[language]
  case let error as DataError: error.description
  case let error as TrainingError: error.description
  case let error as EventFileError: error.description
  default: nil
  }
}
