internal import Foundation
internal import Localization
internal import NeuralNetworks
internal import Presentation
internal import Training

/// Shows the course of a training on standard error: a bar where somebody watches, and a line for
/// each epoch.
struct ProgressRecorder: TrainingRecorder {
  private let language: Language
  private let isWatched: Bool
  private var plan: TrainingEvent.Plan?
  private var lastDrawing = ContinuousClock.now

  init(language: Language, isWatched: Bool) {
    self.language = language
    self.isWatched = isWatched
  }

  mutating func record(_ event: TrainingEvent) {
    switch event {
    case .started(let plan): self.plan = plan
    case .batchEnded(let batch): draw(batch)
    case .epochEnded(let epoch, _): write(epoch)
    case .gradientsReady, .validated, .finished: break
    }
  }

  private mutating func draw(_ batch: TrainingEvent.BatchResult) {
    guard isWatched, let plan, plan.examplesPerEpoch > 0 else { return }
    let now = ContinuousClock.now
    guard now - lastDrawing > .milliseconds(80) else { return }
    lastDrawing = now
    let share = Double(batch.examplesSeen) / Double(plan.examplesPerEpoch)
    let bar = ProgressBar(share: share).text
    let loss = language.fixed(Double(batch.loss), digits: 4)
    Console.note(
      "\r\u{1B}[K\(name(batch.epoch, plan)) \(bar) \(Int(share * 100)) %  "
        + Localized(es: "pérdida \(loss)", en: "loss \(loss)")[language])
  }

  private func write(_ epoch: TrainingEvent.EpochResult) {
    guard let plan else { return }
    func text(_ value: Double?) -> String {
      value.map { language.fixed($0, digits: 4) } ?? "–"
    }
    let line = Localized(
      es: "pérdida \(text(epoch.trainingLoss)) · exactitud \(text(epoch.trainingAccuracy))"
        + " · en prueba: pérdida \(text(epoch.validationLoss))"
        + " · exactitud \(text(epoch.validationAccuracy))",
      en: "loss \(text(epoch.trainingLoss)) · accuracy \(text(epoch.trainingAccuracy))"
        + " · on test: loss \(text(epoch.validationLoss))"
        + " · accuracy \(text(epoch.validationAccuracy))")
    let seconds = language.decimals(String(format: "%.1f s", epoch.seconds))
    Console.note(
      (isWatched ? "\r\u{1B}[K" : "")
        + "\(name(epoch.epoch, plan))  \(line[language])  (\(seconds))\n")
  }

  private func name(_ epoch: Int, _ plan: TrainingEvent.Plan) -> String {
    let all = plan.epochsBefore + plan.epochs
    return Localized(es: "época \(epoch)/\(all)", en: "epoch \(epoch)/\(all)")[language]
  }
}
