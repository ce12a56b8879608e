import CourseKit
import Foundation
import Images
import Testing

@Suite struct ImageFolderTests {
  private func load(_ folder: URL) throws -> TrainTestSplit {
    try ImageData.load(.folder(folder), embeddedAt: folder)
  }

  @Test func theOptionNamesASource() throws {
    #expect(try DataSource(argument: nil) == .embedded)
    #expect(try DataSource(argument: "embedded") == .embedded)
    #expect(try DataSource(argument: "fashion-mnist") == .fashionMNIST)
    #expect(try DataSource(argument: "/a/b") == .folder(URL(filePath: "/a/b")))
  }

  @Test(arguments: ["test", "val"])
  func readsTrainAndTestFolders(_ testName: String) throws {
    try withTemporaryFolder { folder throws in
      for (value, path) in [
        (1, "train/2-two/b.png"), (2, "train/2-two/a.PNG"), (3, "train/10-ten/a.png"),
        (4, "\(testName)/2-two/a.png"), (5, "\(testName)/10-ten/a.png"),
      ] { try folder.write(.plain(2, 3, value: UInt8(value)), path) }
      // None of these is a picture of a class.
      try folder.write(Array("hello".utf8), "train/2-two/notes.txt")
      try folder.write([1], "train/2-two/._a.png")
      try folder.write([1], "train/README.md")
      try folder.write(.plain(9, 9), "train/.hidden/a.png")
      let data = try load(folder)
      #expect(data.name == folder.lastPathComponent)
      // By number, not by letter: 10 comes after 2.
      #expect(data.train.classNames == ["two", "ten"])
      #expect(data.train.labels == [0, 0, 1])
      #expect((0..<3).map { data.train.image(at: $0).bytes[0] } == [2, 1, 3])
      #expect(data.test.labels == [0, 1])
      #expect(data.test.image(at: 1) == .plain(2, 3, value: 5))
      #expect(data.normalization == Normalization(of: data.train))
    }
  }

