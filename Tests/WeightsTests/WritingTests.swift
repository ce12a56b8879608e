import CourseKit
import Foundation
import Testing

@testable import Weights

@Suite("Writing safetensors")
struct WritingTests {
  private var sample: SafetensorsFile {
    var file = SafetensorsFile()
    file.tensors = [
      NamedTensor(
        "fc.weight",
        Tensor(shape: [2, 3], elements: [1, -2, 0.1, .infinity, .leastNonzeroMagnitude, -0.0])),
      NamedTensor("\"\\\u{1}ñ\u{1F}😀", Tensor(shape: [], elements: [7])),
      NamedTensor("empty", .zeros([4, 0])),
    ]
    file.integers = [NamedIntegers("bn.num_batches_tracked", values: [.min])]
    file.metadata = ["b": "\u{0}\n", "a": "ü"]
    return file
  }

  @Test func writtenAndReadBack() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/w.safetensors"
      try sample.write(to: path)
      #expect(try SafetensorsFile(path: path) == sample)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["w.safetensors"])
    }
  }

  @Test func theSameBytesEveryTime() throws {
    let bytes = try sample.encoded()
    #expect(try sample.encoded() == bytes)
    #expect(try SafetensorsFile(bytes: bytes).encoded() == bytes)
    // The header's length is a multiple of 8, so the data is aligned.
    #expect(bytes[0] % 8 == 0)
    #expect(try SafetensorsFile().encoded() == file("{}      "))
  }

  @Test(arguments: GoldenWeights.shared.files)
  func whatPythonWroteSurvives(golden: GoldenWeights.File) throws {
    let theirs = try SafetensorsFile(bytes: golden.bytes())
    let ours = try SafetensorsFile(bytes: theirs.encoded())
    #expect(
      ours.tensors.map(GoldenWeights.Floats.init) == theirs.tensors.map(GoldenWeights.Floats.init))
    #expect(ours.integers == theirs.integers)
    #expect(ours.metadata == theirs.metadata)
  }

  @Test func namesThatCannotBe() throws {
    var file = SafetensorsFile()
    file.tensors = [NamedTensor("a", .zeros([1]))]
    file.integers = [NamedIntegers("a", values: [1])]
    #expect(throws: SafetensorsError(.duplicateName("a"))) { try file.encoded() }
    file.integers = []
    file.tensors = [NamedTensor("__metadata__", .zeros([1]))]
    #expect(throws: SafetensorsError(.reservedName("__metadata__"))) { try file.encoded() }
  }

  @Test func aHeaderThatIsTooLong() {
    var file = SafetensorsFile()
    let bytes = [UInt8](repeating: 0x78, count: SafetensorsFile.maximumHeaderLength)
    file.metadata = ["a": String(decoding: bytes, as: UTF8.self)]
    let error = #expect(throws: SafetensorsError.self) { try file.encoded() }
    guard case .headerTooLong = error?.fault else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aFailedWriteLeavesTheOldFile() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/w.safetensors"
      try sample.write(to: path)
      let before = try Data(contentsOf: URL(filePath: path))
      // The disk is full after half the bytes.
      #expect(throws: SafetensorsError(.cannotWrite(code: ENOSPC))) {
        try AtomicFile.replace(path) { descriptor in
          let code = AtomicFile.write([1, 2, 3], to: descriptor)
          return code == 0 ? ENOSPC : code
        }
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory).count == 1)
      var broken = sample
      broken.integers = [NamedIntegers("fc.weight", values: [1])]
      #expect(throws: SafetensorsError(.duplicateName("fc.weight"), path: path)) {
        try broken.write(to: path)
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func placesThatCannotBeWritten() throws {
    try withTemporaryDirectory { directory in
      #expect(
        throws: SafetensorsError(.cannotWrite(code: ENOENT), path: directory + "/none/w")
      ) {
        try sample.write(to: directory + "/none/w")
      }
      // A directory in the file's place.
      let path = directory + "/folder"
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)
      #expect(throws: SafetensorsError.self) { try sample.write(to: path) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["folder"])
    }
  }

  #if os(Linux)
    @Test func aFullDisk() {
      let descriptor = open("/dev/full", O_WRONLY)
      defer { close(descriptor) }
      #expect(AtomicFile.write([1, 2, 3], to: descriptor) == ENOSPC)
    }
  #endif
}
