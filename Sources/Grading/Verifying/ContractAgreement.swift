internal import Checks
internal import Foundation
internal import Localization

/// Holds the domain that a stub documents against the one that is asked.
struct ContractAgreement: Sendable {
  let folders: CourseFolders

  /// The classes of the domain that the stub does not show in the words of the contract, a sentence
  /// each.
  ///
  /// The stub has them in both languages, behind "Se pregunta:" and "Asked:", with semicolons between:
  /// the lines that are missing are given as they should read.
  func problems(of exercise: Exercise) -> [String] {
    guard let contract = exercise.contract else { return [] }
    let home = folders.exercises.appending(path: exercise.id)
    let text = exercise.files.map { Self.comments(in: home.appending(path: $0)) }
      .joined(separator: " ")
    let lines = [
      "ES: Se pregunta: \(contract.classes.map(\.words.es).joined(separator: "; ")).",
      "EN: Asked: \(contract.classes.map(\.words.en).joined(separator: "; ")).",
    ]
    return lines.filter { !text.contains($0) }.map { "the stub does not say \"\($0)\"" }
  }

  /// The comments of a file as one line.
  private static func comments(in file: URL) -> String {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("//") }
      .map { $0.drop { "/ ".contains($0) }.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
  }
}
