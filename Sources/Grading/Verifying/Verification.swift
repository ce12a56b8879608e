package import Checks
internal import Foundation
internal import Localization

/// Proves the course with itself.
///
/// Every stub is unfinished, every answer and every right variant passes, every known wrong solution
/// is caught by its own message, and the folders agree with the table of exercises.
package struct Verification: Sendable {
  private let folders: CourseFolders
  private let judge: any Judging
  private let mutants: Int
  private let share: Share
  private let wire: WireTrial?

  /// The fewest mutants that say something about an exercise.
  static let fewestMutants = 10

  /// A verification of the course in the folders.
  ///
  /// - Parameters:
  ///   - mutants: How many mechanical mistakes to try in each answer; 0 for none.
  ///   - share: The part of the wrong solutions and of the mutants that is tried.
  ///   - wire: Tries mistakes on the wire; nil for none.
  package init(
    _ folders: CourseFolders, judge: any Judging, mutants: Int, share: Share = .whole,
    wire: WireTrial? = nil
  ) {
    self.folders = folders
    self.wire = wire
    self.judge = judge
    self.mutants = mutants
    self.share = share
  }

  /// A proof for each exercise, in the order of their numbers.
  ///
  /// - Parameter onProof: Called as soon as an exercise is proved.
  package func proofs(
    of exercises: [Exercise], onProof: (ExerciseProof) -> Void = { _ in }
  ) async throws -> [ExerciseProof] {
    var proofs: [ExerciseProof] = []
    for exercise in exercises {
      let proof = try await proof(of: exercise)
      onProof(proof)
      proofs.append(proof)
    }
    return proofs
  }

  private func proof(of exercise: Exercise) async throws -> ExerciseProof {
    var problems = FolderAgreement(folders).problems(of: exercise)
    problems += CardAgreement(folders).problems(of: exercise)
    problems += ContractAgreement(folders: folders).problems(of: exercise)
    let stub = try await judge.report(
      on: exercise, in: folders.exercises.appending(path: exercise.id))
    let answer = try await judge.report(
      on: exercise, in: folders.answers.appending(path: exercise.id))
    if stub.outcome != .unfinished || stub.points > 0 {
      problems.append("the stub is \(stub.outcome.rawValue) with \(stub.points) points")
    }
    problems += Self.complaints("the answer", answer)

    let variants = FolderAgreement.folders(in: folders.variants.appending(path: exercise.id))
    let variantReports = try await concurrentMap(variants) {
      try await judge.report(on: exercise, in: $0, parts: folders.answers)
    }
    for (variant, report) in zip(variants, variantReports) {
      problems += Self.complaints("the variant \(variant.lastPathComponent)", report)
    }

    let wrong = try await WrongSolutionTrial(folders: folders, judge: judge, share: share)
      .proof(of: exercise)
    problems += wrong.problems
    var mutation: MutationProof?
    if mutants > 0, answer.outcome == .passed {
      let trial = MutationTrial(folders: folders, judge: judge, count: mutants, share: share)
      let proof = try await trial.proof(of: exercise)
      problems += Self.complaints(
        about: proof, wanted: min(share.count(of: mutants), Self.fewestMutants))
      mutation = proof
    }
    let wireProof = answer.outcome == .passed ? try await wire?.proof(of: exercise) : nil
    problems += wireProof.map(Self.complaints) ?? []
    return ExerciseProof(
      id: exercise.id, hasLesson: folders.lessons.existing(exercise.number) != nil,
      stub: stub.outcome, answer: answer.outcome,
      variantsPassed: variantReports.filter { $0.outcome == .passed }.count,
      variants: variants.count, caught: wrong.caught, named: wrong.named, tried: wrong.tried,
      misconceptions: wrong.all, mutation: mutation,
      wire: wireProof, problems: problems)
  }

  private static func complaints(about proof: WireProof) -> [String] {
    proof.survivors.map { "passes with the mistake on the wire \($0)" }
      + proof.falselyNamed.map { "the mistake on the wire gets a false name: \($0)" }
      + proof.wavering.map { "the verdict on the mistake on the wire depends on the seed: \($0)" }
      + proof.alike.map { "two mistakes answer alike on the whole domain: \($0)" }
  }

  private static func complaints(about proof: MutationProof, wanted: Int) -> [String] {
    var problems = proof.survivors.map {
      "\($0.place) passes with \"\($0.after)\" for \"\($0.before)\""
    }
    if proof.mutants < wanted {
      problems.append("only \(proof.mutants) mutants of the answer compile")
    }
    return problems
  }

  private static func complaints(_ what: String, _ report: ExerciseReport) -> [String] {
    guard report.outcome != .passed else { return [] }
    let checks = report.checks.filter { $0.outcome != .passed }.map { check in
      "  \(check.id) \(check.outcome.rawValue): "
        + report.explanation(of: check).map(\.en).joined(separator: " · ")
    }
    let reason = [report.explanation?.en].compactMap { $0 } + report.compiler + checks
    return ["\(what) is \(report.outcome.rawValue)"] + reason
  }
}
