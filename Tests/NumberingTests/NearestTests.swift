import Testing

@testable import Numbering

struct NearestTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("flatten", "flatten", 0), ("flaten", "flatten", 1),
    ("flattten", "flatten", 1), ("flstten", "flatten", 1), ("falten", "flatten", 2),
    ("flatetn", "flatten", 1), ("relu", "nada", 4), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ("1.1", "11", 1), ("época", "epoca", 1),
  ])
  func edits(_ one: String, _ other: String, _ count: Int) {
    #expect(one.edits(to: other) == count)
    #expect(other.edits(to: one) == count)
  }

  private static let ids = [
    "2.1-pixel-order", "2.2-flatten", "2.3-relu", "2.4-linear", "3.1-zero-grad", "3.3-batches",
    "4.3-confusion-matrix", "7.1-batch-norm", "8.4-zero-bias", "9-your-network",
  ]

  @Test(arguments: [
    ("2.2-flaten", ["2.2-flatten"]), ("2-flatten", ["2.2-flatten"]),
    ("flaten", ["2.2-flatten"]), ("FLATEN", ["2.2-flatten"]), ("2.2_Flatten", ["2.2-flatten"]),
    ("2.2 flatten", ["2.2-flatten"]), ("22", ["2.2-flatten"]), ("2,2", ["2.2-flatten"]),
    ("2.2-", ["2.2-flatten"]), ("2.2-foo", ["2.2-flatten"]), ("flat", ["2.2-flatten"]),
    ("exercises/2.2-flatten/Flatten.swift", ["2.2-flatten"]), ("2.2flatten", ["2.2-flatten"]),
    ("relū", ["2.3-relu"]), ("2.3-flaten", ["2.2-flatten", "2.3-relu"]),
    ("2.5-relu", ["2.3-relu"]), ("zerograd", ["3.1-zero-grad"]), ("zero-gard", ["3.1-zero-grad"]),
    ("zero", ["3.1-zero-grad", "8.4-zero-bias"]), ("batch", ["3.3-batches", "7.1-batch-norm"]),
    ("confusion", ["4.3-confusion-matrix"]), ("9-your-netwrk", ["9-your-network"]),
    ("2.5", ["2.1-pixel-order", "2.2-flatten", "2.3-relu", "2.4-linear"]),
  ])
  func slipsAreNear(_ words: String, _ nearest: [String]) {
    #expect(UnknownName(words: words, known: Self.ids).nearest == nearest)
  }

  @Test(arguments: ["", "/", "-", "7", "10", "9.9", "nada", "xyz", "exercises", "🙂🙂🙂", "a b"])
  func nothingElseIs(_ words: String) {
    #expect(UnknownName(words: words, known: Self.ids).nearest == [])
  }
}
