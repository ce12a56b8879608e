import Checks
import Foundation
import Testing

@testable import Grading

/// What becomes of workers that come to grief; scripts stand in for them.
@Suite("Workers") struct WorkersTests {
  /// A judge whose worker is a shell script, run once for each process.
  private struct Scripted {
    let folder: TemporaryFolder
    let judge: WorkingJudge
    let workers: Workers

    init(_ script: String, patience: Patience = Patience()) async throws {
      folder = try TemporaryFolder()
      let program = try folder.write(
        "#!/bin/sh\nhere='\(folder.url.path)'\n\(script)\n", to: "worker")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path)
      workers = Workers(program, patience: patience, limit: 1)
      judge = WorkingJudge(
        builder: try await ProbeBuilder(course, for: [.flatten]),
        limits: ProbeLimits(wallSeconds: 0), workers: workers)
    }

    func report() async throws -> ExerciseReport {
      try await judge.report(on: Assignment(.flatten, in: folder.url))
    }

    /// Whether the process whose number the script wrote into a file is there.
    func isRunning(_ file: String) throws -> Bool {
      let number = try #require(
        pid_t(folder.text(file).trimmingCharacters(in: .whitespacesAndNewlines)))
      return kill(number, 0) == 0
    }

  }

  /// Whether something holds before half a minute is over.
  private func eventually(_ condition: () throws -> Bool) async throws -> Bool {
    for _ in 0..<600 {
      if try condition() { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  private static func line(_ message: WorkerMessage) throws -> String {
    String(decoding: try JSONLine.encode(message).dropLast(), as: UTF8.self)
  }

  /// Says that a check has passed and the next one is being asked.
  private static func begun() throws -> String {
    var record = CheckRecord(of: Exercise.flatten.checks[0], outcome: .passed)
    record.points = 2
    let events: [JudgingEvent] = [
      .compiling, .asking("keeps-the-batch"), .answered(record), .asking("row-major"),
    ]
    return "cat <<'END'\n" + (try events.map { try line(.event($0)) }).joined(separator: "\n")
      + "\nEND\n"
  }

  /// Answers everything, with the number of the process as the folder of the file.
  private static func answering() throws -> String {
    let report = ExerciseReport(
      on: Assignment(.flatten, in: URL(filePath: "/x/NUMBER")), in: course, .passed)
    return
      "while read request; do sed \"s/NUMBER/$$/\" <<'END'\n\(try line(.report(report)))\nEND\n"
      + "done\ntouch $here/ended"
  }

  /// The process that made a report, if ``answering()`` did.
  private func number(of report: ExerciseReport) -> pid_t? {
    pid_t(URL(filePath: report.file).deletingLastPathComponent().lastPathComponent)
  }

  @Test func oneProcessIsKeptFromOneExerciseToTheNext() async throws {
    let scripted = try await Scripted(Self.answering())
    let first = try await scripted.report()
    #expect(number(of: first) != nil)
    #expect(try await scripted.report() == first)
  }

  @Test func itEndsWithTheLastWhoHoldsIt() async throws {
    var scripted: Scripted? = try await Scripted(Self.answering())
    let folder = try #require(scripted?.folder)
    _ = try await scripted?.report()
    scripted = nil
    #expect(try await eventually { try folder.names().contains("ended") })
  }

  @Test(arguments: [SIGKILL, SIGILL, SIGSEGV])
  func aSignalCostsTheExerciseAndNamesTheCheck(_ signal: Int32) async throws {
    let scripted = try await Scripted(
      "[ -e $here/died ] || { read r; touch $here/died\n" + Self.begun() + "kill -\(signal) $$; }\n"
        + Self.answering())
    let report = try await scripted.report()
    #expect(report.outcome == .notGradable)
    #expect(report.obstacle == nil)
    #expect(report.checks.map(\.outcome).prefix(3) == [.passed, .notGradable, .notAsked])
    #expect(report.points == 2)
    #expect(report.checks[1].finding == .judgeGone(because: .signal(Int(signal), message: nil)))
    // The next exercise has another process.
    #expect(try await scripted.report().outcome == .passed)
  }

  @Test func theWordsOfTheRuntimeAreKept() async throws {
    let scripted = try await Scripted(
      "read r\n" + Self.begun() + "echo 'Swift/X.swift:1: Fatal error: too large' >&2\nexit 3")
    #expect(
      try await scripted.report().checks[1].finding == .judgeGone(because: .exited(code: 3)))
    let trapped = try await Scripted(
      "read r\n" + Self.begun() + "echo 'X.swift:1: Fatal error: too large' >&2\nkill -ILL $$")
    #expect(
      try await trapped.report().checks[1].finding
        == .judgeGone(because: .signal(4, message: "Fatal error: too large")))
  }

  /// A process that was gone before it had begun says nothing about the exercise.
  @Test func onlyWhatHadBegunIsBlamed() async throws {
    let scripted = try await Scripted(
      "[ -e $here/died ] || { touch $here/died; exit 1; }\n" + Self.answering())
    #expect(try await scripted.report().outcome == .passed)
    let hopeless = try await Scripted("exit 1")
    let report = try await hopeless.report()
    #expect(report.outcome == .notGradable)
    #expect(report.obstacle == .judgeGone(because: .exited(code: 1)))
    #expect(Set(report.checks.map(\.outcome)) == [.notAsked])
  }

  @Test func oneThatWasKilledWhileItHadNothingToDoIsReplaced() async throws {
    let scripted = try await Scripted(Self.answering())
    let before = try await scripted.report()
    let first = try #require(number(of: before))
    kill(first, SIGKILL)
    let second = try await scripted.report()
    #expect(second.outcome == .passed)
    #expect(number(of: second) != first)
  }

  /// Neither the worker nor what it has started outlives its silence, nor do their files.
  @Test func silenceIsEnded() async throws {
    let scripted = try await Scripted(
      "read r\necho $$ > $here/worker.pid\necho $TMPDIR > $here/scratch\nsleep 1000 &\n"
        + "echo $! > $here/child.pid\n" + Self.begun() + "kill -STOP $$",
      patience: Patience(compilerSeconds: 0, slack: 2))
    let report = try await scripted.report()
    #expect(report.outcome == .notGradable)
    #expect(report.checks[1].finding == .judgeGone(because: .silent(seconds: 2)))
    #expect(try !scripted.isRunning("worker.pid"))
    #if os(Linux)
      #expect(try await eventually { try !scripted.isRunning("child.pid") })
    #endif
    let scratch = try scripted.folder.text("scratch").trimmingCharacters(in: .newlines)
    #expect(scratch.contains("/judge-"))
    #expect(!FileManager.default.fileExists(atPath: scratch))
  }

  @Test(arguments: ["echo hello; read r", "echo '{\"report\":{}}'; read r"])
  func whatIsNoMessageIsAFault(_ words: String) async throws {
    let report = try await Scripted("read r\n\(words)").report()
    #expect(report.outcome == .notGradable)
    #expect(report.obstacle == .judgeGone(because: .garbled))
  }

  @Test func aProgramThatIsNotThereIsNamed() async throws {
    let judge = WorkingJudge(
      builder: try await ProbeBuilder(course, for: [.flatten]),
      workers: Workers(URL(filePath: "/nowhere/course")))
    let report = try await judge.report(
      on: .flatten, in: course.answers.appending(path: "2.2-flatten"))
    #expect(report.outcome == .notGradable)
    guard case .courseFault(.notStarted("/nowhere/course", _)) = report.obstacle else {
      Issue.record("\(String(describing: report.obstacle))")
      return
    }
  }

  @Test func whoeverDoesNotWaitAnyMoreEndsTheProcess() async throws {
    let scripted = try await Scripted(
      "read r\necho $$ > $here/pid.draft; mv $here/pid.draft $here/pid\n" + Self.begun()
        + "exec sleep 1000")
    let report = Task { try await scripted.report() }
    #expect(try await eventually { try scripted.folder.names().contains("pid") })
    report.cancel()
    await #expect(throws: CancellationError.self) { try await report.value }
    #expect(try !scripted.isRunning("pid"))
  }
}
