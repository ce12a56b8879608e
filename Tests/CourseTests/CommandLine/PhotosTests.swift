import CourseKit
import Foundation
import Images
import Testing

/// `course train` and `course predict` with pictures as people have them: of many sizes, some of them
/// broken.
struct PhotosTests {
  private struct Trained: Decodable {
    var data: Data
    var testAccuracy: Double
    struct Data: Decodable {
      var height: Int
      var width: Int
      var channels: Int
      var trainImages: Int
      var testImages: Int
      var transforms: [String]
      var testShare: Double?
      var skipped: [String]
    }
  }

  private struct Predicted: Decodable {
    var accuracy: Double?
    var images: [Image]
    var skipped: [String]
    struct Image: Decodable {
      var name: String
      var logits: [Float]
    }
  }

  /// Reddish and bluish pictures with noise, each of another size.
  private func writePhotos(to folder: URL, each: Int = 10) throws {
    var generator = SeededGenerator(seed: 11)
    for (name, strong) in [("red", 0), ("blue", 2)] {
      let classFolder = folder.appending(path: name)
      try FileManager.default.createDirectory(at: classFolder, withIntermediateDirectories: true)
      for index in 0..<each {
        let (height, width) = (20 + 7 * index % 31, 15 + 11 * index % 37)
        let bytes = (0..<height * width * 3).map { place in
          UInt8.random(in: 0...120, using: &generator) + (place % 3 == strong ? 120 : 0)
        }
        let image = Image(height: height, width: width, channels: 3, bytes: bytes)
        try PNG.write(image, to: classFolder.appending(path: "\(index).png"))
      }
    }
  }

  private func train(_ data: URL, _ more: [String]) async throws -> CourseTool.Run {
    try await CourseTool.run(
      ["train", "--data", data.path, "--threads", "1", "--epochs", "10", "--hidden", "8"] + more)
  }

