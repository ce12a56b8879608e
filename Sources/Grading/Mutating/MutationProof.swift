internal import Checks
internal import Foundation

/// How many mechanical mistakes in the answer of an exercise its checks catch.
package struct MutationProof: Codable, Equatable, Sendable {
  /// The mutants that compiled and were judged.
  package var mutants = 0
  /// How many would be judged if everything were tried.
  package var wanted = 0
  /// Those that did not pass.
  package var caught = 0
  /// Those that passed and are right solutions, with the reason of each.
  package var equivalent: [Survivor] = []
  /// Those that passed without a reason.
  package var survivors: [Survivor] = []

  /// A mutant that passed.
  package struct Survivor: Codable, Equatable, Sendable {
    /// The file and the line.
    package var place: String
    /// The line as it was.
    package var before: String
    /// The line as it is; empty when it was left out.
    package var after: String
    /// Why it is right all the same.
    package var reason: String?
  }

  /// The share of the mutants that were caught, 1 when there are none.
  package var share: Double { mutants == 0 ? 1 : Double(caught) / Double(mutants) }
}

/// Puts small mistakes into the answer of an exercise and sees whether its checks notice.
struct MutationTrial: Sendable {
  let folders: CourseFolders
  let judge: any Judging
  /// How many mutants to judge if everything is tried.
  let count: Int
  /// The part of them that is tried.
  let share: Share

  /// Judges mutants, spread over the whole answer, until so many have compiled.
  ///
  /// Nobody asks for a mutant again, so they take no room in the cache of the course.
  func proof(of exercise: Exercise) async throws -> MutationProof {
    try await withScratchFolder(named: "mutants") { try await proof(of: exercise, cache: $0) }
  }

  private func proof(of exercise: Exercise, cache: URL) async throws -> MutationProof {
    let equivalents = try EquivalentMutants(of: exercise.id, in: folders)
    let home = folders.answers.appending(path: exercise.id)
    let sources = try exercise.files.map { file in
      (file, try String(contentsOf: home.appending(path: file), encoding: .utf8))
    }
    let mutants = MutationRules.Rank.allCases.flatMap { rank in
      Mutator.spread(sources.flatMap { Mutator.mutants(of: $0.1, file: $0.0, rank) })
    }
    var proof = MutationProof(wanted: min(count, mutants.count))
    // Drawn from the same mutants that all would be.
    let first = share.drawn(Array(mutants.prefix(count)), for: exercise) {
      "\($0.file):\($0.line) \($0.after)"
    }
    var rest = first + mutants.dropFirst(count)
    let wanted = share.count(of: count)
    while proof.mutants < wanted, !rest.isEmpty {
      let next = Array(rest.prefix(wanted - proof.mutants))
      rest.removeFirst(next.count)
      for (mutant, outcome) in zip(
        next,
        try await concurrentMap(next) { try await self.outcome(of: $0, exercise, cache: cache) })
      where outcome != .doesNotCompile {
        proof.mutants += 1
        guard outcome == .passed else {
          proof.caught += 1
          continue
        }
        let survivor = MutationProof.Survivor(
          place: "answers/\(exercise.id)/\(mutant.file):\(mutant.line)", before: mutant.before,
          after: mutant.after, reason: equivalents.reason(for: mutant))
        if survivor.reason == nil {
          proof.survivors.append(survivor)
        } else {
          proof.equivalent.append(survivor)
        }
      }
    }
    return proof
  }

  /// What comes of one mutant; the first check that does not pass is enough.
  private func outcome(
    of mutant: Mutant, _ exercise: Exercise, cache: URL
  ) async throws -> Outcome {
    try await withScratchFolder(named: "mutant") { folder in
      for file in exercise.files {
        let target = folder.appending(path: file)
        if file == mutant.file {
          try Data(mutant.source.utf8).write(to: target)
        } else {
          try FileManager.default.copyItem(
            at: folders.answers.appending(path: "\(exercise.id)/\(file)"), to: target)
        }
      }
      return try await judge.report(
        on: exercise, in: folder, parts: folders.answers, cache: cache, base: folder,
        stopsAtFirstFailure: true
      ).outcome
    }
  }
}
