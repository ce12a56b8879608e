internal import ArgumentParser
internal import Localization

/// Runs the work of a command and turns an error of the course into its sentence and status 2.
func reporting(in language: Language, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let error as any WordedError {
    Console.note("error: \(error.sentence[language])\n")
    throw ExitCode(2)
  }
}
