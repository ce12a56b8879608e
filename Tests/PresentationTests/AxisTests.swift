import Presentation
import Testing

@Suite("Axes")
struct AxisTests {
  @Test("ticks are round and hold all values")
  func ticks() {
    let axis = Axis(from: 0.23, to: 0.91, count: 5)
    #expect(axis.ticks.map { ($0 * 10).rounded() / 10 } == [0.2, 0.4, 0.6, 0.8, 1.0])
    #expect(axis.range.contains(0.23) && axis.range.contains(0.91))
    #expect(axis.decimals == 1)
    let epochs = Axis(from: 1, to: 5, count: 6, isWhole: true, isPadded: false)
    #expect(epochs.ticks == [1, 2, 3, 4, 5])
    #expect(epochs.fraction(1) == 0 && epochs.fraction(5) == 1)
  }

  @Test("an axis never collapses", arguments: [(0.0, 0.0), (0.5, 0.5), (-3, -3), (1e9, 1e9)])
  func flat(_ low: Double, _ high: Double) {
    let axis = Axis(from: low, to: high, count: 5)
    #expect(axis.range.lowerBound < axis.range.upperBound)
    #expect(axis.range.contains(low))
    #expect(axis.fraction(low).isFinite)
  }

  @Test(
    "coordinates are short",
    arguments: [(1.0, "1"), (-0.04, "0"), (-0.26, "-0.3"), (12.25, "12.3")])
  func coordinates(_ value: Double, _ text: String) {
    #expect(value.svg == text)
  }

  @Test(
    "steps are 1, 2 or 5 times a power of ten",
    arguments: [
      (0.9, 1.0, 0), (1.1, 2, 0), (3, 5, 0), (7, 10, 0), (0.011, 0.02, 2), (0.0049, 0.005, 3),
    ])
  func steps(_ rough: Double, _ step: Double, _ decimals: Int) {
    #expect(abs(Axis.step(near: rough) / step - 1) < 1e-12)
    #expect(Axis.decimals(of: step) == decimals)
  }
}
