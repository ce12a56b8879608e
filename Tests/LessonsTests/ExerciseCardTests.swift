import Foundation
import Testing

@testable import Lessons

/// What the card of an exercise says and what `course check` leaves for it.
@Suite("Exercise cards")
struct ExerciseCardTests {
  @Test func signaturesAreWhatIsStillToBeWritten() {
    let source = """
      /// public func inAComment() { unfinished("x") }
      public final class Flatten: Layer {
        public init(
          shape: [Int], name: String = "a"
        ) {
          unfinished("init")
        }

        public func forward(_ input: Tensor) throws -> Tensor {
          unfinished("forward", returning: input)
        }
        public func done() -> Int { 1 }
      }
      """
    #expect(
      StubSignatures.signatures(in: source) == [
        #"init(shape: [Int], name: String = "a")"#,
        "func forward(_ input: Tensor) throws -> Tensor",
      ])
    let written = source.replacing("unfinished(", with: "finished(")
    #expect(
      StubSignatures.signatures(in: written) == [
        "func forward(_ input: Tensor) throws -> Tensor", "func done() -> Int",
      ])
  }

  @Test(arguments: [
    "", "public func", "public func a(\n", "public init {", "unfinished(\"a\")\n}", "}{",
    String(repeating: "public func a(", count: 1000), "public func <script>\"&'() {\n",
  ])
  func anySourceMayStandThere(_ source: String) {
    #expect(StubSignatures.signatures(in: source).count <= 8)
  }

  /// The exercises of this very course.
  @Test func everyExerciseHasSignatures() throws {
    var errors: [LessonError] = []
    let files = CourseFiles(root: FixtureCourse.repository, errors: &errors)
    let folders = CourseFiles.files(in: "exercises", of: files.root)
    for folder in folders where folder.contains(/\/\d/) {
      let stubs = files.stubs(of: String(folder.dropFirst("exercises/".count)))
      let signatures = try stubs.flatMap {
        StubSignatures.signatures(in: try files.text(of: $0))
      }
      #expect((1...8).contains(signatures.count), "\(folder): \(signatures)")
      for signature in signatures {
        #expect(!signature.contains("\n") && !signature.contains("public "), "\(signature)")
        #expect(signature.count { $0 == "(" } == signature.count { $0 == ")" }, "\(signature)")
      }
    }
  }

  @Test func commandsCanBeCopied() throws {
    let page = try #require(try FixtureCourse.standard.get()["es/s2.html"])
    for command in ["swift test --filter Flatten", "./course check 2.2", "./course hint 2.2"] {
      #expect(
        page.contains("<code>\(command)</code> <button type=\"button\" class=\"copy needs-js\""))
    }
    let english = try #require(try FixtureCourse.standard.get()["en/s2.html"])
    #expect(english.contains("<code>./course check 2.2 --language en</code>"))
    #expect(page.contains("<div class=\"answer-seen\" data-answer=\"2.2-flatten\" hidden></div>"))
  }
}
