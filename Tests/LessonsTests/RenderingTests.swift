import Foundation
import Localization
import Presentation
import Testing

@testable import Lessons

@Suite("Rendering")
struct RenderingTests {
  @Test("running text, formulas and numbers")
  func text() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(
      page.contains(
        "<p>Un texto con <em>énfasis</em>, <strong>fuerza</strong>, <code>código</code>, la mitad "
          + "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> y un <a href=\"#order\">enlace</a>.</p>"
      ))
    #expect(page.contains("La red llega a <span class=\"number\">87,5\u{A0}%</span>"))
    #expect(page.contains("<span class=\"number\">60\u{202F}000</span>"))
    let english = try #require(try FixtureCourse.standard.get()["en/s2.html"])
    #expect(english.contains("<span class=\"number\">87.5%</span>"))
    #expect(english.contains("<span class=\"number\">60,000</span>"))
  }

  @Test("headings keep their ids and link to themselves")
  func headings() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(
      page.contains(
        "<h2 id=\"q2.1\">2.1 ¿Importa el orden? <a class=\"anchor\" href=\"#q2.1\" "
          + "aria-label=\"Enlace a «2.1 ¿Importa el orden?»\">#</a></h2>"))
    #expect(page.contains("<h3 id=\"order\">"))
    #expect(page.contains("<li><a href=\"#q2.1\">2.1 ¿Importa el orden?</a></li>"))
  }

  @Test("display math, tables, callouts, quotes, lists and rules")
  func blocks() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(
      page.contains(
        "<div class=\"equation\" tabindex=\"0\" role=\"group\" aria-label=\"Fórmula\">"
          + "<math display=\"block\">"))
    #expect(
      page.contains(
        "<caption>Formas de las capas</caption><thead><tr><th scope=\"col\">capa</th>"
          + "<th scope=\"col\">forma</th></tr></thead><tbody><tr><th scope=\"row\">Flatten</th>"
          + "<td><code>[N | 784]</code></td></tr></tbody>"))
    #expect(
      page.contains(
        "<div class=\"callout note\" role=\"note\"><p class=\"callout-label\">Nota</p>"
          + "<p>Una nota con <math><mi>n</mi></math>.</p></div>"))
    #expect(page.contains("<blockquote><p>Una cita.</p></blockquote>"))
    #expect(page.contains("<ol><li>uno</li><li>dos</li></ol>"))
    #expect(page.contains("<ul><li><p>suelto</p><p>con dos párrafos</p></li></ul>"))
    #expect(page.contains("<hr>"))
  }

  @Test("code: an excerpt at the left margin, coloured Swift, plain text")
  func code() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(page.contains("<figcaption>answers/2.2-flatten/Flatten.swift</figcaption>"))
    #expect(page.contains("<code><span class=\"k\">func</span> forward("))
    #expect(page.contains("<span class=\"c\">// all pixels</span>"))
    #expect(!page.contains("[forward]"))
    #expect(
      page.contains("<span class=\"k\">let</span> a = <span class=\"s\">&quot;texto&quot;</span>"))
    #expect(
      page.contains(
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"Código 3 · Python\"><code>model = nn.<span class=\"t\">Flatten</span>()\n"
      ))
    #expect(page.contains("<code>$ course check 2.2\n</code>"))
  }

  @Test("an exercise shows what to open and type, or that it is in preparation")
  func exercise() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    #expect(page.contains("<code>exercises/2.2-flatten/Flatten.swift</code>"))
    #expect(page.contains("<code>swift test --filter Flatten</code>"))
    #expect(page.contains("<code>./course check 2.2</code>"))
    #expect(!page.contains("--filter Relu"))
    #expect(page.contains("Este ejercicio está en preparación"))
  }

  @Test("a model answer comes from the file of the language")
  func answer() throws {
    let pages = try FixtureCourse.standard.get()
    #expect(pages["es/s2.html"]?.contains("<p>Convierte <math><mi>n</mi></math> imágenes") == true)
    #expect(pages["en/s2.html"]?.contains("<p>Turns <math><mi>n</mi></math> images") == true)
    let page = try #require(pages["es/s2.html"])
    #expect(
      page.contains("<p class=\"quiz-prompt\" id=\"question-2.2-flatten-title\">2.2-flatten</p>"))
    #expect(page.contains("<textarea id=\"response-2.2-flatten\""))
    #expect(page.contains("<summary>Comparar con la respuesta modelo</summary>"))
    #expect(
      page.contains(
        "<label><input type=\"checkbox\"><span>Los píxeles pasan a <strong>una</strong>"))
  }

  @Test("a question is a form that works without scripts")
  func quiz() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    let start = try #require(page.range(of: "<form class=\"quiz\" id=\"s2.q1\""))
    let end = try #require(page.range(of: "</form>", range: start.upperBound..<page.endIndex))
    let form = page[start.lowerBound..<end.upperBound]
    #expect(form.contains("<fieldset>\n<legend>"))
    #expect(form.contains("¿Qué pasa al barajar con <math>"))
    #expect(form.components(separatedBy: "<input type=\"radio\" name=\"s2.q1\"").count == 3)
    #expect(form.contains("data-right=\"false\" data-misconception=\"shapes\""))
    #expect(form.contains("data-right=\"true\">"))
    #expect(form.components(separatedBy: "<details class=\"reason\"").count == 3)
    #expect(form.contains("Incorrecta. </span><p>No: cada unidad calcula la misma suma.</p>"))
    #expect(form.contains("Correcta. </span><p>Sí: la suma no cambia.</p>"))
    #expect(form.contains("<output class=\"status\" role=\"status\"></output>"))
    #expect(
      form.contains("<summary>Pista 2</summary><div class=\"hint-text\" data-label=\"Pista 2\">"))
    #expect(form.contains("data-of=\"de\">Pista 1 de 2</button>"))
    #expect(form.contains("<p>Una explicación final.</p>"))
    #expect(form.contains("<a class=\"reference\" href=\"#order\">Volver a leer «Los píxeles»</a>"))
    #expect(!form.contains("disabled"))
    #expect(page.contains("<input type=\"checkbox\" name=\"s2.q2\""))
    #expect(page.contains("1: B · 2: A, B"))
  }

  @Test("hostile text stays text, wherever it is typed")
  func hostile() throws {
    var course = FixtureCourse()
    let attack = "<script>alert('x')</script>"
    for language in ["es", "en"] {
      let file = "lessons/\(language)/s2.md"
      let isSpanish = language == "es"
      course.edit(
        file, isSpanish ? "title: Arquitectura" : "title: Architecture", "title: \(attack)")
      course.edit(file, isSpanish ? "### Los píxeles" : "### The pixels", "### A \(attack)")
      course.edit(file, isSpanish ? "Las dos curvas" : "Both curves", "So \(attack)")
      course.edit(file, isSpanish ? "Dos curvas juntas" : "Two curves together", attack)
      course.edit(file, isSpanish ? "Formas de las capas" : "Shapes of the layers", attack)
      course.edit(file, isSpanish ? "- [ ] Baja" : "- [ ] It drops", "- [ ] \(attack)")
      course.edit(file, isSpanish ? "> Sí: la suma" : "> Yes: the sum", "> So \(attack)")
      course.edit(file, isSpanish ? "> **Nota.**" : "> **Note.**", "> **`\(attack)`.**")
      course.edit(file, "$ course check 2.2", attack)
      course.edit(
        file, isSpanish ? "`código`" : "`code`", "`\(attack)` [a](https://e.org/\"onclick=x)")
    }
    course.edit("lessons/runs/2.1-order.json", "barajada", attack)
    course.edit("lessons/runs/2.1-order.json", "course repeat 2.1-order", attack)
    course.edit("lessons/course.json", "¿Dos?", "<b onclick='x'>")
    for (path, page) in try course.pages() {
      #expect(!page.contains("<script>alert"), "\(path)")
      #expect(!page.contains("<b onclick"), "\(path)")
      #expect(!page.contains("org/\"onclick"), "\(path)")
    }
    let page = try course.page()
    #expect(page.components(separatedBy: "&lt;script&gt;alert(&#39;x&#39;)").count > 12)
  }

  @Test("generic types without backticks read as typed; comments are the author's own")
  func tags() throws {
    var course = FixtureCourse()
    course.edit(
      "lessons/es/s2.md", "Fin.", "Un Array<Float> <!-- revisar -->más.\n\n<!-- luego -->")
    let page = try course.page()
    #expect(page.contains("<p>Un Array&lt;Float&gt; más.</p>"))
    #expect(!page.contains("revisar"))
    #expect(!page.contains("luego"))
  }

  @Test("all that the lock of the course holds is MathML Core")
  func lock() throws {
    let data = try Data(contentsOf: FixtureCourse.repository.appending(path: MathLock.file))
    let lock = try JSONDecoder().decode(MathLock.self, from: data)
    #expect(!lock.inline.isEmpty)
    for (tex, mathML) in Array(lock.inline) + Array(lock.display) {
      #expect(MathLock.isCore(mathML), "\(tex)")
    }
  }

  @Test("only MathML Core passes the lock")
  func math() {
    #expect(MathLock.isCore("<math display=\"block\"><mi mathvariant=\"normal\">x</mi></math>"))
    for bad in [
      "<math><script>x</script></math>", "<p>x</p>", "<math><mi onclick=\"x\">x</mi></math>",
      "<math><mi href=\"x\">x</mi></math>", "<math><mi mathvariant=\"bold\">x</mi></math>",
      "<math><mi style=\"background:url(x)\">x</mi></math>", "<math><mi", "<math><img/></math>",
    ] {
      #expect(!MathLock.isCore(bad), "\(bad)")
    }
  }
}

@Suite("Excerpts")
struct ExcerptTests {
  @Test("the lines between the markers, at the left margin")
  func cut() {
    let text = "a\n  // [one]\n  b\n    // [two]\n    c\n    // [/two]\n\n  d\n  // [/one]\n"
    #expect(Excerpt.region("one", of: text) == "b\n  c\n\nd\n")
    #expect(Excerpt.region("two", of: text) == "c\n")
    #expect(Excerpt.region("three", of: text) == nil)
    #expect(Excerpt.region("x", of: "// [x]\n// [/x]\n") == nil)
    #expect(Excerpt.region("x", of: "// [x]\nopen\n") == nil)
  }
}