  @Test func splitsAFolderOfClasses() throws {
    try withTemporaryFolder { folder throws in
      for index in 0..<10 {
        try folder.write(.plain(1, 1, value: UInt8(index)), "cat/\(index).png")
        if index < 2 {
          try folder.write(.plain(1, 1, value: UInt8(100 + index)), "dog/\(index).png")
        }
      }
      let data = try load(folder)
      #expect(data.train.classNames == ["cat", "dog"])
      #expect(data.train.classCounts == [8, 1])
      #expect(data.test.classCounts == [2, 1])
      #expect(
        (data.train.bytes + data.test.bytes).sorted() == Array(0...9) + [100, 101])
      #expect(try load(folder) == data)
    }
  }

  @Test func greyPicturesAmongColouredOnesBecomeColoured() throws {
    try withTemporaryFolder { folder throws in
      try folder.write(.plain(1, 2, value: 7), "train/a/0.png")
      try folder.write(.plain(1, 2, 3, value: 8), "train/a/1.png")
      try folder.write(.plain(1, 2, value: 9), "train/a/2.png")
      try folder.write(.plain(1, 2, value: 10), "test/a/0.png")
      let data = try load(folder)
      #expect(data.train.channels == 3)
      #expect(data.train.bytes == [7, 8, 9].flatMap { Array(repeating: UInt8($0), count: 6) })
      #expect(data.test.bytes == Array(repeating: 10, count: 6))
    }
  }

  @Test func aFileNamesTheClasses() throws {
    try withTemporaryFolder { folder throws in
      for path in ["a/0.png", "a/1.png", "b/0.png", "b/1.png"] {
        try folder.write(.plain(1, 1), path)
      }
      try folder.write(Array("Ankle boot\r\nT-shirt/top\n".utf8), "classes.txt")
      #expect(try load(folder).train.classNames == ["Ankle boot", "T-shirt/top"])
      try folder.write(Array("one\n".utf8), "classes.txt")
      #expect(
        try sentence(in: folder) { _ = try load(folder) }
          == "DATA/classes.txt: names 1 classes (one a line), and there are 2")
    }
  }

  @Test func saysWhatIsWrong() throws {
    /// A sound folder with one change.
    func sentence(after change: (URL) throws -> Void) throws -> String {
      try withTemporaryFolder { folder throws in
        for path in ["train/a/0.png", "train/b/0.png", "test/a/0.png", "test/b/0.png"] {
          try folder.write(.plain(2, 3), path)
        }
        _ = try load(folder)
        try change(folder)
        return try ImagesTests.sentence(in: folder) { _ = try load(folder) }
      }
    }
    let files = FileManager.default
    #expect(
      try sentence { try files.removeItem(at: $0.appending(path: "train/a/0.png")) }
        == "DATA/train/a: is a class without images: there is no PNG or JPEG file in it")
    #expect(
      try sentence { try files.removeItem(at: $0.appending(path: "test/a")) }
        == "DATA/test: lacks the class a, which DATA/train holds")
    #expect(
      try sentence { try $0.write(.plain(2, 3), "test/c/0.png") }
        == "DATA/train: lacks the class c, which DATA/test holds")
    #expect(
      try sentence { try files.removeItem(at: $0.appending(path: "test")) }
        == "DATA/train/a: holds 1 image of a class, and 2 are needed")
    #expect(
      try sentence { try $0.write(Array("no picture".utf8), "train/a/1.png") }
        == "DATA/train/a/1.png: should hold a PNG picture by its name, and holds text")
    #expect(
      try sentence {
        try files.removeItem(at: $0.appending(path: "train/a"))
        try files.removeItem(at: $0.appending(path: "train/b"))
      } == "DATA/train: holds no class: a class is a subfolder of PNG or JPEG files")
    #expect(
      try sentence {
        for name in ["train", "test"] { try files.removeItem(at: $0.appending(path: name)) }
      }
        == "DATA: holds no data set: neither IDX files named as MNIST's (train-images-idx3-ubyte,"
        + " …) nor those of CIFAR-10 (data_batch_1.bin, …) nor a subfolder of PNG or JPEG"
        + " files for each class")
    #expect(
      try sentence { try files.removeItem(at: $0) } == "DATA: there is no such file or folder")
    #expect(
      try sentence {
        try files.removeItem(at: $0)
        try Data([1]).write(to: $0)
      } == "DATA: is not a folder")
  }

  @Test func aClassOfOnePictureCannotBeSplit() throws {
    try withTemporaryFolder { folder throws in
      for path in ["a/0.png", "a/1.png", "b/0.png"] { try folder.write(.plain(1, 1), path) }
      #expect(
        try sentence(in: folder) { _ = try load(folder) }
          == "DATA/b: holds 1 image of a class, and 2 are needed")
    }
  }

  @Test func readsAFolderOfIDXFiles() throws {
    try withTemporaryFolder { folder throws in
      try folder.write(Golden.file("tiny-images.gz"), "train-images-idx3-ubyte.gz")
      try folder.write(Golden.file("tiny-labels"), "train-labels.idx1-ubyte")
      try folder.write(Golden.file("tiny-images"), "t10k-images-idx3-ubyte")
      #expect(
        try sentence(in: folder) { _ = try load(folder) }
          == "DATA/t10k-labels-idx1-ubyte: there is no such file or folder")
      try folder.write(Golden.file("tiny-labels.gz"), "t10k-labels-idx1-ubyte")
      let data = try load(folder)
      #expect(data.train == data.test)
      #expect(data.train.count == 12)
      #expect(data.normalization == Normalization(of: data.train))
      try folder.write(bigEndian(0x801, 12) + Array(0..<12), "t10k-labels-idx1-ubyte")
      #expect(
        try sentence(in: folder) { _ = try load(folder) }
          == "DATA/t10k-labels-idx1-ubyte: label number 5 is 5, and the classes go from 0 to 4")
    }
  }
}
