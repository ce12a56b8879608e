import Foundation
import Testing

/// `course experiment` as it is typed.
struct ExperimentCommandTests {
  @Test func withoutNamesItListsWhatThereIs() async throws {
    let run = try await CourseTool.run("experiment")
    #expect(run.status == 0, "\(run.error)")
    for id in ["1.1-image-side", "2.1-pixel-order", "7.3-regularizers", "8.4-biases"] {
      #expect(run.output.contains(id))
    }
    #expect(run.output.contains("✔ holds · ✘ is the other way · ○ chance explains it"))
  }

  @Test func smallRunSaysWhatCameOfItsClaims() async throws {
    let run = try await CourseTool.run(
      "experiment", "8.4", "--data", "embedded", "--epochs", "1", "--seeds", "2", language: "es")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("con pesos iguales y sesgos cero quedan menos unidades distintas"))
    #expect(run.output.contains(" ± "))
  }

  @Test func smallRunIsNeverRecorded() async throws {
    let run = try await CourseTool.run("experiment", "8.4", "--data", "embedded", "--record")
    #expect(run.status == 2)
    #expect(run.error.contains("is recorded on Fashion-MNIST only"), "\(run.error)")
  }
}
