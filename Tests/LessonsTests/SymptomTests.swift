import Foundation
import RunRecords
import Testing

@testable import Lessons

@Suite("Symptoms")
struct SymptomTests {
  private func run(_ curves: [(metric: String, setting: String, mean: [Double])]) -> RunRecord {
    RunRecord(
      id: "5.4-symptoms", command: "", dataset: "", settings: [:], seeds: [1], seconds: 1,
      values: [:],
      series: curves.map { curve in
        RunRecord.Series(
          metric: curve.metric, setting: curve.setting, es: "", en: "",
          x: curve.mean.indices.map(Double.init), mean: curve.mean, low: curve.mean,
          high: curve.mean)
      })
  }

  private func signs(_ metric: String, sick: [Double], healthy: [Double]) -> [Sign] {
    Sign.seen(
      of: "Sick", beside: "Healthy",
      in: run([(metric, "Sick", sick), (metric, "Healthy", healthy)]))
  }

  @Test func signsAreReadOffTheCurves() {
    #expect(signs("trainLoss", sick: [2.3, 2.29], healthy: [2, 0.5]) == [.lossFlat])
    #expect(signs("trainLoss", sick: [2, 1.6], healthy: [2, 0.5]) == [.lossSlow])
    #expect(
      signs("trainLoss", sick: [2, 1, 2, 1, 2, 1, 1.9, 0.4], healthy: [2, 0.5]) == [.lossJumps])
    #expect(signs("testAccuracy", sick: [0.1, 0.3], healthy: [0.5, 0.8]) == [.accuracyLow])
    #expect(signs("gradientNorm", sick: [1, 0.01], healthy: [1, 1]) == [.gradientTiny])
    #expect(signs("gradientNorm", sick: [1, 6], healthy: [1, 1]) == [.gradientHuge])
    #expect(signs("trainLoss", sick: [2, 0.5], healthy: [2, 0.5]) == [])
    #expect(signs("unknown", sick: [1], healthy: [1]) == [])
  }

  @Test func twoAccuraciesOfOneTrainingAreCompared() {
    func signs(test: Double, other: Double, _ metric: String) -> [Sign] {
      Sign.seen(
        of: "Sick", beside: "Healthy",
        in: run([("testAccuracy", "Sick", [test]), (metric, "Sick", [other])]))
    }
    #expect(signs(test: 0.5, other: 0.9, "trainAccuracy") == [.overfits])
    #expect(signs(test: 0.9, other: 0.8, "trainAccuracy") == [.testAboveTrain])
    #expect(signs(test: 0.95, other: 0.85, "cleanAccuracy") == [.testTooGood])
    #expect(signs(test: 0.85, other: 0.85, "cleanAccuracy") == [])
  }

  @Test func aCardHasItsSignsItsChartAndWhatMendsIt() throws {
    let page = try #require(try FixtureCourse.withCompanions.pages()["es/symptoms.html"])
    #expect(page.contains("id=\"mistake-Stuck\" data-signs=\"lossFlat\""))
    #expect(page.contains("<a href=\"#mistake-Stuck\">Atascada</a>"))
    #expect(page.contains("Muévela con <code>step</code>."))
    #expect(page.contains("id=\"mistake-Stuck-trainLoss-title\""))
    #expect(page.contains("href=\"s2.html#q2.1\">2.1 ¿Dos?</a>"))
  }

  @Test func withoutTheRunThePageIsLeftOutAndTheBuildSaysSo() throws {
    var course = FixtureCourse.withCompanions
    course.files["lessons/runs/5.4-symptoms.json"] = nil
    try course.withFolder { root in
      let (site, _) = try SiteBuilder(courseRoot: root).site()
      #expect(site.files["es/symptoms.html"] == nil)
      #expect(
        site.warnings == [
          "lessons/symptoms.json: the run 5.4-symptoms is not recorded; its page is left out."
        ])
      let map = String(decoding: site.files["es/index.html"] ?? .init(), as: UTF8.self)
      #expect(!map.contains("symptoms.html"))
    }
  }

  @Test func aMistakeThatWasNotRecordedIsNamed() throws {
    var course = FixtureCourse.withCompanions
    course.edit("lessons/symptoms.json", "\"setting\": \"Stuck\"", "\"setting\": \"Gone\"")
    let errors = try course.errors()
    #expect(
      errors == [
        "lessons/symptoms.json:1: the run 5.4-symptoms has no curve of a setting \"Gone\"; it has "
          + "Healthy, Stuck."
      ])
  }
}
