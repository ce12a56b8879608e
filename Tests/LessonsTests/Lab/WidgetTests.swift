import Foundation
import Images
import Testing

@testable import LabData
@testable import Lessons

@Suite("Figures that run")
struct WidgetTests {
  private func course(widget: String) -> FixtureCourse {
    var course = FixtureCourse()
    course.files["site/lab/widgets/known.js"] = "// A comment.\n  run();\n"
    course.files["site/lab/lab.js"] = "x();\n"
    for language in ["es", "en"] {
      course.edit("lessons/\(language)/s2.md", "id=f2-1", "id=f2-1 widget=\(widget)")
    }
    return course
  }

  @Test("a figure with a widget has its place, and only its page has the loader")
  func place() throws {
    let pages = try course(widget: "known").pages()
    for path in ["es/s2.html", "en/s2.html"] {
      let page = try #require(pages[path])
      #expect(page.contains("<div class=\"widget\" data-widget=\"known\" hidden></div>"))
      #expect(page.contains("<script src=\"../lab/lab.js\" defer></script>"))
      #expect(page.contains("<link rel=\"stylesheet\" href=\"../lab/lab.css\">"))
    }
    #expect(pages["es/index.html"]?.contains("lab/") == false)
    #expect(try FixtureCourse().pages()["es/s2.html"]?.contains("lab/") == false)
  }

  @Test("an unknown widget is an error that names the known ones")
  func unknown() throws {
    let course = course(widget: "other")
    let line = course.line(of: "```figure", in: "lessons/es/s2.md")
    #expect(
      try course.errors().contains(
        "lessons/es/s2.md:\(line): there is no widget site/lab/widgets/other.js; there are known."))
  }

  @Test("scripts go without comments and indentation")
  func bare() throws {
    try course(widget: "known").withFolder { root in
      let files = try LabFiles.files(of: root)
      #expect(files["lab/widgets/known.js"] == Data("run();\n".utf8))
      #expect(files["lab/engine.js"] == nil)
    }
  }

  @Test("the lab stays within its budgets, is classic and asks nobody for anything")
  func budgets() throws {
    let files = try LabFiles.files(of: FixtureCourse.repository)
    #expect(Site(files: files).warnings == [])
    #expect(try #require(files["lab/lab.js"]).count <= 3 * 1024)
    let data = files.filter { $0.key.hasPrefix("lab/data/") }
    #expect(data.count == 3)
    #expect(data.values.map(\.count).reduce(0, +) <= 320 * 1024)
    #expect(try #require(files["lab/data/network-28.js"]).count <= 62 * 1024)
    #expect(try #require(files["lab/data/shown-28.js"]).count <= 25 * 1024)
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      for word in ["http:", "https:", "fetch(", "XMLHttpRequest", "import(", "@import", "url("] {
        #expect(!text.contains(word), "\(path) has \(word)")
      }
    }
  }

  @Test("pictures shrink by the mean and keep 16 levels")
  func packing() {
    let images = LabeledImages(
      height: 4, width: 4, channels: 1,
      bytes: [0, 0, 255, 255, 0, 0, 255, 255, 10, 9, 0, 34, 8, 7, 0, 34], labels: [3],
      classNames: ["a", "b", "c", "d"])
    let packed = PackedImages(images, shrunkBy: 2)
    #expect((packed.side, packed.count) == (2, 1))
    #expect(packed.bytes == [3, 0x0F, 0x11])
    #expect(PackedImages(images).bytes.prefix(3) == [3, 0x00, 0xFF])
  }
}
