import Files
import Foundation
import Testing

/// A draft takes the place of a folder as a whole, or nothing happens.
struct DraftFolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func draftReplacesWhatWasThere() throws {
    try withFolder { folder in
      let site = folder.appending(path: "deep/site")
      for name in ["a.txt", "b.txt", "c.txt"] {
        let draft = try DraftFolder(beside: site)
        try draft.write([name: Data(), "below/\(name)": Data()])
        try draft.replace()
        draft.remove()
        #expect(try names(site) == [name, "below"].sorted())
        #expect(try names(site.appending(path: "below")) == [name])
        #expect(try names(folder.appending(path: "deep")) == ["site"])
      }
    }
  }

  @Test func whatExistsIsNotOverwrittenByAppearing() throws {
    try withFolder { folder in
      let target = folder.appending(path: "photos")
      let first = try DraftFolder(beside: target)
      try first.write(["a.txt": Data()])
      try first.appear()
      let second = try DraftFolder(beside: target)
      try second.write(["b.txt": Data()])
      #expect(throws: (any Error).self) { try second.appear() }
      second.remove()
      #expect(try names(target) == ["a.txt"])
      #expect(try names(folder) == ["photos"])
    }
  }

  @Test func aFileIsNotReplacedByAFolder() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "file")
      try Data("mine".utf8).write(to: file)
      #expect(throws: (any Error).self) { try DraftFolder(beside: file.appending(path: "site")) }
      #expect(try Data(contentsOf: file) == Data("mine".utf8))
    }
  }
}
