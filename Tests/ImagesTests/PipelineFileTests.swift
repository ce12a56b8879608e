import CourseKit
import Foundation
import Images
import Localization
import Testing

@Suite struct PipelineFileTests {
  static let everything = TensorPipeline(
    Compose([
      Resize(height: 64, width: 48), CenterCrop(height: 60, width: 40),
      RandomCrop(height: 32, width: 32), HorizontalFlip(), VerticalFlip(p: 0.25),
      Rotate(limit: -15...10, border: .reflect101, fill: 3),
      RandomBrightnessContrast(brightnessLimit: -0.1...0.3), GaussianNoise(perChannel: false),
      CoarseDropout(numHolesRange: 1...4, fill: 9), ToGray(numOutputChannels: 1, p: 1),
    ]), Normalize(mean: [0.286], std: [0.353]))

  private func sentence(_ json: String) throws -> String {
    try #require(throws: PipelineError.self) {
      try TensorPipeline(json: Array(json.utf8), name: "P.json")
    }.description
  }

  private func sentence(part: String) throws -> String {
    try sentence("{\"transforms\": [{\"name\": \"ToTensor\"}, \(part)]}")
      .replacing("P.json: transforms[1]", with: "…")
  }

  @Test func printsItself() {
    let pipeline = TensorPipeline(
      Compose([
        Resize(height: 64, width: 64), Rotate(limit: -15...15),
        CoarseDropout(numHolesRange: 1...4),
      ]), Normalize(mean: [0.5, 0.25, 0.125], std: [0.5, 0.5, 0.5]))
    #expect(
      String(describing: pipeline) == """
        Compose([
          Resize(p=1.0, height=64, width=64, areaForDownscale=false),
          Rotate(p=0.5, limit=(-15.0, 15.0), border=constant, fill=0),
          CoarseDropout(p=0.5, numHolesRange=(1, 4), holeHeightRange=(0.1, 0.2), \
        holeWidthRange=(0.1, 0.2), fill=0),
          Normalize(mean=(0.5, 0.25, 0.125), std=(0.5, 0.5, 0.5), maxPixelValue=255.0),
          ToTensor(),
        ])
        """)
    #expect(String(describing: Compose()) == "Compose([])")
  }

  @Test func comesBackFromJSON() throws {
    for pipeline in [
      Self.everything, TensorPipeline(Compose(), nil), TensorPipeline(Compose([ToGray()]), nil),
    ] {
      #expect(try TensorPipeline(json: pipeline.json(), name: "") == pipeline)
    }
    #expect(try TensorPipeline(json: Self.everything.json(), name: "") != .init(Compose(), nil))
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "pipeline.json")
      try Self.everything.write(to: file)
      #expect(try TensorPipeline.read(file) == Self.everything)
    }
  }

  @Test func fileIsWhatIsDocumented() throws {
    let json = """
      {"transforms": [
        {"name": "HorizontalFlip", "p": 0.5},
        {"name": "Normalize", "mean": [0.286], "std": [0.353], "maxPixelValue": 255},
        {"name": "ToTensor"}]}
      """
    let pipeline = try TensorPipeline(json: Array(json.utf8), name: "")
    #expect(
      pipeline
        == TensorPipeline(Compose([HorizontalFlip()]), Normalize(mean: [0.286], std: [0.353])))
  }

  @Test func errorsNameTheKey() throws {
    #expect(try sentence("{}") == "P.json: transforms: this key is missing")
    #expect(try sentence("{\"transforms\": 3}") == "P.json: transforms: must be a list")
    #expect(
      try sentence("{\"transforms\": []}") == "P.json: transforms: ToTensor is missing at the end")
    #expect(try sentence(part: "7") == "…: must be an object")
    #expect(try sentence(part: "{\"p\": 1}") == "….name: this key is missing")
    #expect(
      try sentence(part: "{\"name\": \"Resize\", \"p\": 1, \"height\": 2}")
        == "….width: this key is missing")
    #expect(
      try sentence(part: "{\"name\": \"Resize\", \"p\": 1, \"height\": 2.5, \"width\": 2}")
        == "….height: must be a whole number")
    #expect(
      try sentence(
        part: "{\"name\": \"CoarseDropout\", \"p\": 1, \"numHolesRange\": [1, 2.5],"
          + " \"holeHeightRange\": [0, 1], \"holeWidthRange\": [0, 1], \"fill\": 0}")
        == "….numHolesRange: must be a list of whole numbers")
    #expect(
      try sentence(
        part: "{\"name\": \"Rotate\", \"p\": 1, \"fill\": 256, \"border\": \"constant\","
          + " \"limit\": [9, 9]}") == "….fill: must be a whole number from 0 to 255")
    #expect(
      try sentence(part: "{\"name\": \"HorizontalFlip\", \"p\": 1e999}")
        == "….p: must be a number")
    #expect(
      try sentence(part: "{\"name\": \"HorizontalFlip\", \"p\": \"often\"}")
        == "….p: must be a number")
    #expect(
      try sentence(part: "{\"name\": \"HorizontalFlip\", \"p\": 1.5}")
        == "….p: HorizontalFlip: p is 1.5, and must be between 0 and 1")
    #expect(
      try sentence(part: "{\"name\": \"Resize\", \"p\": 1, \"height\": 1000000000, \"width\": 2}")
        == "….height: Resize: height is 1000000000, and must be between 1 and 4096")
    #expect(
      try sentence(
        part: "{\"name\": \"Rotate\", \"p\": 1, \"fill\": 0, \"border\": \"constant\","
          + " \"limit\": [9, -9]}"
      ).hasPrefix("….limit: the value is of no use ("))
    #expect(
      try sentence(
        part: "{\"name\": \"Rotate\", \"p\": 1, \"fill\": 0, \"border\": \"wrap\","
          + " \"limit\": [-9, 9]}"
      ).hasPrefix("….border: the value is of no use ("))
    #expect(
      try sentence(part: "{\"name\": \"ToGrey\", \"p\": 1}").hasPrefix(
        "….name: there is no transform \"ToGrey\"; there are Resize, LongestMaxSize, "))
    #expect(
      try sentence(
        part: "{\"name\": \"Normalize\", \"mean\": [0], \"std\": [], "
          + "\"maxPixelValue\": 1}")
        == "…: Normalize: mean holds 1 numbers and std holds 0; there must be as many of both, at"
        + " least one")
    #expect(
      try sentence(
        part: "{\"name\": \"Normalize\", \"mean\": [0], \"std\": [0], "
          + "\"maxPixelValue\": 1}"
      ).hasPrefix("….std: Normalize: std is 0, "))
    #expect(
      try sentence(part: "{\"name\": \"HorizontalFlip\", \"p\": 1}")
        == "…: HorizontalFlip cannot come after ToTensor: transforms of pictures come first, then"
        + " Normalize, and ToTensor last")
    #expect(try sentence(part: "{\"name\": \"ToTensor\"}").hasPrefix("…: ToTensor cannot come"))
  }

  @Test func whatIsNotJSONSaysSo() throws {
    let mistakes = [
      ("", 0), ("{", 1), ("{\"transforms\": [", 16), ("\u{0}", 0), ("nonsense", 1),
      ("{\"transforms\": [}]}", 16), ("{\"transforms\": [1,]}", 18), ("{\"a\" 1}", 5),
      ("{\"transforms\": [1.]}", 18), ("{\"transforms\": []} x", 19), ("{\"a\": \"\n\"}", 7),
      ("{\"a\": \"\\\"}", 10), ("[tru]", 4), ("{a: 1}", 1), ("[-]", 2), ("[1e+]", 4),
    ]
    for (json, offset) in mistakes {
      #expect(
        try sentence(json) == "P.json: is not valid JSON from byte \(offset) on", "\(json)")
    }
    let deep = String(repeating: "[", count: 100_000)
    #expect(try sentence(deep) == "P.json: is not valid JSON from byte 512 on")
    // The bytes of a name that is no text.
    let json = Array("{\"transforms\": [{\"name\": \"".utf8) + [0xFF, 0xC0] + Array("\"}]}".utf8)
    #expect(throws: PipelineError.self) { try TensorPipeline(json: json, name: "P.json") }
    #expect(try sentence("[1]").hasPrefix("P.json: must be an object"))
    let huge = String(repeating: " ", count: TensorPipeline.byteLimit + 1)
    #expect(try sentence(huge) == "P.json: holds 1048577 bytes, more than the limit of 1048576")
  }

  @Test func missingFileSaysSo() throws {
    try withTemporaryFolder { folder in
      let found = try problem { _ = try TensorPipeline.read(folder.appending(path: "none")) }
      #expect(found == .missing)
    }
  }

  @Test func errorsAreInSpanishToo() throws {
    let error = try #require(throws: PipelineError.self) {
      try TensorPipeline(json: Array("{}".utf8), name: "P.json")
    }
    #expect(error.sentence.es == "P.json: transforms: falta esta clave")
  }
}
