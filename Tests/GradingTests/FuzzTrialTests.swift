import Checks
import Foundation
import Testing

@testable import Grading

/// What is made of processes that come down over answers; a script stands in for them.
@Suite("Fuzz trials") struct FuzzTrialTests {
  /// The trial of an exercise whose process is a shell script, which is given the folder.
  private func proof(of exercise: Exercise, cases: Int, _ script: String) async throws -> FuzzProof
  {
    let folder = try TemporaryFolder()
    let program = try folder.write("#!/bin/sh\ncd \"$2\" || exit 9\n\(script)\n", to: "worker")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let trial = FuzzTrial(
      try await ProbeBuilder(course, for: [exercise]), program: program, seed: 1, cases: cases)
    return try await trial.proofs(of: [exercise])[0]
  }

  @Test func theRestGoesOnBehindACaseThatBringsItDown() async throws {
    // The fifth case of the third check, once.
    let proof = try await proof(
      of: .flatten, cases: 10,
      #"""
      grep -q '"check":0' request.json || exit 0
      printf '\2\0\0\0\0\0\0\0\4\0\0\0\0\0\0\0' > place
      kill -ILL $$
      """#)
    let check = Exercise.flatten.checks[2].id
    #expect(proof.findings.map(\.check) == [check])
    #expect(proof.findings.map(\.number) == [4])
    #expect(proof.findings.map(\.fault) == [.signal(4, message: nil, place: nil)])
    #expect(proof.cases == 10 * Exercise.flatten.checks.count)
  }

  @Test func aCheckThatComesDownAgainAndAgainIsLeftAlone() async throws {
    // Always the first case that is asked for, by its check and its number.
    let proof = try await proof(
      of: .flatten, cases: 200,
      #"""
      place() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" request.json; }
      for number in $(place check) $(place number); do
        printf "\\$(printf %o "$number")\0\0\0\0\0\0\0"
      done > place
      kill -PROF $$
      """#)
    #expect(proof.findings.count == 3 * Exercise.flatten.checks.count)
    #expect(proof.findings.allSatisfy { $0.fault == .endless })
    #expect(Set(proof.findings.map(\.number)) == [0, 1, 2])
  }
}