  @Test(arguments: [
    [], ["--size", "12"], ["--size", "9x14", "--fit", "pad"], ["--size", "16", "--fit", "crop"],
  ])
  func networkPredictsPicturesOfAnySize(_ options: [String]) async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = (
        folder.appending(path: "data"), folder.appending(path: "n.safetensors")
      )
      try writePhotos(to: data)
      let run = try await train(data, options + ["--save", weights.path, "--json"])
      #expect(run.status == 0, "\(run.error)")
      let trained = try run.json(Trained.self)
      #expect(trained.data.trainImages == 16 && trained.data.testImages == 4)
      #expect(trained.data.testShare == 0.2)
      let predict = ["predict", "--weights", weights.path, "--json", "--data"]
      let all = try await CourseTool.run(predict + [data.path])
      #expect(all.status == 0, "\(all.error)")
      let predicted = try all.json(Predicted.self)
      #expect(try #require(predicted.accuracy) >= 0.8)
      // One picture alone gives what it gave among the others.
      let file = data.appending(path: "blue/3.png").path
      let one = try await CourseTool.run(predict + [file])
      let logits = try one.json(Predicted.self).images[0].logits
      let among = try #require(predicted.images.first { $0.name == file }?.logits)
      // A single row and many are multiplied in other orders.
      for (a, b) in zip(logits, among) { #expect(abs(a - b) < 1e-4 * max(1, abs(b))) }
    }
  }

  @Test func sayWhatWasChosen() async throws {
    try await withTemporaryFolder { folder in
      try writePhotos(to: folder)
      let run = try await train(folder, ["--test-share", "0.35"])
      #expect(run.status == 0, "\(run.error)")
      #expect(
        run.output.contains(
          "sizes from 20×15 to 41×48 (height×width): all come to 26×26, stretched (--size, --fit)\n"
            + "40% of each class is held out for testing, always the same (--test-share)\n"),
        "\(run.output)")
    }
  }

  @Test func grayMakesOneChannel() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = (
        folder.appending(path: "data"), folder.appending(path: "n.safetensors")
      )
      try writePhotos(to: data)
      let run = try await train(
        data, ["--size", "8", "--gray", "--save", weights.path, "--json"])
      #expect(try run.json(Trained.self).data.channels == 1)
      let predict = try await CourseTool.run(
        ["predict", "--weights", weights.path, "--data", data.appending(path: "red/0.png").path])
      #expect(predict.status == 0, "\(predict.error)")
    }
  }

  @Test func fileOfTransformsTrainsByChanceAndPredictsWithout() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = (
        folder.appending(path: "data"), folder.appending(path: "n.safetensors")
      )
      try writePhotos(to: data)
      let file = folder.appending(path: "t.json")
      try Data(
        """
        {"training": {"transforms": [
          {"name": "Resize", "height": 12, "width": 12, "p": 1},
          {"name": "HorizontalFlip", "p": 0.5},
          {"name": "RandomCrop", "height": 10, "width": 10, "p": 1}, {"name": "ToTensor"}]},
         "testing": {"transforms": [
          {"name": "Resize", "height": 12, "width": 12, "p": 1},
          {"name": "CenterCrop", "height": 10, "width": 10, "p": 1}, {"name": "ToTensor"}]}}
        """.utf8
      ).write(to: file)
      let run = try await train(
        data, ["--transforms", file.path, "--save", weights.path, "--json"])
      #expect(run.status == 0, "\(run.error)")
      let trained = try run.json(Trained.self)
      #expect(trained.data.height == 10 && trained.data.width == 10)
      #expect(trained.data.transforms.map { $0.prefix { $0 != "(" } } == ["Resize", "CenterCrop"])
      let predict = ["predict", "--weights", weights.path, "--json", "--data", data.path]
      let (first, second) = (try await CourseTool.run(predict), try await CourseTool.run(predict))
      #expect(try first.json(Predicted.self).accuracy == 1)
      #expect(first.output == second.output)
    }
  }

  @Test func goingOnFromWeightsKeepsTheirPreparation() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = (
        folder.appending(path: "data"), folder.appending(path: "n.safetensors")
      )
      try writePhotos(to: data)
      let first = try await train(
        data, ["--size", "9", "--fit", "pad", "--save", weights.path, "--json"])
      let second = try await CourseTool.run(
        "train", "--data", data.path, "--weights", weights.path, "--epochs", "1", "--json")
      #expect(second.status == 0, "\(second.error)")
      #expect(
        try second.json(Trained.self).data.transforms
          == first.json(Trained.self).data.transforms)
    }
  }

  @Test func unreadablePicturesStopOrAreLeftOut() async throws {
    try await withTemporaryFolder { folder in
      let (data, weights) = (
        folder.appending(path: "data"), folder.appending(path: "n.safetensors")
      )
      try writePhotos(to: data)
      let broken = data.appending(path: "red/broken.png")
      try Data("not a picture".utf8).write(to: broken)
      let refused = try await train(data, ["--save", weights.path])
      #expect(refused.status != 0)
      #expect(refused.error.contains(broken.path))
      #expect(!weights.exists)
      let run = try await train(data, ["--skip-unreadable", "--save", weights.path, "--json"])
      #expect(run.status == 0, "\(run.error)")
      #expect(run.error.contains("going on without 1 image that cannot be read"))
      #expect(try run.json(Trained.self).data.skipped == [broken.path])
      let predict = try await CourseTool.run(
        "predict", "--weights", weights.path, "--data", data.path, "--skip-unreadable", "--json")
      #expect(try predict.json(Predicted.self).skipped == [broken.path])
    }
  }

  @Test func picturesAreSavedAsTheNetworkSeesThem() async throws {
    try await withTemporaryFolder { folder in
      let (data, seen) = (folder.appending(path: "data"), folder.appending(path: "seen"))
      try writePhotos(to: data)
      let run = try await train(data, ["--size", "6x5", "--save-images", seen.path])
      #expect(run.status == 0, "\(run.error)")
      let names = try seen.appending(path: "train/0-blue").contents()
      #expect(names.count == 8)
      let image = try PNG.read(seen.appending(path: "train/0-blue/\(names[0])"))
      #expect((image.height, image.width) == (6, 5))
      let again = try await train(data, ["--size", "6x5", "--save-images", seen.path])
      #expect(again.status != 0 && again.error.contains(seen.path))
    }
  }

  @Test(arguments: [
    (
      ["--size", "0"], "--size takes a side from 1 to 4096 (64), or height by width (48x64), not 0"
    ),
    (["--size", "5000"], "not 5000"), (["--size", "8x"], "not 8x"),
    (["--size", "1x2x3"], "not 1x2x3"), (["--size", "-8"], "not -8"),
    (["--fit", "zoom"], "--fit takes stretch, pad or crop, not zoom"),
    (["--test-share", "0"], "--test-share takes a number above 0 and below 1, not 0.0"),
    (["--test-share", "1"], "not 1.0"), (["--test-share", "nan"], "not nan"),
    (["--transforms", "t.json", "--size", "8"], "--size does not go with --transforms"),
    (["--transforms", "t.json", "--gray"], "--gray does not go with --transforms"),
    (["--transforms", "t.json", "--augment"], "--augment does not go with --transforms"),
    (["--transforms", "missing.json"], "missing.json: there is no such file or folder"),
  ])
  func mistakesAreSentences(_ options: [String], _ words: String) async throws {
    let run = try await CourseTool.run(["train", "--epochs", "1"] + options)
    #expect(run.status != 0)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.error.split(separator: "\n").count <= 2, "\(run.error)")
  }
}
