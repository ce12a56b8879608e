import Foundation
import Localization
import TensorBoard
import Testing

@Suite("Event file reader")
struct EventFileReaderTests {
  @Test func scalarsOfPyTorch() throws {
    let file = EventFileReader.read(try GoldenScalars.bytes("simple.tfevents"))
    #expect(file.fileVersion == "brain.Event:2")
    #expect(file.ending == .complete)
    #expect(file.scalars.map(Bits.init) == (try GoldenScalars.load()).map(Bits.init))
    #expect(file.otherValueCount == 0)
    #expect(file.scalars.tagged("loss/train").count == 20)
    #expect(file.scalars.tagged("no such tag").isEmpty)
  }

  @Test func scalarsStoredAsTensors() throws {
    let file = EventFileReader.read(try GoldenScalars.bytes("tensors.tfevents"))
    let expected = (0..<4).map { Float(0.1 * Double($0)) }
    #expect(file.scalars.tagged("float").map(\.value) == expected)
    #expect(file.scalars.tagged("double").map(\.value) == expected)
    #expect(file.scalars.map(\.step) == [0, 0, 1, 1, 2, 2, 3, 3])
    #expect(file.ending == .complete)
  }

  @Test func everyKindHasItsPlace() throws {
    let file = EventFileReader.read(try GoldenScalars.bytes("mixed.tfevents"))
    #expect(file.scalars.map(\.tag) == ["before", "after"])
    #expect(file.texts.map(\.tag) == ["text/text_summary"])
    #expect(file.texts.map(\.value) == ["año"])
    #expect(file.images.map(\.tag) == ["image"])
    #expect(file.histograms.map(\.value.count) == [10])
    #expect(file.otherValueCount == 0)
    #expect(file.recordCount == 6)
    #expect(file.ending == .complete)
  }

  @Test func nothing() {
    #expect(EventFileReader.read([]) == EventFile())
  }

  @Test(arguments: ["mixed.tfevents", "tensors.tfevents", "hparams.tfevents"])
  func truncatedAtEveryByte(name: String) throws {
    let bytes = try GoldenScalars.bytes(name)
    let whole = EventFileReader.read(bytes)
    var starts: [Int] = []
    var next = 0
    for record in GoldenScalars.records(bytes) {
      starts.append(next)
      next += record.count
    }
    for length in 0..<bytes.count {
      let file = EventFileReader.read(Array(bytes[..<length]))
      let wholeRecords = starts.filter { $0 <= length }.count - 1
      #expect(file.recordCount == wholeRecords)
      #expect(
        file.ending
          == (starts[wholeRecords] == length ? .complete : .truncated(byte: starts[wholeRecords])))
      #expect(file.scalars == Array(whole.scalars.prefix(file.scalars.count)))
      #expect(file.texts == Array(whole.texts.prefix(file.texts.count)))
      #expect(file.images == Array(whole.images.prefix(file.images.count)))
      #expect(file.histograms == Array(whole.histograms.prefix(file.histograms.count)))
      #expect(file.hparams == Array(whole.hparams.prefix(file.hparams.count)))
      if file.recordCount == whole.recordCount - 1 {
        #expect(valueCount(file) == valueCount(whole) - 1)
      }
    }
  }

  private func valueCount(_ file: EventFile) -> Int {
    file.scalars.count + file.texts.count + file.images.count + file.histograms.count
      + file.hparams.count
  }

  @Test func everyDamagedByteIsFound() throws {
    let bytes = try GoldenScalars.bytes("tensors.tfevents")
    let whole = EventFileReader.read(bytes)
    var start = 0
    for (index, record) in GoldenScalars.records(bytes).enumerated() {
      for offset in 0..<record.count {
        var damaged = bytes
        damaged[start + offset] ^= 1 << UInt8((index + offset) % 8)
        let file = EventFileReader.read(damaged)
        #expect(file.recordCount == index)
        #expect(file.ending == .corrupt(byte: start, offset < 12 ? .length : .data))
        #expect(file.scalars == Array(whole.scalars.prefix(file.scalars.count)))
      }
      start += record.count
    }
  }

  @Test func filesThatCannotBeRead() throws {
    try withTemporaryDirectory { directory in
      let missing = #expect(throws: EventFileError.self) {
        try EventFileReader.read(path: directory + "/missing")
      }
      #expect(missing?.description.contains("no such file") == true)
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      let error = EventFileError.cannotRead(
        path: directory,
        reason: Localized(es: "no es un archivo corriente", en: "it is not a regular file"))
      #expect(throws: error) { try EventFileReader.read(path: directory) }
      #expect(throws: EventFileError.self) { try EventFileReader.read(path: "/dev/zero") }
    }
  }

  @Test func endingsSayTheByte() {
    #expect(
      "\(EventFile.Ending.truncated(byte: 7))"
        == "The file ends inside the record that begins at byte 7.")
    #expect("\(EventFile.Ending.corrupt(byte: 9, .data))".contains("byte 9"))
  }
}
