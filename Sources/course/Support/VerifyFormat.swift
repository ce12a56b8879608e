internal import ArgumentParser
internal import Foundation
internal import Grading
internal import Localization
internal import Presentation

/// A form of what `course verify` prints: a row of a table.
struct VerifyFormat: OutputFormat {
  let name: String
  let isForPeople: Bool
  /// The line above all exercises, if there is one.
  let head: @Sendable (Language) -> String?
  /// The line of an exercise as soon as it is proved, if there is one.
  let row: @Sendable (ExerciseProof, Language) -> String?
  /// What is said about all exercises and their problems.
  let end: @Sendable ([ExerciseProof], [String], Language) throws -> String
  /// What is said about generated answers and their problems.
  let fuzzEnd: @Sendable ([FuzzProof], [String], Language) throws -> String

  static let all: [VerifyFormat] = [.terminal, .json]

  /// A table that grows while a person looks on.
  static let terminal = VerifyFormat(
    name: "terminal", isForPeople: true, head: { VerifyTable(language: $0).header },
    row: { VerifyTable(language: $1).row($0) },
    end: { proofs, problems, language in
      let table = VerifyTable(language: language)
      return table.mutants(of: proofs) + "\n" + table.notes(on: proofs) + table.footer(problems)
    },
    fuzzEnd: { FuzzTable(language: $2).footer($0, $1) })

  /// One object for machines, as `docs/json.md` describes it.
  static let json = VerifyFormat(
    name: "json", isForPeople: false, head: { _ in nil }, row: { _, _ in nil },
    end: { proofs, problems, _ in
      let result = VerifyCommand.Result(
        exercises: proofs, problems: problems, passed: problems.isEmpty)
      return String(decoding: try JSONCoding.encoder.encode(result), as: UTF8.self)
    },
    fuzzEnd: { proofs, problems, _ in
      let result = VerifyCommand.FuzzResult(
        exercises: proofs, problems: problems, passed: problems.isEmpty)
      return String(decoding: try JSONCoding.encoder.encode(result), as: UTF8.self)
    })
}

extension VerifyFormat: ExpressibleByArgument {
  init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }
}
