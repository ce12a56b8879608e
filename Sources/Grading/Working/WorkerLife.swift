internal import Foundation
internal import Subprocess
internal import Synchronization

/// The life of a worker's process, from its start to its end, and what is cleaned up behind it.
struct WorkerLife: Sendable {
  /// An assignment on its way, and who waits for the answer.
  struct Job: Sendable {
    /// The request as it is sent.
    var line: [UInt8]
    /// How long the next progress may take.
    var seconds: @Sendable (JudgingEvent) -> Int
    var answer: CheckedContinuation<WorkerProcess.Answer, Never>
  }

  /// What a worker may write to standard error; it has nothing to say there but why it crashed.
  private static let errorLimit = 1 << 20

  let program: URL
  let leash = Leash()
  let processIdentifier = ProcessNumber()
  /// What its processes are found by, and those that they start.
  private let mark = UUID().uuidString

  /// The number of the process, while it runs.
  final class ProcessNumber: Sendable {
    private let number = Mutex<pid_t?>(nil)
    var value: pid_t? {
      get { number.withLock { $0 } }
      set { number.withLock { $0 = newValue } }
    }
  }

  /// Runs the process while there are jobs, and answers those too that come after its end.
  func live(on jobs: AsyncStream<Job>) async {
    let (end, unanswered) = await run(on: jobs)
    leash.end()
    if let (job, events) = unanswered { job.answer.resume(returning: end(events)) }
    for await job in jobs { job.answer.resume(returning: end([])) }
  }

  /// What a job that has no answer comes to, after the events that there were.
  private typealias End = @Sendable ([JudgingEvent]) -> WorkerProcess.Answer
  /// The job that was under way when the process ended, and what had come of it.
  private typealias Unanswered = (Job, [JudgingEvent])

  private func run(on jobs: AsyncStream<Job>) async -> (End, Unanswered?) {
    // Writing to a worker that is gone must give an error and not end this process.
    signal(SIGPIPE, SIG_IGN)
    var options = PlatformOptions()
    // Ctrl-C is not for a worker: it has to clean up when whoever it works for is gone.
    options.processGroupID = 0
    options.teardownSequence = []
    let scratch = FileManager.default.temporaryDirectory.appending(path: "judge-\(mark)")
    let printing = PrintedOutput(limit: Self.errorLimit)
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      try FileManager.default.createDirectory(
        at: scratch, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let record = try await Subprocess.run(
        .path(program.filePath),
        arguments: Arguments(
          executablePathOverride: "course",
          remainingValues: [JudgeWorker.command, "--scratch", scratch.path]),
        environment: .inherit.updating([
          .init(stringLiteral: Stragglers.variable): mark, "TMPDIR": scratch.path,
          // A backtrace of a large program takes seconds; the check tells enough. There is a worker
          // for each processor: threads of its own would only be in the way of the others.
          "SWIFT_BACKTRACE": "enable=no", "OPENBLAS_NUM_THREADS": "1",
        ]),
        platformOptions: options, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        leash.hold { try? execution.send(signal: .kill) }
        processIdentifier.value = execution.processIdentifier.value
        let standardError = execution.standardError
        let drain = Task { await printing.drain(standardError) { leash.end(because: .garbled) } }
        var messages = WorkerMessages(execution.standardOutput)
        var unanswered: Unanswered?
        for await job in jobs {
          var events: [JudgingEvent] = []
          let writer = execution.standardInputWriter
          guard
            let answer = await converse(job, &messages, &events, { _ = try await writer.write($0) })
          else {
            unanswered = (job, events)
            break
          }
          job.answer.resume(returning: answer)
        }
        // Gone, or of no more use, or with nothing left to do, for which it has some seconds.
        if unanswered != nil { leash.end() }
        try? await execution.standardInputWriter.finish()
        let alarm = Task {
          try await Task.sleep(for: .seconds(JudgeWorker.grace + 2))
          leash.end()
        }
        // The line is no one's to read once this returns; it ends with the process.
        await drain.value
        alarm.cancel()
        processIdentifier.value = nil
        leash.release()
        return unanswered
      }
      let fault = leash.reason ?? Self.fault(record.terminationStatus, printing.text)
      // What it had started has nobody to end it now.
      if record.closureResult != nil { Stragglers.end(marked: mark) }
      return ({ .gone(fault, after: $0) }, record.closureResult)
    } catch {
      let failure = GradingError.notStarted(program.path, reason: "\(error)")
      return ({ _ in .notStarted(failure) }, nil)
    }
  }

  /// Tells a job and listens until it is answered; nil when the worker is gone or not understood.
  private func converse(
    _ job: Job, _ messages: inout WorkerMessages, _ events: inout [JudgingEvent],
    _ write: ([UInt8]) async throws -> Void
  ) async -> WorkerProcess.Answer? {
    let watchdog = Watchdog(seconds: job.seconds(.compiling))
    let watching = Task { await watchdog.watch(leash) }
    defer { watching.cancel() }
    do {
      try await write(job.line)
      while let message = try await messages.next() {
        switch message {
        case .event(let event):
          events.append(event)
          watchdog.restart(seconds: job.seconds(event))
        case .report(let report): return .report(report)
        }
      }
    } catch is DecodingError {
      leash.end(because: .garbled)
    } catch {
      // The line broke with the process.
    }
    return nil
  }

  private static func fault(_ status: TerminationStatus, _ text: String) -> JudgeFault {
    switch status {
    case .exited(let code): .exited(code: Int(code))
    case .signaled(let number):
      .signal(Int(number), message: CrashText(text, files: []).message)
    }
  }
}
