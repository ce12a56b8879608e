internal import CourseKit
internal import Localization
internal import TensorBoard

/// What is asked of the calls, whatever was logged.
extension ScalarsChecks {
  private typealias Mistake = ScalarsMisconception

  static let callOrder = Check(
    "call-order",
    Localized(
      es: "en cada época se entrenan todos los lotes y luego se valida una vez; con 0 épocas, nada",
      en: "in each epoch all batches are trained and then validation runs once; in 0 epochs nothing"
    ),
    points: 1
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let calls = try await trial.run(&exam).calls
    let epoch = Array(repeating: 0, count: trial.batchesPerEpoch)
    let validations = calls.count { $0 == 1 }
    func training(_ epoch: [Int]) -> [Int] { (0..<trial.epochs).flatMap { _ in epoch } }
    let expected = training(epoch + [1])
    // Whatever was left out or added, the order is said by the first call that differs.
    let same = zip(calls, expected).prefix { $0 == $1 }.count
    let repeated = [epoch + [1, 1], epoch.flatMap { [$0, 1] }, epoch.flatMap { [$0, 1] } + [1]]
    try exam.require(
      calls == expected,
      Localized(
        es:
          "hubo \(calls.count - validations) lotes y \(validations) validaciones, en vez de \(trial.batchCount) y \(trial.epochs); la primera llamada distinta es la \(same + 1)",
        en:
          "there were \(calls.count - validations) batches and \(validations) validations, not \(trial.batchCount) and \(trial.epochs); the first call that differs is number \(same + 1)"
      ),
      means: repeated.contains { calls == training($0) }
        ? Mistake.validatesEveryBatch
        : calls == training([1] + epoch) ? Mistake.validatesTooEarly : nil)

    let log = try await trial.run(&exam, epochs: 0)
    try exam.require(
      log.calls.isEmpty && log.scalars.isEmpty,
      Localized(
        es: "con 0 épocas hubo \(log.calls.count) llamadas y \(log.scalars.count) puntos",
        en: "with 0 epochs there were \(log.calls.count) calls and \(log.scalars.count) points"))
  }

  static let interrupted = Check(
    "interrupted",
    Localized(
      es: "un error sale de la función, y los lotes medidos antes quedan registrados",
      en: "an error leaves the function, and the batches measured before stay logged"),
    points: 1, needs: ["batch-curve"]
  ) { exam in
    let trial = ScalarsTrial(&exam)
    let each = trial.batchesPerEpoch
    // A batch in the middle of the second epoch, then its validation, which is the call behind.
    for failing in [each + 1 + 2, 2 * each + 1] {
      let log = try await trial.run(&exam, failingAt: failing)
      let batches = log.calls.count { $0 == 0 }
      let hasFailed: Bool = try await exam.ask("failed")
      let threw: Bool = try await exam.ask("threw")
      try exam.require(
        threw,
        Localized(
          es: "la llamada \(failing + 1) lanzó un error y la función terminó como si nada",
          en: "call \(failing + 1) threw an error and the function ended as if nothing had happened"
        ),
        means: hasFailed ? Mistake.swallowsErrors : nil)
      let steps = log.tagged("batch/loss").map(\.step)
      // Logged at the end of each epoch, before or behind its validation, or at the very end.
      let kept = [0, each, batches / each * each].filter { $0 < batches }
      try exam.require(
        steps == Array(1..<batches + 1),
        Localized(
          es: "se midieron \(batches) lotes antes del error y quedaron \(steps.count) registrados",
          en: "\(batches) batches were measured before the error and \(steps.count) are logged"),
        means: kept.contains { steps == Array(1..<$0 + 1) } ? Mistake.logsAtTheEnd : nil)
    }
  }
}
