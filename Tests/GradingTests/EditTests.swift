import Testing

@testable import Grading

/// Edits as `git diff` writes them, read and applied to the byte.
struct EditTests {
  private static let answer = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n"

  /// An edit of `A.swift` with the hunks.
  private func edit(_ hunks: String) -> String { "--- a/A.swift\n+++ b/A.swift\n" + hunks }

  private func apply(_ edit: String, to text: String = answer) throws -> String {
    let file = try #require(try Edit(edit.utf8).files.first)
    return String(decoding: try file.applied(to: text.utf8), as: UTF8.self)
  }

  private func fails(_ edit: String, to text: String = answer, _ error: EditError) {
    #expect(throws: error) { try apply(edit, to: text) }
  }

  @Test func linesAreReplacedAddedAndLeftOut() throws {
    #expect(
      try apply(edit("@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n"))
        == "one\n2\nthree\nfour\nfive\nsix\nseven\n")
    #expect(
      try apply(edit("@@ -1 +1,2 @@\n one\n+and\n"))
        == "one\nand\ntwo\nthree\nfour\nfive\nsix\nseven\n")
    #expect(
      try apply(edit("@@ -6,2 +6 @@ what stands here is for people\n six\n-seven\n"))
        == "one\ntwo\nthree\nfour\nfive\nsix\n")
  }

  @Test func severalHunksOfSeveralFiles() throws {
    let text =
      "What it does wrong: @@ and --- are no heads here.\n\ndiff --git a/A.swift b/A.swift\n"
      + "index 1..2 100644\n"
      + edit("@@ -1,2 +1,3 @@\n one\n+and\n two\n@@ -6,2 +7,2 @@\n six\n-seven\n+7\n")
      + "diff --git a/B.swift b/B.swift\nindex 3..4 100644\n--- a/B.swift\n+++ b/B.swift\n"
      + "@@ -1 +1 @@\n-x\n+y\n"
    #expect(try apply(text) == "one\nand\ntwo\nthree\nfour\nfive\nsix\n7\n")
    let files = try Edit(text.utf8).files
    #expect(files.map(\.path) == ["A.swift", "B.swift"])
    #expect(try files[1].applied(to: "x\n".utf8) == Array("y\n".utf8))
  }

  /// A file that has grown moves the lines; the edit finds them again where there is no doubt.
  @Test func linesThatMovedAreFound() throws {
    let two = edit("@@ -2 +2 @@\n-two\n+2\n@@ -5,2 +5,2 @@\n five\n-six\n+6\n")
    #expect(
      try apply(two, to: "new\n" + Self.answer) == "new\none\n2\nthree\nfour\nfive\n6\nseven\n")
    let again = edit("@@ -4 +4 @@\n-x\n+y\n")
    // At its own number it is meant, however often it is there.
    #expect(try apply(again, to: "x\na\nb\nx\n") == "x\na\nb\ny\n")
    // The hunk before says how far the file has moved.
    let both = edit("@@ -1 +1 @@\n-a\n+b\n@@ -3 +3 @@\n-x\n+y\n")
    #expect(try apply(both, to: "new\na\nx\nx\nx\n") == "new\nb\nx\ny\nx\n")
    fails(again, to: "a\nx\nx\n", .ambiguous("A.swift", line: 3))
  }

  @Test func hunksApplyInTheirOrder() {
    let reversed = edit("@@ -5 +5 @@\n-five\n+5\n@@ -2 +2 @@\n-two\n+2\n")
    fails(reversed, .doesNotApply("A.swift", line: 6))
  }

  @Test func everyByteOfTheOldLinesCounts() {
    for old in ["Two", "two ", " two", "two\r", "twö"] {
      fails(edit("@@ -1,2 +1,2 @@\n one\n-\(old)\n+2\n"), .doesNotApply("A.swift", line: 3))
      fails(edit("@@ -2,2 +2 @@\n \(old)\n-three\n"), .doesNotApply("A.swift", line: 3))
    }
    // The same letter to a reader, but not the same bytes.
    fails(
      edit("@@ -1 +1 @@\n-e\u{301}\n+e\n"), to: "\u{E9}\n", .doesNotApply("A.swift", line: 3))
  }

  @Test func lineEndsOfWindows() throws {
    let lines = edit("@@ -1,2 +1,2 @@\n one\r\n-two\r\n+2\r\n")
    #expect(try apply(lines, to: "one\r\ntwo\r\n") == "one\r\n2\r\n")
    fails(lines, .doesNotApply("A.swift", line: 3))
    // A whole edit that was saved with them names a file that there is not.
    let whole = edit("@@ -1,2 +1,2 @@\n one\n-two\n+2\n").replacing("\n", with: "\r\n")
    #expect(try Edit(whole.utf8).files.map(\.path) == ["A.swift\r"])
  }

  @Test func aFileMayEndWithoutALineFeed() throws {
    let none = "\\ No newline at end of file\n"
    #expect(try apply(edit("@@ -1 +1 @@\n-a\n\(none)+b\n"), to: "a") == "b\n")
    #expect(try apply(edit("@@ -1 +1 @@\n-a\n+b\n\(none)"), to: "a\n") == "b")
    #expect(try apply(edit("@@ -1,2 +1,2 @@\n-a\n+b\n c\n\(none)"), to: "a\nc") == "b\nc")
    fails(edit("@@ -1 +1 @@\n-a\n+b\n"), to: "a", .doesNotApply("A.swift", line: 3))
    fails(edit("@@ -1 +1 @@\n-a\n\(none)+b\n"), to: "a\n", .doesNotApply("A.swift", line: 3))
    // What follows would be glued to it.
    fails(edit("@@ -1 +1 @@\n-a\n+b\n\(none)"), to: "a\nc\n", .doesNotApply("A.swift", line: 3))
    fails(edit("@@ -1,2 +1,2 @@\n-a\n+b\n\(none) c\n"), to: "a\nc\n", .strayLine(7))
  }

  /// Editors take the blank off a context line that has nothing else.
  @Test func anEmptyLineIsContext() throws {
    for blank in [" ", ""] {
      #expect(
        try apply(edit("@@ -1,3 +1,3 @@\n a\n\(blank)\n-b\n+c\n"), to: "a\n\nb\n") == "a\n\nc\n")
    }
  }

  @Test func whatChangesNothingIsNamed() {
    fails(edit("@@ -1,2 +1,2 @@\n one\n-two\n+two\n"), .changesNothing("A.swift"))
    fails(edit("@@ -1,2 +1,2 @@\n one\n two\n"), .changesNothing("A.swift"))
  }

  @Test(arguments: [
    ("", EditError.empty), ("Only words.\n", .empty), ("+++ b/A.swift\n", .strayLine(1)),
    ("@@ -1 +1 @@\n-a\n+b\n", .strayLine(1)), ("--- a/A.swift\n", .noFile(line: 1)),
    ("--- a/A.swift\n+++ b/B.swift\n@@ -1 +1 @@\n-a\n+b\n", .noFile(line: 1)),
    ("--- /dev/null\n+++ b/A.swift\n@@ -0,0 +1 @@\n+b\n", .noFile(line: 1)),
    ("--- a/A.swift\n+++ b/A.swift\n", .strayLine(3)),
    ("--- a/A.swift\n+++ b/A.swift\nwords\n", .strayLine(3)),
  ])
  func whatIsNoEditIsRefused(_ text: String, _ error: EditError) {
    fails(text, error)
  }

  @Test(arguments: [
    ("@@ -1,2 +1 @@\n-one\n", EditError.wrongCount(line: 3)),
    ("@@ -1 +1 @@\n-one\n", .wrongCount(line: 3)),
    ("@@ -1 +1 @@\n-one\n+1\n+2\n", .strayLine(6)),
    ("@@ -1,2 +1,2 @@\n-one\n+1\nwords\n", .wrongCount(line: 3)),
    ("@@ -x +1 @@\n-one\n", .strayLine(3)), ("@@ -0,0 +1 @@\n+new\n", .strayLine(3)),
    ("@@ -99999999999999999999 +1 @@\n-one\n+1\n", .strayLine(3)),
    ("@@ -1,0 +2 @@\n+new\n", .noContext(line: 3)),
    ("@@ -1 +1 @@\n\\ No newline at end of file\n-one\n+1\n", .strayLine(4)),
    ("@@ -1 +1 @@\n-one\n+1", .strayLine(5)),
    (
      "@@ -1 +1 @@\n-one\n+1\n--- a/A.swift\n+++ b/A.swift\n@@ -2 +2 @@\n-two\n+2\n",
      .repeatedFile("A.swift")
    ),
  ])
  func whatIsNoHunkIsRefused(_ hunk: String, _ error: EditError) {
    fails(edit(hunk), error)
  }

  @Test func everyCauseHasItsSentence() {
    let causes: [EditError] = [
      .empty, .strayLine(3), .noFile(line: 3), .wrongCount(line: 3), .noContext(line: 3),
      .repeatedFile("A"), .unknownFile("A"), .doesNotApply("A", line: 3),
      .ambiguous("A", line: 3), .changesNothing("A"),
    ]
    #expect(Set(causes.map(\.sentence)).count == causes.count)
    #expect(
      EditError.doesNotApply("answers/A.swift", line: 3).sentence
        == "no longer applies to answers/A.swift (line 3)")
  }
}
