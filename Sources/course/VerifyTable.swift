internal import Grading
internal import Localization

/// The table of `course verify`.
struct VerifyTable {
  let language: Language

  private func say(_ es: String, _ en: String) -> String { Localized(es: es, en: en)[language] }

  private func line(_ cells: [String]) -> String {
    let widths = [28, 15, 12, 11, 10, 12, 12, 20]
    return zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }.joined()
  }

  var header: String {
    line([
      say("ejercicio", "exercise"), say("sin tocar", "stub"), say("respuesta", "answer"),
      say("variantes", "variants"), say("errores", "wrong"), say("con nombre", "named"),
      say("mutantes", "mutants"), say("en la línea", "on the wire"),
    ])
  }

  func row(_ proof: ExerciseProof) -> String {
    line([
      proof.id, proof.stub.name[language], proof.answer.name[language],
      "\(proof.variantsPassed)/\(proof.variants)", "\(proof.caught)/\(proof.tried)",
      "\(proof.named)/\(proof.tried)",
      proof.mutation.map(mutants) ?? "–", proof.wire.map(wire) ?? "–",
    ])
  }

  private func mutants(_ proof: MutationProof) -> String {
    let share = "\(proof.caught)/\(proof.mutants)"
    guard !proof.equivalent.isEmpty else { return share }
    return share + " (\(proof.equivalent.count) ≡)"
  }

  private func wire(_ proof: WireProof) -> String {
    let (total, right) = (proof.total, proof.total.equivalent + proof.excused.count)
    return "\(total.caught)/\(total.mutants)" + (right > 0 ? " (\(right) ≡)" : "")
  }

  /// The right solutions that a rule made, each with its reason, and the share of the whole.
  func mutants(of proofs: [ExerciseProof]) -> String {
    let mutations = proofs.compactMap(\.mutation)
    let (caught, all) = (
      mutations.map(\.caught).reduce(0, +), mutations.map(\.mutants).reduce(0, +)
    )
    guard all > 0 else { return "" }
    let share = language.decimals("\(Double(1000 * caught / all) / 10)")
    let lines = mutations.flatMap(\.equivalent).map {
      "  ≡ \($0.place)  \($0.before)  →  \($0.after.isEmpty ? "∅" : $0.after)\n    \($0.reason ?? "")"
    }
    let head = say(
      "Mutantes descubiertos: \(caught) de \(all), el \(share) %.",
      "Mutants caught: \(caught) of \(all), \(share) %.")
    let tail = say(
      " Pasan, porque también son correctos:", " These pass, since they are right too:")
    return (["", head + (lines.isEmpty ? "" : tail)] + lines).joined(separator: "\n")
  }

  /// What was not tried, and which exercises have no lesson to send to.
  func notes(on proofs: [ExerciseProof]) -> String {
    func sum(_ counts: [Int]) -> Int { counts.reduce(0, +) }
    var notes: [String] = []
    let (tried, all) = (sum(proofs.map(\.tried)), sum(proofs.map(\.misconceptions)))
    if tried < all {
      let mutations = proofs.compactMap(\.mutation)
      let (mutants, wanted) = (sum(mutations.map(\.mutants)), sum(mutations.map(\.wanted)))
      notes.append(
        say(
          "Probadas \(tried) de \(all) soluciones erróneas y \(mutants) de \(wanted) mutantes.",
          "Tried \(tried) of \(all) wrong solutions and \(mutants) of \(wanted) mutants."))
    }
    let silent = proofs.filter { !$0.hasLesson }.map { String($0.id.prefix { $0 != "-" }) }
    if !silent.isEmpty {
      notes.append(
        say("Aún sin lección: ", "No lesson yet: ") + silent.joined(separator: ", ") + ".")
    }
    return notes.map { "\n\($0)\n" }.joined()
  }

  func footer(_ problems: [String]) -> String {
    guard !problems.isEmpty else {
      return "\n" + say("Todo se cumple.", "Everything holds.")
    }
    return "\n" + problems.map { "✘ \($0)" }.joined(separator: "\n")
  }
}
