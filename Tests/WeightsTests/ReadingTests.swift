import CourseKit
import Foundation
import Testing

@testable import Weights

@Suite("Reading safetensors")
struct ReadingTests {
  @Test(arguments: GoldenWeights.shared.files)
  func asPythonWroteThem(golden: GoldenWeights.File) throws {
    let file = try SafetensorsFile(bytes: golden.bytes())
    let floats = file.tensors.map(GoldenWeights.Floats.init)
    #expect(floats.sorted { $0.name < $1.name } == golden.floats.sorted { $0.name < $1.name })
    #expect(
      file.integers.sorted { $0.name < $1.name }
        == golden.integers.map(\.tensor).sorted { $0.name < $1.name })
    #expect(file.metadata == golden.metadata)
  }

  @Test func byName() throws {
    let file = try SafetensorsFile(
      path: GoldenWeights.folder.appending(path: "model.safetensors").path())
    #expect(file["0.weight"]?.shape == [3, 4])
    #expect(file["1.running_mean"]?.shape == [3])
    #expect(file["1.num_batches_tracked"] == nil)
    #expect(
      file.integers == [NamedIntegers("1.num_batches_tracked", values: [1])])
    #expect(file["no such tensor"] == nil)
  }

  #if !(os(macOS) && arch(x86_64))
    @Test func everyHalf() {
      for bits in UInt16.min...UInt16.max {
        let expected = Float(Float16(bitPattern: bits))
        let number = Float(halfBits: bits)
        if expected.isNaN {
          #expect(number.isNaN)
        } else {
          #expect(number.bitPattern == expected.bitPattern)
        }
      }
    }
  #endif

  @Test func spacesAndEscapesOfJSON() throws {
    let header = """
      { "a\\u00f1\\n\\"\\\\\\/\\b\\f\\r\\t\\ud83d\\ude00" :\t{"shape" : [ 1 , 2 ] ,
      "data_offsets":[0 ,8], "dtype":"F32"}\r\n , "__metadata__" : { } }
      """
    let file = try SafetensorsFile(bytes: file(header + "   \n", dataCount: 8))
    #expect(file.tensors.map(\.name) == ["añ\n\"\\/\u{8}\u{C}\r\t😀"])
    #expect(file.tensors[0].tensor == .zeros([1, 2]))
  }

  @Test func filesThatCannotBeRead() throws {
    try withTemporaryDirectory { directory in
      let error = #expect(throws: SafetensorsError.self) {
        try SafetensorsFile(path: directory + "/missing")
      }
      #expect(error?.path == directory + "/missing")
      #expect(error?.description.contains("no such file") == true)
      #expect(throws: SafetensorsError.self) { try SafetensorsFile(path: directory) }
      #expect(throws: SafetensorsError.self) { try SafetensorsFile(path: "/dev/zero") }
      let path = directory + "/short"
      try Data([1, 2, 3]).write(to: URL(filePath: path))
      #expect(throws: SafetensorsError(.tooShort(count: 3), path: path)) {
        try SafetensorsFile(path: path)
      }
    }
  }
}
