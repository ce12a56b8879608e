internal import Checks
internal import CourseKit
internal import Localization

/// Puts generated answers before the checks of an exercise, in this process.
struct FuzzRun: Sendable {
  let exercise: Exercise
  /// What each check asks of a right solution.
  let transcripts: [Transcript]
  /// The seed of the inputs and of the answers.
  let seed: UInt64
  /// How many answers each check gets.
  let cases: Int
  /// What checks may use besides their seed.
  var materials: Materials?
  /// The longest that a check may take over one answer, in seconds of the processor.
  var limit = 1.0

  /// Something to be told about a case.
  enum Event: Codable, Equatable, Sendable {
    case found(FuzzFinding)
    case slowest(FuzzTime)
  }

  /// Asks every check as often as it is to be asked, from a place on.
  ///
  /// - Parameters:
  ///   - onCase: Called before each case.
  ///   - onEvent: Called with what is found, and with each case that takes longer than all before.
  func callAsFunction(
    from place: FuzzPlace = FuzzPlace(check: 0, number: 0), onCase: (FuzzPlace) -> Void = { _ in },
    onEvent: (Event) -> Void
  ) async {
    var slowest = 0.0
    for check in place.check..<max(place.check, exercise.checks.count) {
      let inputs = Judge.seed(seed, of: exercise.checks[check], in: exercise)
      let seeds = SeededGenerator(seed: seedOfAnswers(exercise.checks[check]))
      let first = check == place.check ? place.number : 0
      for number in first..<max(first, cases) {
        onCase(FuzzPlace(check: check, number: number))
        var answers = seeds.skipping(number)
        let start = ProcessorTime.seconds
        let fault = await fault(exercise.checks[check], transcripts[check], inputs, answers.next())
        let seconds = ProcessorTime.seconds - start
        let id = exercise.checks[check].id
        if let fault { onEvent(.found(FuzzFinding(check: id, number: number, fault: fault))) }
        if seconds > limit {
          let fault = FuzzFinding.Fault.slow(seconds: seconds)
          onEvent(.found(FuzzFinding(check: id, number: number, fault: fault)))
        }
        if seconds > slowest {
          slowest = seconds
          onEvent(.slowest(FuzzTime(check: id, number: number, seconds: seconds)))
        }
      }
    }
  }

  private func seedOfAnswers(_ check: Check) -> UInt64 {
    var hash = ContentHash()
    hash.add("fuzz \(seed) \(exercise.id) \(check.id)")
    return hash.number
  }

  /// What is wrong with how a check takes its answers, if anything; the seeds are those of its inputs
  /// and of the answers.
  private func fault(
    _ check: Check, _ transcript: Transcript, _ inputs: UInt64, _ answers: UInt64
  ) async -> FuzzFinding.Fault? {
    var exam = Examination(
      of: FuzzedSubject(transcript, seed: answers),
      seed: inputs, wording: exercise.calls,
      materials: materials)
    do {
      try await check.body(&exam)
      return nil
    } catch {
      guard error is Failure || error is SubjectError else {
        return .threw("\(type(of: error)): \(error)")
      }
      do {
        try show(error, of: check, exam.curve)
        return nil
      } catch {
        return .threw("\(error)")
      }
    }
  }

  /// Takes a verdict through all that a report does with it.
  private func show(_ error: any Error, of check: Check, _ curve: LearningCurve?) throws {
    var record = CheckRecord(of: check, outcome: .passed)
    record.take(ProbeRun.End(result: .failure(error), printed: ""))
    record.curve = curve
    var report = ExerciseReport(
      id: exercise.id, title: exercise.title, outcome: record.outcome, points: 0,
      maximumPoints: exercise.points, file: "", checks: [record], milliseconds: 0
    ).bounded
    let line = try JSONLine.encode(WorkerMessage.report(report))
    if case .report(let read) = try JSONLine.decode(WorkerMessage.self, from: line) {
      report = read
    }
    let lessons = WrittenLessons(sections: [])
    for language in Language.allCases {
      _ = CheckMessage(report.checks[0], of: report, language: language, lessons: lessons)
    }
  }
}
