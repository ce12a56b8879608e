import Checks
import Localization
import Testing

@testable import Grading

/// A learning curve as a terminal shows it.
struct CurveTextTests {
  @Test func barsHaveAnEighthForAnEighth() {
    #expect(BarChart(values: [0, 0.125, 1], top: 1, rows: 1).lines == ["▁▁ ▁▁ ██ "])
    #expect(BarChart(values: [0.5, 1], top: 1, rows: 2).lines == ["   ██ ", "██ ██ "])
    #expect(BarChart(values: [.nan, .infinity, 2], top: 1, rows: 1).lines == ["      ██ "])
    #expect(BarChart(values: [1], top: 0, rows: 1).lines == ["   "])
  }

  @Test func numbersAndEpochsAreInTheLanguage() {
    var curve = LearningCurve()
    curve.trainingLoss = [2.3026, 0.4784]
    curve.testAccuracy = [0.5, 0.798]
    let spanish = CurveText(curve, language: .es).lines
    #expect(spanish.first == "pérdida de entrenamiento  0,478")
    #expect(spanish.contains("acierto en imágenes nuevas  79,8 %"))
    #expect(spanish.last == "  1  2  época")
    #expect(CurveText(curve, language: .en).lines.contains("accuracy on new images  79.8 %"))
    #expect(CurveText(LearningCurve(), language: .en).lines.isEmpty)
  }

  @Test func brokenTrainingStillHasACurve() {
    var curve = LearningCurve()
    curve.trainingLoss = [.nan, .infinity]
    #expect(CurveText(curve, language: .en).lines.first == "training loss  ∞")
  }
}
