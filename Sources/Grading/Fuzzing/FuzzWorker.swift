internal import Checks
package import Foundation

/// A process that puts generated answers before checks, since one of them may bring it down.
///
/// ``FuzzTrial`` starts it and sees what became of it.
package enum FuzzWorker {
  /// The command of the tool that is such a process.
  package static let command = "fuzz-worker"

  /// The most memory that any answer may lead to.
  private static let memoryBytes = 2 << 30

  /// The seconds of the processor after which a case is taken to have no end.
  static let endlessSeconds = 20

  /// Does what the files in a folder say.
  ///
  /// - Throws: When they cannot be read or written.
  package static func serve(_ folder: URL) async throws {
    MemoryBound.apply(bytes: memoryBytes)
    let folder = FuzzFolder(url: folder)
    let request = try JSONLine.decode(
      FuzzRequest.self, from: [UInt8](Data(contentsOf: folder.request)))
    guard let exercise = Catalogue.exercises.first(where: { $0.id == request.exercise }) else {
      throw GradingError.unknownExercise(request.exercise, nearest: [])
    }
    let run = FuzzRun(
      exercise: exercise,
      transcripts: try folder.readTranscripts(count: exercise.checks.count), seed: request.seed,
      cases: request.cases, materials: Materials(dataFolder: request.dataFolder))
    let place = open(folder.place.path, O_WRONLY | O_CREAT, 0o600)
    let events = open(folder.events.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    await run(from: request.place) { current in
      ProcessorTime.bound(seconds: endlessSeconds)
      let numbers = [Int64(current.check), Int64(current.number)]
      _ = numbers.withUnsafeBytes { pwrite(place, $0.baseAddress, $0.count, 0) }
    } onEvent: { event in
      guard let line = try? JSONLine.encode(event) else { return }
      _ = line.withUnsafeBytes { write(events, $0.baseAddress, $0.count) }
    }
  }
}
