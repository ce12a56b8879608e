internal import Checks
internal import Foundation

/// How many mechanical mistakes in the answer of an exercise its checks catch.
public struct MutationProof: Codable, Equatable, Sendable {
  /// The mutants that compiled and were judged.
  public var mutants = 0
  /// Those that did not pass.
  public var caught = 0
  /// Those that passed and are right solutions, with the reason of each.
  public var equivalent: [Survivor] = []
  /// Those that passed without a reason.
  public var survivors: [Survivor] = []

  /// A mutant that passed.
  public struct Survivor: Codable, Equatable, Sendable {
    /// The file and the line.
    public var place: String
    /// The line as it was.
    public var before: String
    /// The line as it is; empty when it was left out.
    public var after: String
    /// Why it is right all the same.
    public var reason: String?
  }

  /// The share of the mutants that were caught, 1 when there are none.
  public var share: Double { mutants == 0 ? 1 : Double(caught) / Double(mutants) }
}

/// Puts small mistakes into the answer of an exercise and sees whether its checks notice.
struct MutationTrial: Sendable {
  let folders: CourseFolders
  let judge: any Judging
  /// How many mutants to judge.
  let count: Int

  /// Judges mutants, spread over the whole answer, until the count has compiled.
  func proof(of exercise: Exercise) async throws -> MutationProof {
    let equivalents = try EquivalentMutants(of: exercise.id, in: folders)
    let home = folders.answers.appending(path: exercise.id)
    let sources = try exercise.files.map { file in
      (file, try String(contentsOf: home.appending(path: file), encoding: .utf8))
    }
    let mutants = MutationRules.Rank.allCases.flatMap { rank in
      Mutator.spread(sources.flatMap { Mutator.mutants(of: $0.1, file: $0.0, rank) })
    }
    var proof = MutationProof()
    var rest = mutants[...]
    while proof.mutants < count, !rest.isEmpty {
      let next = Array(rest.prefix(count - proof.mutants))
      rest = rest.dropFirst(next.count)
      for (mutant, outcome) in zip(
        next, try await concurrentMap(next) { try await self.outcome(of: $0, exercise) })
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
  private func outcome(of mutant: Mutant, _ exercise: Exercise) async throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "mutant-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
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
      on: exercise, in: folder, parts: folders.answers, base: folder, stopsAtFirstFailure: true
    ).outcome
  }
}
