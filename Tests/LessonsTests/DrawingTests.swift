import Localization
import Presentation
import Testing

@testable import Lessons

/// What a drawing may hold, tried with what should never reach a page.
@Suite struct DrawingTests {
  @Test func aDrawingIsWrittenAnewInEachLanguage() throws {
    let drawing = try Drawing(
      """
      <?xml version="1.0"?><!-- ours -->
      <svg
        viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><g fill="none">
        <rect x="1" y="2"/></g><text x="1">a &lt; [[sí|yes]] &amp; b</text></svg>
      """)
    #expect(
      drawing.markup(id: "d\"1", description: "<b>", language: .es).markup == """
        <svg class="diagram" role="img" aria-labelledby="d&quot;1-desc" viewBox="0 0 9 9">\
        <desc id="d&quot;1-desc">&lt;b&gt;</desc><g fill="none"><rect x="1" y="2"/></g>\
        <text x="1">a &lt; sí &amp; b</text></svg>
        """)
    #expect(drawing.markup(id: "d", description: "", language: .en).markup.contains("a &lt; yes"))
  }

  @Test(
    arguments: [
      ("<svg><rect\nonload=\"alert(1)\"/></svg>", 2), ("<svg><rect/onload=\"x\"/></svg>", 1),
      ("<svg><rect ONLOAD=\"x\"/></svg>", 1), ("<svg><SCRIPT>x</SCRIPT></svg>", 1),
      ("<svg>\n<script>x</script></svg>", 2), ("<svg><style>x</style></svg>", 1),
      ("<svg><foreignObject/></svg>", 1), ("<svg><a href=\"javascript:x\"/></svg>", 1),
      ("<svg></svg><iframe></iframe>", 1), ("<svg></svg><svg></svg>", 1),
      ("<svg><svg></svg></svg>", 1), ("<svg><g></svg>", 1), ("<svg><[[s|s]]cript/></svg>", 1),
      ("<svg><text>&nope;</text></svg>", 1), ("<svg><use href=\"a.svg#b\"/></svg>", 1),
      ("<svg>\n<rect fill=\"url(http://a.b)\"/></svg>", 2),
      ("<svg><rect style=\"background:u\\72l(a)\"/></svg>", 1),
      ("\n<!DOCTYPE svg [<!ENTITY a \"b\">]><svg><text>&a;</text></svg>", 2),
      ("<html></html>", 1), ("", 1), ("text", 1), ("<svg", 1),
      ("<svg>" + String(repeating: " ", count: 70_000) + "</svg>", 1),
      (String(repeating: "<g>", count: 5000), 1),
    ] as [(String, Int)])
  func whatDoesMoreThanDrawIsRefused(_ text: String, _ line: Int) {
    let fault = #expect(throws: Drawing.Fault.self) { try Drawing(text) }
    #expect(fault?.line == line && fault?.reason.isEmpty == false)
  }
}
