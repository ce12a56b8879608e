import Foundation
import Testing

@testable import Lessons

/// The pages of the course as Chromium sees them; `scripts/check-site` looks at much more.
@Suite("Pages in Chromium", .enabled(if: Chromium.installed != nil, "Chromium is not installed"))
struct SiteInChromiumTests {
  /// A reader who does something: answers the first question with every
  /// option in turn and chooses a theme.
  private static let reader = """
    <script>
    addEventListener("load", () => {
      const form = document.querySelector("form.quiz");
      const options = [...form.querySelectorAll("input[type=radio], input[type=checkbox]")];
      const verdicts = options.map((option) => {
        option.checked = true;
        form.requestSubmit();
        return form.className;
      });
      const theme = document.getElementById("theme");
      theme.value = "dark";
      theme.dispatchEvent(new Event("change", { bubbles: true }));
      const said = document.createElement("pre");
      said.id = "said";
      said.textContent = JSON.stringify({
        judged: verdicts.every((verdict) => /solved|missed/.test(verdict)),
        solved: verdicts.some((verdict) => /solved/.test(verdict)),
        theme: document.documentElement.dataset.theme,
        widgets: document.querySelectorAll(".widget > button").length,
        places: document.querySelectorAll(".widget").length
      });
      document.body.append(said);
    });
    </script></body>
    """

  private struct Said: Decodable {
    var judged: Bool
    var solved: Bool
    var theme: String?
    var widgets: Int
    var places: Int
  }

  @Test("scripts run without a word in the console", arguments: ["es", "en"])
  func lesson(_ language: String) throws {
    let chromium = try #require(Chromium.installed)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "site-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try SiteBuilder(courseRoot: FixtureCourse.repository).build(into: folder)
    let page = folder.appending(path: "\(language)/s2.html")
    let text = try String(contentsOf: page, encoding: .utf8)
    try Data(text.replacing("</body>", with: Self.reader).utf8).write(to: page)

    let visit = try chromium.visit(page)
    #expect(visit.console == [])
    let start = try #require(visit.dom.range(of: "<pre id=\"said\">"), "no result:\n\(visit.dom)")
    let end = try #require(visit.dom[start.upperBound...].range(of: "</pre>"))
    let said = try JSONDecoder().decode(
      Said.self, from: Data(visit.dom[start.upperBound..<end.lowerBound].utf8))
    #expect(said.judged && said.solved, "\(said)")
    #expect(said.theme == "dark")
    #expect(said.widgets == said.places && said.places >= 1, "\(said)")
  }
}
