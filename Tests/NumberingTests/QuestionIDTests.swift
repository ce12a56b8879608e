import Testing

@testable import Numbering

struct QuestionIDTests {
  @Test(arguments: [
    ("2.2-flatten", "2.2", "2", "flatten", "Flatten"),
    ("3.1-zero-grad", "3.1", "3", "zero-grad", "ZeroGrad"),
    ("9-your-network", "9", "9", "your-network", "YourNetwork"),
    ("4.4", "4.4", "4", "", ""),
    ("", "", "", "", ""),
    ("12.10-a1", "12.10", "12", "a1", "A1"),
    ("flatten", "flatten", "flatten", "", ""),
    ("-x", "", "", "x", "X"),
  ])
  func partsAreRead(
    text: String, number: String, section: String, name: String, typeName: String
  ) {
    let id = QuestionID(text)
    #expect(id.text == text)
    #expect(id.number == number)
    #expect(id.section == section)
    #expect(id.name == name)
    #expect(id.typeName == typeName)
  }

  @Test(arguments: ["2.2-flatten", "9-your-network", "8.4-zero-bias", "1.1-conv2d"])
  func wellFormed(_ text: String) { #expect(QuestionID(text).isWellFormed) }

  @Test(arguments: [
    "", "2.2", "2.2-", "-flatten", "flatten", "0.1-a", "2.5-a", "2.2-Flatten", "2.2-a--b", "2.2-a-",
    "2.2-../x", "2.2-a/b", "10.1-a", "2.2-a\n",
  ])
  func notWellFormed(_ text: String) { #expect(!QuestionID(text).isWellFormed) }

  @Test func peopleMeanItByPartsOfIt() {
    let id = QuestionID("2.2-flatten")
    for words in ["2.2-flatten", "2.2", "flatten", "2", "FLATTEN", "2.2-Flatten"] {
      #expect(id.isMeant(by: words), "\(words)")
    }
    for words in ["", "2.", "2.2-", "2.3", "flat", "-flatten", "22", "2.2 flatten"] {
      #expect(!id.isMeant(by: words), "\(words)")
    }
    // A number alone has no name to be called by.
    #expect(!QuestionID("2.2").isMeant(by: ""))
  }

  private struct Item: Numbered, Equatable {
    let id: String
  }

  @Test func selectionKeepsTheOrderAndTakesEachOnce() throws {
    let items = ["1.1-resize", "2.1-order", "2.2-flatten", "9-network"].map(Item.init)
    func ids(_ words: String...) throws -> [String] { try items.selected(by: words).map(\.id) }
    #expect(try ids() == items.map(\.id))
    #expect(try ids("flatten", "1") == ["1.1-resize", "2.2-flatten"])
    #expect(try ids("2.2", "2", "2.1-ORDER") == ["2.1-order", "2.2-flatten"])
    #expect(items.meant(by: "9") == [Item(id: "9-network")])
    #expect(items.meant(by: "nothing") == [])
    #expect(throws: UnknownName(words: "3", known: items.map(\.id))) { try ids("2", "3", "4") }
  }
}
