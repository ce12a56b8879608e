import Foundation
import Localization
import Testing

/// Errors of the file system, in both languages and never in the library's own English.
struct SystemReasonTests {
  private func reason(_ work: () throws -> Void) throws -> Localized {
    do {
      try work()
    } catch {
      return SystemReason.words(for: error)
    }
    throw CancellationError()
  }

  @Test func foundationsErrorsAreWorded() throws {
    let manager = FileManager.default
    #expect(
      try reason { try Data().write(to: URL(filePath: "/nowhere/at/all")) }
        == Localized(es: "no existe el archivo o la carpeta", en: "no such file or folder"))
    #expect(
      try reason { _ = try Data(contentsOf: URL(filePath: "/nowhere")) }
        == Localized(es: "no existe el archivo o la carpeta", en: "no such file or folder"))
    #expect(
      try reason {
        try manager.createDirectory(
          atPath: "/dev/null/folder", withIntermediateDirectories: true)
      } == Localized(es: "no es una carpeta", en: "not a folder"))
    let long = String(repeating: "x", count: 300)
    #expect(
      try reason {
        try manager.createDirectory(atPath: "/tmp/\(long)", withIntermediateDirectories: true)
      }
        == Localized(es: "el nombre es demasiado largo", en: "the name is too long"))
  }

  @Test func everyNumberHasWords() {
    for code in Int32(0)...200 {
      let words = SystemReason.words(for: code)
      #expect(!words.es.isEmpty && !words.en.isEmpty)
    }
    #expect(SystemReason.words(for: 5000).es == "error 5000 del sistema")
  }
}
