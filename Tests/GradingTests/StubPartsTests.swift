import Checks
import Foundation
import Grading
import Testing

/// What the judge takes for unfinished is what the stubs call so, and nothing else.
struct StubPartsTests {
  @Test(arguments: Catalogue.exercises.map(\.id)) func stubsCallTheirPartsSo(id: String) throws {
    let exercise = try #require(Catalogue.exercises.first { $0.id == id })
    let folder = course.exercises.appending(path: id)
    var names: Set<String> = []
    var calls = 0
    for file in exercise.files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter {
        !$0.drop(while: \.isWhitespace).hasPrefix("//")
      }
      .joined(separator: "\n")
      calls += code.matches(of: #/\bunfinished\(/#).count
      names.formUnion(code.matches(of: #/\bunfinished\(\s*"([^"]+)"/#).map { String($0.1) })
    }
    #expect(names == Set(exercise.stubParts))
    #expect(calls >= names.count && !names.isEmpty)
  }
}
