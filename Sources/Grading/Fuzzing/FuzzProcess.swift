internal import Checks
internal import Foundation
internal import Subprocess

/// A process that fuzzes, seen from outside.
struct FuzzProcess: Sendable {
  /// The tool.
  let program: URL
  /// Through which it is told what to do.
  let folder: FuzzFolder

  /// The place in the sources is worth the seconds that it takes: it seldom comes to that.
  private static let backtrace =
    "enable=yes,color=no,interactive=no,threads=crashed,images=none,registers=none,sanitize=no"

  /// How a process ended that was told to fuzz; nil when it came to the end.
  func end(
    of request: FuzzRequest,
    _ onProgress: @escaping @Sendable (FuzzPlace) -> Void
  ) async throws -> FuzzFinding.Fault? {
    try Data(JSONLine.encode(request)).write(to: folder.request)
    try? FileManager.default.removeItem(at: folder.place)
    let watch = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(1))
        if let place = folder.currentPlace { onProgress(place) }
      }
    }
    defer { watch.cancel() }
    do {
      let record = try await Subprocess.run(
        .path(program.filePath),
        arguments: Arguments(
          executablePathOverride: "course", remainingValues: [FuzzWorker.command, folder.url.path]),
        environment: .inherit.updating([
          "SWIFT_BACKTRACE": Self.backtrace, "OPENBLAS_NUM_THREADS": "1",
        ]),
        input: .none, output: .discarded, error: .string(limit: 4 << 20))
      return Self.fault(record.terminationStatus, record.standardError)
    } catch let error as SubprocessError {
      throw GradingError.notStarted(program.path, reason: "\(error)")
    }
  }

  private static func fault(_ status: TerminationStatus, _ text: String) -> FuzzFinding.Fault? {
    switch status {
    case .exited(0): nil
    case .exited(let code): .exited(code: Int(code))
    case .signaled(SIGPROF): .endless
    case .signaled(let number):
      .signal(Int(number), message: CrashText(text, files: []).message, place: place(in: text))
    }
  }

  /// The innermost place in the checks that a backtrace names, or else in our sources.
  private static func place(in text: String) -> String? {
    let places = text.split(separator: "\n").compactMap { line in
      line.range(of: "/Sources/").map { "Sources/" + line[$0.upperBound...] }
    }
    return places.first { $0.hasPrefix("Sources/Checks/") } ?? places.first
  }
}
