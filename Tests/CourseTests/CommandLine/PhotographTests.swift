import CourseKit
import Foundation
import Images
import Testing

/// `course train` and `course predict` with JPEG files, whatever the ending of their names.
struct PhotographTests {
  private struct Result: Decodable {
    var accuracy: Double?
    var images: [Picture]
    struct Picture: Decodable {
      var name: String
      var prediction: Int
    }
  }

  private static let golden = CourseTool.root.appending(path: "Tests/ImagesTests/Golden/jpeg")
  private static let endings = ["jpg", "JPEG", "png", "Jpg", "jpeg", "PNG"]

  /// Dark and light pictures of 8×8 pixels, six of each, in files of both formats.
  private func write(to folder: URL) throws {
    for name in ["dark", "light"] {
      let jpeg = try Data(contentsOf: Self.golden.appending(path: "\(name).jpg"))
      let image = try JPEG.decode(Array(jpeg), name: name)
      for (index, ending) in Self.endings.enumerated() {
        let isPNG = ending.lowercased() == "png"
        try folder.write(isPNG ? PNG.encode(image) : Array(jpeg), "\(name)/\(index).\(ending)")
      }
      // What is no picture by its name is no example.
      try folder.write(Array("notes".utf8), "\(name)/notes.txt")
    }
  }

  @Test func trainsAndPredicts() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      let weights = folder.appending(path: "net.safetensors")
      try write(to: data)
      let trained = try await CourseTool.run(
        "train", "--data", data.path, "--json", "--threads", "1", "--epochs", "20",
        "--batch-size", "4", "--learning-rate", "0.02", "--hidden", "8", "--save", weights.path)
      #expect(trained.status == 0, "\(trained.error)")
      let run = try await CourseTool.run(
        "predict", "--weights", weights.path, "--data", data.path, "--json")
      #expect(run.status == 0, "\(run.error)")
      let result = try run.json(Result.self)
      #expect(result.images.count == 2 * Self.endings.count)
      #expect(result.accuracy == 1)
      let one = try await CourseTool.run(
        "predict", "--weights", weights.path, "--data",
        data.appending(path: "light/1.JPEG").path, "--json")
      #expect(try one.json(Result.self).images.map(\.prediction) == [1])
    }
  }

  @Test func saysWhatAFileIsInstead() async throws {
    try await withTemporaryFolder { folder in
      try write(to: folder)
      try folder.write(Array("RIFF1234WEBPVP8 ".utf8), "light/9.jpg")
      let run = try await CourseTool.run("train", "--data", folder.path, "--epochs", "1")
      #expect(run.status != 0)
      #expect(
        run.error.contains(
          "light/9.jpg: should hold a JPEG picture by its name, and holds a WebP picture;"
            + " convert it to JPEG or PNG"))
    }
  }
}
