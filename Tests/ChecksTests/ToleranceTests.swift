import Checks
import Testing

struct ToleranceTests {
  private static let tolerances: [Tolerance] = [
    .exact, .arithmetic, Tolerance(relative: 1, absolute: 1), Tolerance(relative: .infinity),
    Tolerance(relative: 0, absolute: .infinity),
  ]

  @Test(arguments: tolerances)
  func notANumberNeverPasses(_ tolerance: Tolerance) {
    for other in [Float.nan, 0, 1, .infinity, -.infinity] {
      #expect(!tolerance.accepts(.nan, other))
      #expect(!tolerance.accepts(other, .nan))
    }
  }

  @Test(arguments: tolerances.prefix(3))
  func infinityPassesOnlyAsItself(_ tolerance: Tolerance) {
    for infinity in [Float.infinity, -.infinity] {
      #expect(tolerance.accepts(infinity, infinity))
      for other in [-infinity, 0, 1, Float.greatestFiniteMagnitude] {
        #expect(!tolerance.accepts(infinity, other))
        #expect(!tolerance.accepts(other, infinity))
      }
    }
  }

  @Test func exactTakesOnlyTheSameNumber() {
    #expect(Tolerance.exact.accepts(0.1, 0.1))
    #expect(Tolerance.exact.accepts(-0.0, 0))
    #expect(!Tolerance.exact.accepts(Float(0.1).nextUp, 0.1))
    #expect(!Tolerance.exact.accepts(Float.leastNonzeroMagnitude, 0))
  }

  @Test func allowsAShareOfTheExpectedNumberAndAConstant() {
    let tolerance = Tolerance(relative: 0.25, absolute: 0.5)
    #expect(tolerance.accepts(11.5, 16))
    #expect(tolerance.accepts(20.5, 16))
    #expect(!tolerance.accepts(11.25, 16))
    #expect(!tolerance.accepts(20.75, 16))
    #expect(tolerance.accepts(-20.5, -16))
    #expect(!tolerance.accepts(20.5, -16))
    // The share is of the expected number and not of the answer: 15.5 is 4.5 from 20 and from 11.
    #expect(tolerance.accepts(15.5, 20))
    #expect(!tolerance.accepts(15.5, 11))
    #expect(tolerance.accepts(0.5, 0))
    #expect(!tolerance.accepts(0.75, 0))
  }
}
