import Presentation
import Testing

@Suite("Markup")
struct HTMLTests {
  @Test(arguments: [
    ("<a href=\"x\">'&'", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;"),
    // One character to Swift, a quote to a browser.
    ("\"\u{301} onclick=", "&quot;\u{301} onclick="),
    ("<\u{FE0F}b>", "&lt;\u{FE0F}b&gt;"),
    ("año", "año"),
  ])
  func escaping(_ text: String, _ escaped: String) {
    #expect(HTML.escape(text) == escaped)
  }

  @Test("escaping covers the five characters")
  func escape() {
    let text = "<a href=\"x\" b='y'>&"
    let html: HTML = "<p>\(text)</p>"
    #expect(html.markup == "<p>&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;</p>")
    let nested: HTML = "<div>\(html)</div>"
    #expect(nested.markup == "<div>\(html.markup)</div>")
  }

  @Test("templates escape as pages do, and name the line that is wrong")
  func templates() throws {
    var library = TemplateLibrary()
    try library.add("<p>{{text}}</p>{{{markup}}}", named: "whole")
    let page = library.page("whole", ["text": "<\"\u{301}", "markup": "<b>"])
    #expect(page == "<p>&lt;&quot;\u{301}</p><b>")
    #expect(library.page("absent", [:] as [String: String]) == nil)
    let fault = #expect(throws: TemplateFault.self) {
      try library.add("one\n{{#two}}\nthree", named: "broken")
    }
    #expect(fault?.line ?? 0 <= 3)
    #expect(fault?.reason.isEmpty == false)
  }

  private struct Shelf {
    struct Book {
      var title: String
      var note: String?
    }
    var name: String
    var note: String? = "whole shelf"
    var books: [Book]
    var first: Book?
    var isOpen = true
  }

  @Test("templates read the fields of values, of those around them, and of what is not there")
  func fields() throws {
    var library = TemplateLibrary()
    try library.add(
      "{{name}}{{#isOpen}}:{{/isOpen}}{{#books}} {{title}} ({{note}}){{/books}}{{#first}} {{title}}{{/first}}"
        + "{{^first}} none{{/first}}{{absent}}", named: "shelf")
    let books = [Shelf.Book(title: "A", note: "torn"), Shelf.Book(title: "B")]
    // What a book has no note of is looked for around it.
    #expect(
      library.page("shelf", Shelf(name: "S", books: books, first: books[0]))
        == "S: A (torn) B (whole shelf) A")
    #expect(library.page("shelf", Shelf(name: "S", books: [], isOpen: false)) == "S none")
  }
}
