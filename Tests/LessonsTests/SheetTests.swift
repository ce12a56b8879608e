import Foundation
import Testing

@testable import Lessons

@Suite("Sheets and the whole course on one page")
struct SheetTests {
  private static let lesson = """
    \(FixtureCourse.spanish.components(separatedBy: "---\n\nFin.")[0])
    ## Resumen <!-- #summary -->

    - Lo que [queda](#order).

    """

  private func pages() throws -> [String: String] {
    var course = FixtureCourse()
    course.files["lessons/es/s2.md"] = Self.lesson
    course.files["lessons/en/s2.md"] = FixtureCourse.english.replacingOccurrences(
      of: "---\n\nThe end.", with: "## Summary <!-- #summary -->\n\n- What [remains](#order).")
    return try course.pages()
  }

  @Test func aSheetHasTheSummaryTheFormulasAndThePoints() throws {
    let sheet = try #require(try pages()["es/sheet-2.html"])
    #expect(sheet.contains("<title>Hoja de repaso: 2. Arquitectura · Perceptron</title>"))
    #expect(sheet.contains("<a href=\"s2.html#order\">queda</a>"))
    #expect(sheet.contains("<math display=\"block\">") && !sheet.contains("Formas de las capas"))
    #expect(sheet.contains("<li>") && sheet.contains("Pregunta a pregunta"))
    #expect(!sheet.contains("class=\"quiz\"") && !sheet.contains("Una nota"))
  }

  @Test func anAnchorWithTheNumberOfItsSectionStays() {
    for id in ["q2.1", "f2-1", "s2.q1", "exercise-2.2-flatten", "LO2.1"] {
      #expect(BookAnchors.anchor(id, in: 2) == id)
    }
    #expect(BookAnchors.anchor("summary", in: 2) == "s2-summary")
    #expect(BookAnchors.anchor("layer-28", in: 2) == "s2-layer-28")
    #expect(BookAnchors.anchor("q3.1", in: 2) == "s2-q3.1")
  }

  @Test func referencesFollowTheirAnchors() {
    let anchors = BookAnchors(sections: [2, 3])
    #expect(
      anchors.markup("<p id=\"a\"><a class=\"x\" href=\"#a\">=</a></p>", in: 2)
        == "<p id=\"s2-a\"><a class=\"x\" href=\"#s2-a\">=</a></p>")
    #expect(
      anchors.markup("<a href=\"s3.html#order\"></a><a href=\"s3.html\"></a>", in: 2)
        == "<a href=\"#s3-order\"></a><a href=\"#s3\"></a>")
    #expect(
      anchors.markup("<a href=\"s4.html#q4.1\"></a><a href=\"https://a.b\"></a>", in: 2)
        == "<a href=\"s4.html#q4.1\"></a><a href=\"https://a.b\"></a>")
    #expect(
      anchors.markup("<svg aria-labelledby=\"t d2.1\">", in: 2)
        == "<svg aria-labelledby=\"s2-t d2.1\">")
  }

  @Test func headingsGoDownALevelAndWhatLooksLikeThemStays() {
    let anchors = BookAnchors(sections: [2])
    #expect(
      anchors.markup("<h2 id=\"q2.1\">H</h2><h5>x</h5><hr><h6>y</h6><header></header>h2 <", in: 2)
        == "<h3 id=\"q2.1\">H</h3><h6>x</h6><hr><h6>y</h6><header></header>h2 <")
    #expect(anchors.markup("<a href=\"#a", in: 2) == "<a href=\"#s2-a")
    #expect(
      anchors.markup("<pre aria-label=\"Code 1\"><a aria-label=\"up\">", in: 2)
        == "<pre aria-label=\"Code 1, §2\"><a aria-label=\"up\">")
  }

  @Test func theSingleFileNeedsNoOther() throws {
    let page = try #require(try FixtureCourse.standard.get()["perceptron-es.html"])
    #expect(page.contains("<style>") && page.contains("localStorage"))
    for match in page.matches(of: /\s(?:href|src)="([^"]*)"/) {
      #expect(match.1.hasPrefix("#") || match.1.hasPrefix("data:"), "\(match.1)")
    }
    #expect(page.contains("id=\"s2.q1\"") && page.contains("id=\"s2-order\""))
  }

  @Test func picturesAndLinksOfASingleFileAreTakenIn() {
    let page = SingleFile.page(
      """
      <head><link rel="stylesheet" href="a.css"><script src="a.js" defer></script></head>
      <body><image href="../pictures/p.png"/><a class="c" href="b.html">B</a>
      <a href="#x">X</a></body>
      """,
      files: [
        "a.css": Data("p{}".utf8), "a.js": Data("f()".utf8), "pictures/p.png": Data([1, 2, 3]),
      ])
    #expect(page.contains("<style>\np{}</style>"))
    #expect(page.contains("<script>\nf()</script>\n</body>"))
    #expect(page.contains("<image href=\"data:image/png;base64,AQID\"/><span>B</span>"))
    #expect(page.contains("<a href=\"#x\">X</a>"))
    #expect(SingleFile.page("a < b", files: [:]) == "a < b")
    #expect(SingleFile.page("<a href=\"https://a.b\">c</a></b", files: [:]).hasSuffix("</a></b"))
  }
}
