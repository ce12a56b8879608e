import Localization
import Presentation
import Testing

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "numbers follow the language",
    arguments: [
      ("percent", 0.8751, "87,5\u{A0}%", "87.5%"), ("points", 0.0042, "0,4", "0.4"),
      ("points", -0.0042, "−0,4", "−0.4"), ("points", -0.00004, "0,0", "0.0"),
      ("integer", 1234, "1234", "1,234"), ("integer", 203_530, "203\u{202F}530", "203,530"),
      ("integer", -12_345_678, "−12\u{202F}345\u{202F}678", "−12,345,678"),
      ("integer", 999, "999", "999"), ("seconds", 12.34, "12,3\u{A0}s", "12.3\u{A0}s"),
      ("decimal3", 0.1254, "0,125", "0.125"), ("decimal0", 2.6, "3", "3"),
      ("decimal1", 999_999_999, "999999999,0", "999999999.0"),
      ("decimal1", -4.727e18, "−4,73\u{A0}×\u{A0}10¹⁸", "−4.73\u{A0}×\u{A0}10¹⁸"),
      ("decimal2", 9.999e9, "1,00\u{A0}×\u{A0}10¹⁰", "1.00\u{A0}×\u{A0}10¹⁰"),
    ] as [(String, Double, String, String)])
  func format(_ name: String, _ value: Double, _ spanish: String, _ english: String) throws {
    let format = try #require(NumberFormat(name))
    #expect(format.string(value, in: .es) == spanish)
    #expect(format.string(value, in: .en) == english)
  }

  @Test("without a format the name and the value decide")
  func automatic() {
    #expect(NumberFormat(for: "testAccuracyOriginal", value: 0.5) == .percent)
    #expect(NumberFormat(for: "testAccuracy", value: 70) == .integer)
    #expect(NumberFormat(for: "images", value: 60_000) == .integer)
    #expect(NumberFormat(for: "loss", value: 0.25) == .decimal(3))
    #expect(NumberFormat("decimal12") == nil)
    #expect(NumberFormat("Percent") == nil)
  }
}
