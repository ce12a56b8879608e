import CourseKit
import Foundation
import Images
import Testing

@Suite struct JPEGTests {
  @Test(arguments: try JPEGGolden.load())
  func readsWhatPillowReads(_ picture: JPEGGolden.Picture) throws {
    let image = try JPEG.read(JPEGGolden.folder.appending(path: picture.name + ".jpg"))
    #expect(image == picture.image)
  }

  @Test func saysWhatIsWrongWithAFile() throws {
    let good = try JPEGGolden.file("colour-17x9")
    let scan = try #require(good.lastRange(of: [0xFF, 0xDA])).lowerBound
    #expect(
      try sentence { _ = try JPEG.decode(Array("GIF89a".utf8), name: "a.jpg") }
        == "a.jpg: is not a JPEG file")
    #expect(try sentence { _ = try JPEG.decode([], name: "a.jpg") } == "a.jpg: is not a JPEG file")
    #expect(
      try sentence { _ = try JPEG.decode(Array(good.prefix(scan)), name: "a.jpg") }
        == "a.jpg: is a JPEG file cut short after \(scan) bytes")
    #expect(
      try sentence { _ = try JPEG.decode(Array(good.dropLast(60)), name: "a.jpg") }
        == "a.jpg: is a damaged or incomplete JPEG file (libjpeg-turbo: Premature end of JPEG file)"
    )
    var stray = good
    stray.insert(contentsOf: [1, 2, 3], at: scan)
    #expect(
      try sentence { _ = try JPEG.decode(stray, name: "a.jpg") }
        == "a.jpg: is a damaged JPEG file: no valid segment starts at byte \(scan)")
  }

  @Test func saysWhatIsWrongWithAPath() throws {
    try withTemporaryFolder { folder throws in
      #expect(
        try sentence(in: folder) { _ = try JPEG.read(folder.appending(path: "no.jpg")) }
          == "DATA/no.jpg: there is no such file or folder")
    }
  }
}

extension Array where Element: Equatable {
  /// Where a part occurs for the last time.
  func lastRange(of part: [Element]) -> Range<Int>? {
    guard count >= part.count else { return nil }
    return (0...count - part.count).last { self[$0...].starts(with: part) }
      .map { $0..<$0 + part.count }
  }
}
