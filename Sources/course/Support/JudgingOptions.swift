internal import ArgumentParser
internal import Checks
internal import Grading

/// What every command takes that judges code.
struct JudgingOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      say(
        es: "Semilla de la que se sortean las entradas.",
        en: "The seed that the inputs are drawn from."),
      valueName: "N"))
  var seed: UInt64 = Judge.defaultSeed

  /// The judge of the command, in processes of its own; the first one starts while what the
  /// exercises need is compiled.
  func judge(of exercises: [Exercise], in folders: CourseFolders) async throws -> WorkingJudge {
    try await Self.judge(of: exercises, in: folders, seed: seed)
  }

  /// A judge with a seed of its own.
  static func judge(
    of exercises: [Exercise], in folders: CourseFolders, seed: UInt64 = Judge.defaultSeed
  ) async throws -> WorkingJudge {
    let workers = Workers(WorkerProgram.thisTool)
    await workers.prepare()
    return judge(
      with: try await ProbeBuilder(folders, for: exercises), workers, seed: seed)
  }

  /// A judge with a builder that is there already.
  static func judge(
    with builder: ProbeBuilder, _ workers: Workers, seed: UInt64 = Judge.defaultSeed
  ) -> WorkingJudge {
    WorkingJudge(builder: builder, seed: seed, workers: workers)
  }
}
