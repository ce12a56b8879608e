package import Checks
package import Foundation
internal import Synchronization

/// Puts generated answers before the checks of exercises, in processes that may come down.
package struct FuzzTrial: Sendable {
  private let builder: ProbeBuilder
  private let program: URL
  private let seed: UInt64
  private let cases: Int

  /// A trial.
  ///
  /// - Parameters:
  ///   - program: The tool, which is started with the command of ``FuzzWorker``.
  ///   - seed: The seed of the inputs and of the answers.
  ///   - cases: How many answers each check gets.
  package init(_ builder: ProbeBuilder, program: URL, seed: UInt64, cases: Int) {
    self.builder = builder
    self.program = program
    self.seed = seed
    self.cases = cases
  }

  /// The cases that bring a process down before its check is left alone: more of them say no more.
  private static let mostFaults = 3

  /// How many cases a check of an exercise gets: where networks are trained, each draws thousands of
  /// pictures first, and answers are few and plain.
  package func casesPerCheck(of exercise: Exercise) -> Int {
    exercise.effort == .training ? max(1, cases / 20) : cases
  }

  /// A proof for each exercise, as many at once as there are processors.
  ///
  /// - Parameters:
  ///   - onProgress: Called with how many cases more are done.
  ///   - onProof: Called as soon as an exercise is done.
  package func proofs(
    of exercises: [Exercise], onProgress: @escaping @Sendable (Int) -> Void = { _ in },
    onProof: @Sendable (FuzzProof) -> Void = { _ in }
  ) async throws -> [FuzzProof] {
    try await concurrentMap(exercises) { exercise in
      let proof = try await proof(of: exercise, onProgress)
      onProof(proof)
      return proof
    }
  }

  private func proof(
    of exercise: Exercise, _ onProgress: @escaping @Sendable (Int) -> Void
  ) async throws -> FuzzProof {
    let cases = casesPerCheck(of: exercise)
    var proof = FuzzProof(id: exercise.id, seed: seed, casesPerCheck: cases)
    guard let recorded = try await recorded(exercise) else {
      proof.isBuilt = false
      return proof
    }
    try await withScratchFolder(named: "fuzz") { scratch in
      let folder = FuzzFolder(url: scratch)
      try folder.write(recorded)
      var request = FuzzRequest(
        exercise: exercise.id, seed: seed, cases: cases, place: FuzzPlace(check: 0, number: 0),
        dataFolder: builder.folders.data.path)
      var faults: [Int: Int] = [:]
      while request.place.check < exercise.checks.count {
        let first = request.place
        let seen = Mutex(0)
        let end = try await FuzzProcess(program: program, folder: folder).end(of: request) {
          place in
          let done = Self.count(from: first, to: place, cases)
          onProgress(
            seen.withLock { seen in
              defer { seen = done }
              return done - seen
            })
        }
        guard let fault = end else {
          let last = FuzzPlace(check: exercise.checks.count, number: 0)
          proof.cases += Self.count(from: first, to: last, cases)
          break
        }
        guard let place = folder.currentPlace else {
          throw GradingError.notStarted(program.path, reason: "\(fault)")
        }
        proof.cases += Self.count(from: first, to: place, cases) + 1
        proof.findings.append(
          FuzzFinding(check: exercise.checks[place.check].id, number: place.number, fault: fault))
        faults[place.check, default: 0] += 1
        request.place =
          faults[place.check] == Self.mostFaults || place.number + 1 == cases
          ? FuzzPlace(check: place.check + 1, number: 0)
          : FuzzPlace(check: place.check, number: place.number + 1)
      }
      for event in folder.told {
        switch event {
        case .found(let finding): proof.findings.append(finding)
        case .slowest(let time):
          if time.seconds > proof.slowest?.seconds ?? 0 { proof.slowest = time }
        }
      }
    }
    return proof
  }

  private static func count(from first: FuzzPlace, to place: FuzzPlace, _ cases: Int) -> Int {
    (place.check - first.check) * cases + place.number - first.number
  }

  /// What each check asks of the answer, which is built for it; nil when it does not compile.
  private func recorded(_ exercise: Exercise) async throws -> [[Exchange]]? {
    let folder = builder.folders.answers.appending(path: exercise.id)
    guard
      case .built(let probe) = try await builder.build(
        exercise, from: ExerciseSources(folder: folder, parts: builder.folders.answers))
    else { return nil }
    return try await Judge(builder: builder, seed: seed).recorded(exercise, probe)
  }
}
