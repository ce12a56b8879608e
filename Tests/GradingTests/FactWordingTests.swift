import Checks
import Localization
import Testing

@testable import Grading

/// What is said about facts, to the letter, in both languages.
struct FactWordingTests {
  private func words(_ finding: Finding, _ outcome: Outcome = .failed) -> [Localized] {
    var report = Facts.exercise([.courseFault(description: "first"), finding])
    report.checks[1].outcome = outcome
    report.checks[1].partAtFault = nil
    return report.explanation(of: report.checks[1])
  }

  @Test func aWrongAnswerSaysWhatWasAsked() {
    #expect(
      words(.wrongAnswer(question: "forward(1)", fault: .shape(expected: [2, 168], got: [336])))
        == [
          Localized(es: "pregunta: forward(1)", en: "asked:    forward(1)"),
          Localized(es: "se esperaba: forma [2, 168]", en: "expected: shape [2, 168]"),
          Localized(es: "se obtuvo:   forma [336]", en: "got:      shape [336]"),
        ])
    #expect(
      words(.wrongAnswer(question: "f()", fault: .law(Localized(es: "suma 2", en: "sums to 2"))))
        == [
          Localized(es: "pregunta: f()", en: "asked:    f()"),
          Localized(es: "suma 2", en: "sums to 2"),
        ])
  }

  @Test func aStopIsItsSentence() {
    #expect(
      words(.stopped(by: .exited(code: 3)), .stopped) == [
        Localized(
          es: "tu código terminó el proceso con exit(3) antes de responder",
          en: "your code ended the process with exit(3) before it answered")
      ])
    #expect(
      words(.stopped(by: .signal(4, message: "Fatal error: x", place: "A.swift:3")), .stopped) == [
        Localized(
          es: "tu código se detuvo en A.swift:3: Fatal error: x",
          en: "your code stopped at A.swift:3: Fatal error: x")
      ])
  }

  @Test func whatIsUnfinishedIsListed() {
    #expect(
      words(.unfinished(parts: ["forward(_:)", "backward(_:)"]), .unfinished) == [
        Localized(
          es: "falta escribir forward(_:), backward(_:)",
          en: "still to be written: forward(_:), backward(_:)")
      ])
  }

  @Test func whatWaitsNamesTheCheck() {
    let sentence = Exercise.flatten.checks[0].sentence
    #expect(
      words(.waits(for: "keeps-the-batch"), .notAsked) == [
        Localized(
          es: "se preguntará cuando pase: \(sentence.es)",
          en: "will be asked once this passes: \(sentence.en)")
      ])
    // Behind something unfinished there is only more to do.
    #expect(words(.waits(for: "keeps-the-batch"), .unfinished).isEmpty)
  }

  @Test func aFaultOfTheCourseIsNotTheLearners() {
    #expect(
      words(.courseFault(description: "gone"), .notGradable) == [
        Localized(
          es: "fallo del curso, no tuyo: gone", en: "a fault of the course, not yours: gone")
      ])
  }

  @Test func thePartAtFaultComesLast() {
    var report = Facts.exercise([.stopped(by: .exited(code: 0))])
    report.checks[0].partAtFault = .part("2.4-linear")
    #expect(
      report.explanation(of: report.checks[0]).last
        == Localized(
          es: "la pieza que falla es 2.4-linear: con la del curso en su lugar, esto pasa; "
            + "compruébala con ./course check 2.4",
          en: "the part at fault is 2.4-linear: with the course's own in its place this passes; "
            + "check it with ./course check 2.4"))
  }

  @Test func mistakesAreNamedByTheCatalogue() throws {
    let mistake = try #require(Exercise.flatten.misconceptions.first)
    var report = Facts.exercise([.stopped(by: .exited(code: 0))])
    report.checks[0].misconception = mistake.id
    #expect(report.diagnosis(of: report.checks[0]) == mistake.sentence)
    #expect(
      MisconceptionCount(exercise: "2.2-flatten", id: mistake.id, lesson: "2.2", students: 1)
        .sentence == mistake.sentence)
    report.checks[0].misconception = "of-another-version"
    #expect(
      report.diagnosis(of: report.checks[0])
        == Localized(
          es: "error conocido: of-another-version", en: "known mistake: of-another-version"))
    report.checks[0].misconception = nil
    #expect(report.diagnosis(of: report.checks[0]) == nil)
  }

  @Test(arguments: Facts.obstacles) func obstaclesAreWordedInBothLanguages(_ obstacle: Obstacle) {
    let report = Facts.exercise(obstacle)
    #expect(report.explanation?.es.isEmpty == false && report.explanation?.en.isEmpty == false)
    if case .unforeseen = obstacle { return }
    #expect(report.explanation?.es != report.explanation?.en)
  }

  @Test func aMissingMarkHasItsReasonAndSomebodyToAct() {
    func student(_ exercises: ExerciseReport...) -> StudentReport {
      StudentReport(
        id: "ana", page: "",
        report: Report(seed: 1, sources: "", limits: .init(), exercises: exercises))
    }
    let refused = Facts.exercise(.refused(.symbolicLink("Flatten.swift")))
    let twice = student(refused, refused)
    #expect(twice.status == .notGradable && !twice.isHeldUpByCourse)
    #expect(
      twice.reasons == [
        .init(
          cause: .submission,
          sentence: Localized(
            es: "Flatten.swift es un enlace simbólico; no se sigue ni se copia",
            en: "Flatten.swift is a symbolic link; it is neither followed nor copied"))
      ])
    #expect(twice.actions.count == 1)
    var fault = Facts.exercise([.courseFault(description: "gone")])
    fault.checks[0].outcome = .notGradable
    fault.checks[0].partAtFault = nil
    fault.outcome = .notGradable
    let both = student(refused, fault)
    #expect(both.isHeldUpByCourse)
    #expect(both.reasons.map(\.cause) == [.submission, .course])
    #expect(both.reasons[1].sentence.en == "2.2: a fault of the course, not yours: gone")
    #expect(both.actions.count == 2)
    let missing = student(Facts.exercise([]))
    #expect(missing.status == .graded && missing.reasons.isEmpty)
  }
}
