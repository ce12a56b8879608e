import Foundation
import Localization
import Presentation
import Testing

@Suite("Text for people and machines")
struct TextTests {
  @Test("numbers end in one place, words begin in one, and no line ends in spaces")
  func table() {
    let table = TextTable(
      [["name", "n", ""], ["été", "12", "s"], ["日本", "3"]], numeric: [1])
    #expect(table.text == "name   n\nété   12  s\n日本   3")
    #expect(TextTable([], numeric: []).text == "")
  }

  @Test("a width is in columns of a terminal")
  func widths() {
    #expect("日本".padded(to: 5) == "日本 ")
    #expect("日本".leading(to: 5) == " 日本")
    #expect("long".leading(to: 2) == "long")
  }

  @Test(
    "what is no number has a name",
    arguments: [
      (0.5, "0,50"), (.nan, "NaN"), (.infinity, "∞"), (-.infinity, "−∞"),
    ])
  func fixed(_ number: Double, _ text: String) {
    #expect(Language.es.fixed(number, digits: 2) == text)
  }

  @Test("JSON keeps what is no number and sorts its keys")
  func json() throws {
    let data = try JSONCoding.encoder.encode(["b": Double.infinity, "a": 1])
    let text = String(decoding: data, as: UTF8.self)
    #expect(text == "{\n  \"a\" : 1,\n  \"b\" : \"inf\"\n}")
    #expect(try JSONCoding.decoder.decode([String: Double].self, from: data)["b"] == .infinity)
  }
}
