internal import ArgumentParser
internal import Localization

/// Runs the work of a command and turns an error of the course into its sentence and status 2.
func reporting(in language: Language, _ work: () async throws -> Void) async throws {
  do {
    try await work()
    // What was found is lost when it cannot be written, to a full disk for example.
    guard Console.isFlushed else {
      throw ConsoleError()
    }
  } catch let error as any WordedError {
    Console.note("error: \(error.sentence[language])\n")
    throw ExitCode(2)
  }
}

/// Standard output could not be written.
private struct ConsoleError: WordedError {
  var sentence: Localized {
    Localized(
      es: "no se puede escribir el resultado en la salida estándar",
      en: "the result cannot be written to standard output")
  }
}
