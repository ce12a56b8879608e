import CourseKit
import Foundation
import Images
import Testing

private let sampleFolder = FashionMNIST.sampleFolder(
  in: URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data"))

private let isInstalled = FileManager.default.fileExists(
  atPath: FashionMNIST.packageFolder.appending(path: "train-images-idx3-ubyte.gz").path)

@Suite struct EmbeddedSampleTests {
  @Test func holdsTenClassesOf200And50() throws {
    let data = try ImageData.load(.embedded, embeddedAt: sampleFolder)
    for (part, count) in [(data.train, 200), (data.test, 50)] {
      #expect((part.height, part.width, part.channels) == (28, 28, 1))
      #expect(part.classCounts == Array(repeating: count, count: 10))
      #expect(part.classNames == FashionMNIST.classNames)
    }
    #expect(data.normalization == FashionMNIST.normalization)
    // A sample of 2,000 is near the whole.
    #expect(abs(Normalization(of: data.train).mean[0] - 0.2860) < 0.01)
  }

  @Test(.enabled(if: isInstalled, "needs the package dataset-fashion-mnist"))
  func isWhatItsRoutineChooses() throws {
    let chosen = FashionMNIST.sample(of: try FashionMNIST.load())
    #expect(try ImageData.load(.embedded, embeddedAt: sampleFolder) == chosen)
  }
}

@Suite struct FashionMNISTTests {
  @Test(.enabled(if: isInstalled, "needs the package dataset-fashion-mnist"))
  func thePackageHolds70000Pictures() throws {
    let data = try ImageData.load(.fashionMNIST, embeddedAt: sampleFolder)
    #expect(data.train.classCounts == Array(repeating: 6000, count: 10))
    #expect(data.test.classCounts == Array(repeating: 1000, count: 10))
    #expect(data.train.labels.prefix(5) == [9, 0, 0, 3, 0])
    let measured = Normalization(of: data.train)
    #expect(abs(measured.mean[0] - 0.2860) < 5e-5)
    #expect(abs(measured.deviation[0] - 0.3530) < 5e-5)
  }

  @Test func aMissingPackageIsNamed() throws {
    try withTemporaryFolder { folder throws in
      #expect(
        try sentence(in: folder) { _ = try FashionMNIST.load(from: folder) }
          == "DATA: the data set is not installed; on Debian: apt install dataset-fashion-mnist")
    }
  }
}
