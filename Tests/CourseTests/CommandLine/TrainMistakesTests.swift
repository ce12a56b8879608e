import Foundation
import Testing

/// What `course train` says to wrong options and wrong data: a sentence, and nothing is written.
struct TrainMistakesTests {
  private struct Mistake: CustomTestStringConvertible {
    var arguments: [String]
    /// What the first line of standard error says.
    var sentence: String
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: String..., says sentence: String) {
      self.arguments = arguments
      self.sentence = sentence
    }
  }

  private static let optionMistakes = [
    Mistake("--epochs", "0", says: "--epochs takes a number from 1 to 100000, not 0"),
    Mistake("--epochs", "-3", says: "--epochs takes a number from 1 to 100000, not -3"),
    Mistake("--epochs", "many", says: "--epochs takes a number from 1 to 100000, not many"),
    Mistake("--batch-size", "0", says: "--batch-size takes a number from 1 to 1000000, not 0"),
    Mistake(
      "--hidden", "8,,8",
      says: "--hidden takes widths from 1 to 65536 with commas (512,256), or none, not 8,,8"),
    Mistake("--hidden", "0", says: "or none, not 0"),
    Mistake("--hidden", "x", says: "or none, not x"),
    Mistake("--hidden", "-1", says: "or none, not -1"),
    Mistake("--hidden", "99999999999999999999", says: "or none, not 99999999999999999999"),
    Mistake(
      "--learning-rate", "-1",
      says: "--learning-rate takes a number above 0 and up to 1000, not -1.0"),
    Mistake(
      "--learning-rate", "nan",
      says: "--learning-rate takes a number above 0 and up to 1000, not nan"),
    Mistake("--learning-rate", "inf", says: "up to 1000, not inf"),
    Mistake("--threads", "0", says: "--threads takes a number from 1 to 1024, not 0"),
    Mistake("--optimizer", "rmsprop", says: "--optimizer takes adam, adamw or sgd, not rmsprop"),
    Mistake("--init", "ones", says: ", not ones"),
    Mistake("--seed", "-1", says: "--seed takes a number from 0 to 18446744073709551615, not -1"),
    Mistake("--speed", "9", says: "there is no option --speed; did you mean --seed?"),
  ]

  /// Runs with a log folder and expects that it was not made.
  private func run(
    _ arguments: [String], in folder: URL, language: String = "en"
  ) async throws -> CourseTool.Run {
    let log = folder.appending(path: "log")
    let run = try await CourseTool.run(
      ["train", "--json", "--log", log.path] + arguments, language: language)
    #expect(run.status != 0)
    #expect(run.output.isEmpty)
    #expect(!log.exists, "a log was begun")
    return run
  }

  @Test(arguments: optionMistakes)
  private func optionIsNamed(_ mistake: Mistake) async throws {
    try await withTemporaryFolder { folder in
      let run = try await run(mistake.arguments, in: folder)
      #expect(run.status == 64)
      let line = try #require(run.errorLines.first)
      #expect(line.hasPrefix("error: "))
      #expect(line.contains(mistake.sentence))
      #expect(run.errorLines.dropFirst() == ["  see: ./course train --help"])
    }
  }

  /// The memory of such a network is not even asked for.
  @Test func networkThatIsTooLarge() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 2)
      let run = try await run(
        ["--data", data.path, "--hidden", "20000,20000", "--threads", "1"], in: folder)
      #expect(run.status == 64)
      #expect(
        run.errorLines.first
          == "error: --hidden makes 400500003 parameters, more than the limit of 100000000")
    }
  }

  @Test func rangeIsInTheLanguageAsked() async throws {
    try await withTemporaryFolder { folder in
      let run = try await run(["--threads", "0"], in: folder, language: "es")
      #expect(run.errorLines.first == "error: --threads toma un número de 1 a 1024, no 0")
    }
  }

  /// Expects one line on standard error that ends so, in which the folder is called DATA.
  private func expect(
    _ sentence: String, from data: URL, in folder: URL
  ) async throws {
    let run = try await run(["--data", data.path], in: folder)
    #expect(run.status == 2)
    #expect(run.errorLines.count == 1)
    #expect(run.error.replacing(data.path, with: "DATA") == "error: \(sentence)\n")
  }

  @Test func dataThatIsNotThere() async throws {
    try await withTemporaryFolder { folder in
      try await expect(
        "DATA: there is no such file or folder", from: folder.appending(path: "nowhere"),
        in: folder)
    }
  }

  @Test func folderWithoutClasses() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try data.write([], "notes.txt")
      let run = try await run(["--data", data.path], in: folder)
      #expect(run.status == 2)
      #expect(run.errorLines.count == 1)
      #expect(run.error.contains("\(data.path): holds no "))
    }
  }

  @Test func truncatedPicture() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 3)
      let whole = try Data(contentsOf: data.appending(path: "light/1.png"))
      try data.write(whole.prefix(40), "light/1.png")
      try await expect(
        "DATA/light/1.png: is a PNG file cut short after 40 bytes"
          + " (--skip-unreadable goes on without it)", from: data, in: folder)
    }
  }

  @Test func labelsThatDoNotMatchTheImages() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.writeIDX(to: data, labels: 2)
      try await expect(
        "DATA/train-labels-idx1-ubyte: holds 2 labels for the 3 images of"
          + " DATA/train-images-idx3-ubyte", from: data, in: folder)
    }
  }

  @Test func truncatedIDX() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.writeIDX(to: data, labels: 3)
      let whole = try Data(contentsOf: data.appending(path: "train-images-idx3-ubyte"))
      try data.write(whole.prefix(20), "train-images-idx3-ubyte")
      let run = try await run(["--data", data.path], in: folder)
      #expect(run.status == 2)
      #expect(
        run.error.hasPrefix("error: \(data.path)/train-images-idx3-ubyte: announces 3 images"))
      #expect(run.errorLines.count == 1)
    }
  }

  /// The sample of the course; the sign of a NaN is the machine's business and is not shown.
  @Test func trainingThatDiverges() async throws {
    let run = try await CourseTool.run(
      "train", "--json", "--threads", "1", "--optimizer", "sgd", "--learning-rate", "1000")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    let sentence = /error: the loss is (nan|inf) at step \d+ \(epoch 1\): it began in .+\n/
    #expect(run.error.wholeMatch(of: sentence) != nil, "\(run.error)")
  }

  /// A log that cannot be begun is found before the training and not after it.
  @Test func logWhereNoneCanBe() async throws {
    try await withTemporaryFolder { folder in
      let data = folder.appending(path: "data")
      try SmallPictures.write(to: data, each: 3)
      let log = data.appending(path: "light/1.png/log")
      let run = try await CourseTool.run("train", "--data", data.path, "--log", log.path)
      #expect(run.status == 2)
      #expect(run.errorLines.count == 1)
      #expect(run.error.contains(log.path))
      #expect(!run.error.contains("epoch"))
    }
  }
}
