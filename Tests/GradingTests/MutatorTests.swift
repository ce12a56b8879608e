import Testing

@testable import Grading

/// The small mistakes that are put into answers.
struct MutatorTests {
  private func changes(_ line: String) -> [String] {
    Mutator.mutants(of: "func f() {\n\(line)\n}", file: "A.swift").map(\.after)
  }

  @Test(arguments: [
    ("return a + b", ["return a - b"]), ("x -= y", ["", "x += y"]),
    ("return a < b && c", ["return a <= b && c", "return a < b || c"]),
    ("return x[0]", ["return x[1]"]),
    ("return y * 1e-5", ["return y / 1e-5", "return y * (2 * 1e-5)"]),
    ("return -x.dropFirst()", ["return x.dropFirst()", "return -x", "return -x.dropLast()"]),
    ("return f(b, a)", ["return f(a, b)"]),
    ("return x.reduce(z, *)", ["return x", "return x.reduce(*, z)", "return x.reduce(z, +)"]),
    ("for a in all { use(a) }", ["", "for a in (all).prefix(1) { use(a) }"]),
    ("clear(all)", [""]),
  ])
  func eachRuleChangesOneThing(_ line: String, _ expected: [String]) {
    #expect(Set(changes(line)) == Set(expected))
  }

  @Test(arguments: [
    ("use(a.count)", ["use(a.count + 1)"]), ("return a", ["return []", "return 0"]),
    ("use(b, a, c)", ["use(a, b, c)", "use(b + 1, a, c)", "use(b, a + 1, c)", "use(b, a, c + 1)"]),
    ("call { a + [b] }", ["call { a }", "call { a + [b + 1] }"]),
    ("call { a.b?.c ?? d }", ["call { d }"]),
    ("use(a, label: b)", ["use(a + 1, label: b)", "use(a, label: b + 1)"]),
  ])
  func spareRulesChangeOneThing(_ line: String, _ expected: [String]) {
    let mutants = Mutator.mutants(of: "func f() {\n\(line)\n}", file: "A.swift", .spare)
    #expect(Set(mutants.map(\.after)) == Set(expected))
  }

  @Test(arguments: [
    "// return a + b", "return \"a + b\"", "let text = \"1\"", "}", "precondition(a < b)",
    "list.reserveCapacity(4)", "import CourseKit", "return $0",
  ])
  func textsCommentsAndDeclarationsStay(_ line: String) { #expect(changes(line).isEmpty) }

  @Test func signaturesStayButTheirBodiesDoNot() {
    #expect(Mutator.mutants(of: "func f(\n  a: Int = 1\n) -> Int {\n}", file: "A").isEmpty)
    let short = Mutator.mutants(of: "static func f(a: Int = 1) -> Int { a + 2 }", file: "A")
    #expect(
      Set(short.map(\.after)) == [
        "static func f(a: Int = 1) -> Int { a - 2 }", "static func f(a: Int = 1) -> Int { a + 3 }",
        "static func f(a: Int = 1) -> Int { a + 1 }",
      ])
  }

  @Test func everyMutantDiffersInOneLine() throws {
    let source = "func f() {\n  let a = 1\n  return a + 2\n}"
    for mutant in Mutator.mutants(of: source, file: "A.swift") {
      let old = source.split(separator: "\n"), new = mutant.source.split(separator: "\n")
      #expect(old.count == new.count)
      #expect(zip(old, new).filter { $0 != $1 }.count == 1)
      #expect(new[mutant.line - 1].contains(mutant.after))
    }
  }

  @Test(arguments: [0, 1, 2, 3, 10, 89, 100])
  func spreadingLosesNothing(_ count: Int) {
    let mutants = (0..<count).map {
      Mutant(file: "A", line: $0, before: "a", after: "b", source: "")
    }
    let spread = Mutator.spread(mutants)
    #expect(Set(spread.map(\.line)) == Set(0..<count))
    #expect(spread.count == count)
    if count >= 10 {
      // The first half of them visits both halves of the file.
      let early = spread.prefix(count / 2).map(\.line)
      #expect(early.contains { $0 < count / 4 } && early.contains { $0 >= 3 * count / 4 })
    }
  }
}
