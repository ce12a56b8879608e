import Foundation
import TensorBoard
import Testing

@Suite("Texts")
struct TextTests {
  @Test func theBytesOfPyTorch() throws {
    let texts = GoldenSummaries.shared.texts
    try withTemporaryDirectory { directory in
      let writer = try SummaryWriter(directory: directory)
      for (step, text) in texts.enumerated() {
        try writer.addText("notes", text, step: step, wallTime: 2)
      }
      try writer.close()
      let ours = GoldenScalars.records([UInt8](try Data(contentsOf: URL(filePath: writer.path))))
      let theirs = GoldenScalars.records(try GoldenScalars.bytes("kinds.tfevents"))
      #expect(ours.dropFirst() == theirs.dropFirst().prefix(texts.count))
      let file = try EventFileReader.read(path: writer.path)
      #expect(file.texts.map(\.value) == texts)
      #expect(file.texts.tagged("notes/text_summary").map(\.step) == Array(texts.indices))
    }
  }
}
