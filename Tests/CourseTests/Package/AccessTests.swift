import Foundation
import Testing

/// Who reads a module says how its declarations are marked: `public` is what learners and readers of
/// the API meet, `package` is the course's own.
struct AccessTests {
  /// What learners import, and the sentences that errors of these modules carry.
  private static let met = [
    "CourseKit", "NeuralNetworks", "Images", "Metrics", "TensorBoard", "Localization",
  ]

  @Test func onlyWhatLearnersMeetIsPublic() throws {
    let sources = CourseTool.root.appending(path: "Sources")
    // Adapters are compiled with the exercises, whose types they extend.
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Probe/Adapters/") }
    #expect(paths.count > 100)
    let others = paths.filter { !Self.met.contains(String($0.prefix { $0 != "/" })) }.sorted()
    for path in others {
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in zip(1..., lines) where Self.isPublic(line) {
        Issue.record("Sources/\(path):\(number) is public")
      }
    }
  }

  @Test(arguments: [
    ("public struct A {", true), ("  @MainActor public var a = 1", true),
    ("  @_spi(B) public func b()", true), ("public import A", false),
    ("package struct A {", false),
    ("/// public", false), ("  \"public struct\",", false), ("let publicity = 1", false),
  ])
  func publicIsSeen(line: String, isPublic: Bool) {
    #expect(Self.isPublic(Substring(line)) == isPublic)
  }

  private static func isPublic(_ line: Substring) -> Bool {
    line.prefixMatch(of: /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|open)\s(?!import)/) != nil
  }
}
