internal import Checks
internal import Foundation
internal import Localization
internal import Subprocess
internal import Synchronization
internal import Wire

/// One life of a probe: from its start to its end, within limits.
struct ProbeRun: Sendable {
  let probe: Probe
  let exercise: Exercise
  let limits: ProbeLimits

  /// How a life ended.
  struct End: Sendable {
    /// What the questions came to; nil when the probe was gone before the last answer.
    var result: Result<Void, any Error>
    /// Why it was gone, if it was.
    var stop: Stop?
    /// What the learner's code printed, cut to ``keptOutput``.
    var printed: String
  }

  private static let backtrace =
    "enable=yes,color=no,interactive=no,threads=crashed,images=none,registers=none,limit=40,"
    + "sanitize=no,timeout=5s"

  /// Nothing of the judge's; one thread, the kernel that the user asks for, and a backtrace that names
  /// the line of a crash.
  private static func environment(marked mark: String) -> [Environment.Key: String] {
    var environment: [Environment.Key: String] = [
      "OPENBLAS_NUM_THREADS": "1", "SWIFT_BACKTRACE": backtrace,
      .init(stringLiteral: Stragglers.variable): mark,
    ]
    let kernel = "OPENBLAS_CORETYPE"
    environment[.init(stringLiteral: kernel)] = ProcessInfo.processInfo.environment[kernel]
    return environment
  }

  /// The bytes of the learner's own output that a report keeps.
  static let keptOutput = 4096

  /// How large a file may become where the learner's code may write one.
  private static let fileBytes = 16 << 20

  /// Starts the probe, lets the body ask, and ends it and whatever it has started.
  ///
  /// - Throws: ``GradingError/notStarted(_:reason:)``.
  func callAsFunction(
    _ body: @Sendable (ProbeSubject) async throws -> Void
  ) async throws -> End {
    // Writing to a probe that is gone must give an error and not end the judge.
    signal(SIGPIPE, SIG_IGN)
    var options = PlatformOptions()
    // The leader of a session cannot be moved to another group, so one signal reaches it and all
    // that it started, save what leaves the session.
    options.createSession = true
    let limits = limits
    let mark = Stragglers.newMark()
    let scratch = try Self.makeScratch(named: mark)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var arguments = ["--cpu", "\(limits.cpuSeconds)", "--memory", "\(limits.memoryBytes)"]
    if exercise.writesFiles { arguments += ["--file", "\(Self.fileBytes)"] }
    let printing = PrintedOutput(limit: limits.outputBytes)
    let watch = Watch()
    defer { Stragglers.end(marked: mark) }
    defer { probe.keep() }
    do {
      let record = try await Subprocess.run(
        .path(probe.url.filePath),
        arguments: Arguments(arguments),
        environment: .custom(Self.environment(marked: mark)),
        workingDirectory: scratch.filePath, platformOptions: options,
        input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        let kill: @Sendable () -> Void = {
          try? execution.send(signal: .kill, toProcessGroup: true)
          try? execution.send(signal: .kill)
        }
        let standardError = execution.standardError
        let drain = Task {
          await printing.drain(standardError) {
            watch.note(.output(bytes: limits.outputBytes))
            kill()
          }
        }
        let alarm = Task {
          try await Task.sleep(for: .seconds(limits.wallSeconds))
          watch.note(.wallTime(seconds: limits.wallSeconds))
          kill()
          // What left the session may still hold the line open.
          Stragglers.end(marked: mark)
        }
        let subject = ProbeSubject(
          writer: execution.standardInputWriter, output: execution.standardOutput,
          stubParts: Set(learners.flatMap(\.stubParts)))
        let result: Result<Void, any Error>
        do {
          try await body(subject)
          result = .success(())
        } catch {
          result = .failure(error)
        }
        if case .failure(SubjectError.gone) = result {
          // It is ending by itself: wait, so that its own reason is seen and not ours.
          await printing.finish(within: .seconds(limits.wallSeconds + 1))
        }
        alarm.cancel()
        kill()
        // The line is no one's to read once this returns. It ends with the process, whoever has left
        // the session and holds it open.
        await drain.value
        return result
      }
      let result = record.closureResult
      let text = CrashText(printing.text, files: learners.flatMap(\.files))
      var stop: Stop?
      switch result {
      case .failure(SubjectError.gone):
        stop = watch.noted ?? Self.stop(record.terminationStatus, text, limits: limits)
      case .failure(let error as ProbeSubject.Garbled):
        stop = .garbled(error.reason, isEarly: error.isEarly)
      default: break
      }
      return End(result: result, stop: stop, printed: Self.kept(text.printed))
    } catch let error as SubprocessError {
      throw GradingError.notStarted(probe.url.path, reason: "\(error)")
    }
  }

  /// The exercises whose code is the learner's here.
  private var learners: [Exercise] { [exercise] + Catalogue.parts(of: exercise) }

  /// An empty folder to work in.
  private static func makeScratch(named name: String) throws -> URL {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "probe-\(name)")
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
    } catch {
      throw GradingError.notWritable(scratch.path, reason: SystemReason(error))
    }
    return scratch
  }

  /// What the judge itself did to a probe, seen from several tasks.
  private final class Watch: Sendable {
    private let first = Mutex<Stop?>(nil)
    func note(_ stop: Stop) { first.withLock { $0 = $0 ?? stop } }
    var noted: Stop? { first.withLock { $0 } }
  }

  private static func kept(_ printed: String) -> String {
    guard printed.utf8.count > keptOutput else { return printed }
    return String(decoding: printed.utf8.prefix(keptOutput), as: UTF8.self)
      + "… (\(printed.utf8.count) bytes)"
  }

  private static func stop(
    _ status: TerminationStatus, _ text: CrashText, limits: ProbeLimits
  ) -> Stop {
    switch status {
    case .exited(Frame.lineClosedStatus): return .garbled("")
    case .exited(let code): return .exited(code: Int(code))
    case .signaled(let number):
      if number == SIGXCPU { return .processorTime(seconds: limits.cpuSeconds) }
      if text.message?.contains("failed to allocate") == true {
        return .memory(bytes: limits.memoryBytes)
      }
      return .signal(Int(number), message: text.message, place: text.place)
    }
  }
}
