internal import Checks

/// What the known mistakes of an exercise make of its documented domain, asked of the wrong solutions
/// that prove their names.
actor KnownMistakes {
  /// What they are asked.
  nonisolated let sessions: [DomainSession]
  private nonisolated let exercise: Exercise
  private nonisolated let builder: ProbeBuilder
  private nonisolated let limits: ProbeLimits
  private var asked: [String: Task<SolutionAnswers?, any Error>] = [:]

  /// The mistakes of an exercise.
  ///
  /// - Parameter sessions: What they are asked.
  init(
    of exercise: Exercise, _ builder: ProbeBuilder, limits: ProbeLimits, sessions: [DomainSession]
  ) {
    self.exercise = exercise
    self.builder = builder
    self.limits = limits
    self.sessions = sessions
  }

  /// The names of the mistakes that a wrong solution proves.
  nonisolated var names: [String] {
    WrongSolution.all(of: exercise, in: builder.folders).map(\.name)
  }

  /// What a mistake answers; nil where no solution proves it, or where its answers are left to luck.
  func answers(of name: String) async throws -> SolutionAnswers? {
    let task = asked[name] ?? Task { try await self.ask(name) }
    asked[name] = task
    return try await task.value
  }

  private nonisolated func ask(_ name: String) async throws -> SolutionAnswers? {
    let folders = builder.folders
    guard
      let solution = WrongSolution.all(of: exercise, in: folders).first(where: { $0.name == name })
    else { return nil }
    return try await withScratchFolder(named: "wrong") { scratch in
      let folder = try solution.folder(of: exercise, in: folders, scratch: scratch)
      guard
        case .built(let probe) = try await builder.build(
          exercise, from: ExerciseSources(folder: folder, parts: folders.answers), base: folder)
      else { return nil }
      func answers() async throws -> SolutionAnswers {
        try await SolutionAnswers(of: probe, for: exercise, to: sessions, limits: limits)
      }
      let (once, again) = (try await answers(), try await answers())
      // What nobody can foretell says nothing of another solution.
      return once.contradict(again, on: sessions) ? nil : once
    }
  }
}
