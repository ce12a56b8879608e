internal import ArgumentParser
internal import Checks
internal import Grading
internal import Localization
internal import Presentation
internal import Synchronization

/// `course verify --fuzz`: no answer whatever brings the judge down.
extension VerifyCommand {
  /// What `--json` prints.
  struct FuzzResult: Encodable {
    var version = 1
    var exercises: [FuzzProof]
    var problems: [String]
    var passed: Bool
  }

  /// Puts generated answers before the checks and says what became of them.
  func runFuzz(_ exercises: [Exercise], in folders: CourseFolders) async throws {
    let format = try format.chosen(in: common.language)
    let language = common.language
    let trial = FuzzTrial(
      try await ProbeBuilder(folders, for: exercises), program: WorkerProgram.thisTool,
      seed: judging.seed, cases: fuzz)
    let all = exercises.reduce(0) { $0 + $1.checks.count * trial.casesPerCheck(of: $1) }
    let line = ProgressLine(isShown: format.isForPeople)
    if format.isForPeople { Console.print(FuzzTable(language: language).header) }
    let done = Mutex(0)
    line.show(0, of: all, "")
    let proofs = try await trial.proofs(of: exercises) { count in
      line.show(
        done.withLock {
          $0 += count; return $0
        }, of: all, "")
    } onProof: { proof in
      line.clear()
      if format.isForPeople { Console.print(FuzzTable(language: language).row(proof)) }
    }
    line.clear()
    let problems = proofs.flatMap { proof in proof.problems.map { "\(proof.id): \($0)" } }
    print(try format.fuzzEnd(proofs, problems, language))
    if !problems.isEmpty { throw ExitCode(1) }
  }
}
