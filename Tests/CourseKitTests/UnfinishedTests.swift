import CourseKit
import Testing

@Suite struct UnfinishedTests {
  private func double(_ x: Float) -> Float { unfinished("double(_:)", returning: x) }

  @Test func theReportNamesThePartsInOrder() {
    let (value, parts) = UnfinishedReport.collect { () -> Float in
      unfinished("first")
      return double(3)
    }
    #expect(value == 3)
    #expect(parts == ["first", "double(_:)"])
  }

  @Test func finishedCodeReportsNothing() {
    #expect(UnfinishedReport.collect { 1 }.1.isEmpty)
  }

  @Test func outsideAReportItOnlyReturns() {
    #expect(double(2) == 2)
  }

  @Test func reportsDoNotMix() async {
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<20 {
        group.addTask {
          UnfinishedReport.collect { unfinished("\(index)") }.1 == ["\(index)"]
        }
      }
      for await isOwn in group { #expect(isOwn) }
    }
    let (inner, outer) = UnfinishedReport.collect {
      UnfinishedReport.collect { unfinished("inner") }.1
    }
    #expect(inner == ["inner"] && outer.isEmpty)
  }

  @Test func anErrorPasses() {
    struct Oops: Error {}
    #expect(throws: Oops.self) { try UnfinishedReport.collect { throw Oops() } }
  }
}
