import CourseKit
import Foundation
import Images
import Testing

/// Folders of pictures that differ in size, in colour and in being readable.
@Suite struct PreparationTests {
  private func load(
    _ folder: URL, _ sizing: PictureSizing = PictureSizing(), testShare: Double? = nil,
    skipsUnreadable: Bool = false, threads: Int = 1
  ) throws -> TrainTestSplit {
    try ImageData.load(
      .folder(folder), embeddedAt: folder,
      LoadingOptions(
        preparation: .sizing(sizing), testShare: testShare, skipsUnreadable: skipsUnreadable,
        threads: threads))
  }

  private func load(_ folder: URL, _ transforms: String) throws -> TrainTestSplit {
    let file = folder.appending(path: "transforms.json")
    try Data(transforms.utf8).write(to: file)
    return try ImageData.load(
      .folder(folder), embeddedAt: folder,
      LoadingOptions(
        preparation: .transforms(TrainTestTransforms.read(file), path: file.path)))
  }

  /// Ten pictures of a class, of sizes from 10×20 on.
  private func writePictures(to folder: URL, class name: String = "a") throws {
    var generator = SeededGenerator(seed: 4)
    for index in 0..<10 {
      let image = Image.noise(10 + index, 20 + 3 * index, 3, using: &generator)
      try folder.write(image, "\(name)/\(index).png")
    }
  }

  private func size(_ height: Int, _ width: Int) throws -> PictureSizing.Size {
    try #require(PictureSizing.Size(height: height, width: width))
  }

  @Test func picturesOfManySizesComeToOneThatIsSaid() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let data = try load(folder)
      // The median of 10, 11, …, 19.
      #expect(data.shape == ImageShape(height: 15, width: 15, channels: 3))
      #expect(data.train.shape == data.shape)
      let chosen = try #require(data.notes.chosenSize)
      #expect(chosen.smallest == PixelSize(height: 10, width: 20))
      #expect(chosen.largest == PixelSize(height: 19, width: 47))
      #expect(try load(folder, PictureSizing(size: size(15, 15))).train == data.train)
    }
  }

  @Test func noSizeIsChosenBeyondSixtyFour() throws {
    try withTemporaryFolder { folder throws in
      for (index, side) in [100, 90, 200, 70].enumerated() {
        try folder.write(.plain(side, side), "a/\(index).png")
      }
      #expect(try load(folder).shape == ImageShape(height: 64, width: 64, channels: 1))
    }
  }

  @Test func picturesOfOneSizeStay() throws {
    try withTemporaryFolder { folder throws in
      for index in 0..<4 { try folder.write(.plain(3, 5), "a/\(index).png") }
      let data = try load(folder)
      #expect(data.notes.chosenSize == nil)
      #expect(data.preparation == .none)
      #expect(data.shape == ImageShape(height: 3, width: 5, channels: 1))
    }
  }

  @Test func fitsAreWhatTheirNamesSay() throws {
    try withTemporaryFolder { folder throws in
      // White with a black line at the left and the right end.
      var wide = Image.plain(8, 32, value: 255)
      for row in 0..<8 { (wide[row, 0, 0], wide[row, 31, 0]) = (0, 0) }
      for index in 0..<2 { try folder.write(wide, "a/\(index).png") }
      func picture(_ fit: PictureFit) throws -> Image {
        try load(folder, PictureSizing(size: size(8, 8), fit: fit)).train.image(at: 0)
      }
      // Each new pixel is the mean of four, one of them black at the ends.
      let stretched = try picture(.stretch)
      #expect((0..<8).map { stretched[3, $0, 0] } == [191, 255, 255, 255, 255, 255, 255, 191])
      #expect(try picture(.crop) == .plain(8, 8, value: 255))
      let padded = try picture(.pad)
      #expect((0..<8).map { padded[$0, 4, 0] } == [0, 0, 0, 255, 255, 0, 0, 0])
    }
  }

  @Test func grayTakesTheColourAway() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let data = try load(folder, PictureSizing(size: size(4, 6), isGray: true))
      #expect(data.shape == ImageShape(height: 4, width: 6, channels: 1))
      #expect(data.normalization == Normalization(of: data.train))
    }
  }

  @Test func threadsMakeNoDifference() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      #expect(try load(folder, threads: 3) == load(folder))
    }
  }

  @Test func dataSetsInMemoryAreResizedToo() throws {
    let data = try ImageData.load(
      .shapes(classes: 2), embeddedAt: URL(filePath: "/"),
      LoadingOptions(
        preparation: .sizing(PictureSizing(size: size(7, 9), isGray: true))))
    #expect(data.shape == ImageShape(height: 7, width: 9, channels: 1))
    #expect(data.normalization == Normalization(of: data.train))
  }

  @Test func shareForTestingIsOfEachClassAndRepeatable() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder, class: "a")
      try writePictures(to: folder, class: "b")
      let data = try load(folder, testShare: 0.3)
      #expect(data.test.classCounts == [3, 3])
      #expect(data.notes.heldOut == 0.3)
      #expect(try load(folder, testShare: 0.3) == data)
    }
  }

  @Test func shareIsRefusedWhereThereAreTwoParts() throws {
    try withTemporaryFolder { folder throws in
      for path in ["train/a/0.png", "test/a/0.png"] { try folder.write(.plain(2, 2), path) }
      #expect(
        try sentence(in: folder) { _ = try load(folder, testShare: 0.5) }
          == "DATA: comes with images to test on already; leave out --test-share")
    }
  }

  @Test func trainingFolderAloneIsSplit() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder.appending(path: "train"))
      let data = try load(folder)
      #expect(data.classNames == ["a"])
      #expect(data.train.count == 8 && data.test.count == 2)
    }
  }

  @Test func classMayBeCalledTrain() throws {
    try withTemporaryFolder { folder throws in
      for name in ["bus", "train"] { try writePictures(to: folder, class: name) }
      #expect(try load(folder).classNames == ["bus", "train"])
    }
  }

  @Test func unreadablePicturesAreNamedOrLeftOut() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      try folder.write(Array("no picture".utf8), "a/x.png")
      let sentence = try sentence(in: folder) { _ = try load(folder) }
      #expect(sentence.hasPrefix("DATA/a/x.png: "), "\(sentence)")
      let data = try load(folder, skipsUnreadable: true)
      #expect(data.train.count + data.test.count == 10)
      #expect(data.notes.skipped.map(\.path) == [folder.appending(path: "a/x.png").path])
    }
  }

  @Test func picturesOfOtherFormatsAreNamed() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      try folder.write(Array("RIFF\u{10}\0\0\0WEBPVP8 ".utf8), "a/new.webp")
      try folder.write(Array("{}".utf8), "a/notes.json")
      let sentence = try sentence(in: folder) { _ = try load(folder) }
      #expect(sentence.hasPrefix("DATA/a/new.webp: ") && sentence.contains("WebP"), "\(sentence)")
      #expect(try load(folder, skipsUnreadable: true).notes.skipped.count == 1)
    }
  }

  @Test func sizesComeFromHeaders() throws {
    let folders = [Golden.folder, Golden.folder.appending(path: "jpeg")]
    let files = try folders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }.filter { ImageFile.isPicture(name: $0.lastPathComponent) }
    #expect(files.count > 50)
    for file in files {
      let image = try ImageFile.read(file)
      #expect(
        try ImageFile.size(file) == PixelSize(height: image.height, width: image.width),
        "\(file.lastPathComponent)")
    }
  }

  @Test func damagedPictureIsNotTheOnlyOneToTestOn() throws {
    try withTemporaryFolder { folder throws in
      for index in 0..<6 {
        try folder.write(.plain(2, 2), "a/\(index).png")
        try folder.write(.plain(2, 2), "b/\(index).png")
      }
      for index in 0..<6 {
        try folder.write([], "a/\(index).png")
        let data = try load(folder, skipsUnreadable: true)
        #expect(data.test.classCounts == [1, 1] && data.train.classCounts == [4, 5])
        try folder.write(.plain(2, 2), "a/\(index).png")
      }
    }
  }

  @Test func hugeHeadersAreRefusedWhereSizesDiffer() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      var header = try Array(PNG.encode(.plain(1, 1)))
      header.replaceSubrange(16..<24, with: Array(repeating: 0xFF, count: 8))
      try folder.write(header, "a/huge.png")
      #expect(
        try sentence(in: folder) { _ = try load(folder) }.hasPrefix("DATA/a/huge.png: "))
      #expect(try load(folder, skipsUnreadable: true).notes.skipped.count == 1)
    }
  }

  @Test func memoryIsCountedInColour() throws {
    try withTemporaryFolder { folder throws in
      for index in 0..<250 {
        try folder.write(.plain(1, 1, index < 30 ? 1 : 3), "a/\(100 + index).png")
      }
      #expect(
        try sentence(in: folder) {
          _ = try load(folder, PictureSizing(size: size(4096, 4096)))
        }.hasSuffix(
          "200 images of 4096×4096×3 do not fit the limit of 8 GiB; choose a smaller --size"))
    }
  }

  @Test func numbersStayWhereNamesWouldBeEqual() throws {
    try withTemporaryFolder { folder throws in
      for name in ["1 star", "2 stars", "3 stars"] {
        for index in 0..<2 { try folder.write(.plain(1, 1), "\(name)/\(index).png") }
      }
      #expect(try load(folder).classNames == ["1 star", "2 stars", "3 stars"])
      try folder.write(Array("x\ny\nx\n".utf8), "classes.txt")
      #expect(
        try sentence(in: folder) { _ = try load(folder) }
          == "DATA/classes.txt: calls two classes x, and they could not be told apart")
      try folder.write(Array("\u{FEFF}x\ny\nz\n".utf8), "classes.txt")
      #expect(try load(folder).classNames == ["x", "y", "z"])
    }
  }

  @Test func classCalledTrainMayHoldFolders() throws {
    try withTemporaryFolder { folder throws in
      for name in ["bus", "train"] { try writePictures(to: folder, class: name) }
      try writePictures(to: folder.appending(path: "train"), class: "sub")
      #expect(try load(folder).classNames == ["bus", "train"])
    }
  }

  @Test func colourMayGoAfterChance() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let gray = #"{"name": "ToGray", "p": 1, "numOutputChannels": 1}"#
      let data = try load(folder, pipelines("\(resize), \(flip), \(gray)", "\(resize), \(gray)"))
      #expect(data.shape == ImageShape(height: 8, width: 8, channels: 1))
      #expect(
        try sentence(in: folder) {
          _ = try load(folder, pipelines("\(resize), \(gray)", resize))
        }
          == "DATA/transforms.json: training: leaves colour pictures with 1 channels, and testing with"
          + " 3; a network takes one shape")
    }
  }

  @Test func numbersThatNoFileHoldsAreRefused() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let numbers = #"""
        {"name": "Normalize", "mean": [0, 0, 0], "std": [1000, 1, 1], "maxPixelValue": 65535}
        """#
      #expect(
        try sentence(in: folder) {
          _ = try load(folder, pipelines("\(resize), \(numbers)", "\(resize), \(numbers)"))
        }.hasPrefix("DATA/transforms.json: testing: Normalize: std × maxPixelValue / 255 is 257000")
      )
    }
  }

  @Test func classWithoutReadablePicturesIsAnError() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      for index in 0..<3 { try folder.write(Array("no picture".utf8), "b/\(index).png") }
      #expect(
        try sentence(in: folder) { _ = try load(folder, skipsUnreadable: true) }
          == "DATA/b: holds 0 images of a class, and 2 are needed")
    }
  }

  @Test func moreThanTheMemoryIsRefused() throws {
    try withTemporaryFolder { folder throws in
      for index in 0..<260 { try folder.write(.plain(1, 1, 3), "a/\(index).png") }
      #expect(
        try sentence(in: folder) {
          _ = try load(folder, PictureSizing(size: size(4096, 4096)))
        }.hasSuffix(
          "208 images of 4096×4096×3 do not fit the limit of 8 GiB; choose a smaller --size"))
    }
  }

  private func pipelines(_ training: String, _ testing: String) -> String {
    """
    {"training": {"transforms": [\(training), {"name": "ToTensor"}]},
     "testing": {"transforms": [\(testing), {"name": "ToTensor"}]}}
    """
  }

  private let resize = #"{"name": "Resize", "height": 8, "width": 8, "p": 1}"#
  private let larger = #"{"name": "Resize", "height": 9, "width": 9, "p": 1}"#
  private let flip = #"{"name": "HorizontalFlip", "p": 0.5}"#
  private let cut = #"{"name": "RandomCrop", "height": 8, "width": 8, "p": 1}"#

  @Test func filePreparesOnceWhatIsNotByChance() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let data = try load(folder, pipelines("\(larger), \(flip), \(cut)", resize))
      #expect(data.train.shape == ImageShape(height: 9, width: 9, channels: 3))
      #expect(data.shape == ImageShape(height: 8, width: 8, channels: 3))
      #expect(
        data.preparation.augmentation
          == Compose([HorizontalFlip(), RandomCrop(height: 8, width: 8)]))
      #expect(data.preparation.testing == Compose([Resize(height: 8, width: 8)]))
    }
  }

  @Test func numbersOfTheFileNormalize() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      let numbers = #"""
        {"name": "Normalize", "mean": [1, 2, 3], "std": [0.5, 0.5, 0.25], "maxPixelValue": 510}
        """#
      let data = try load(
        folder, pipelines("\(resize), \(numbers)", "\(resize), \(numbers)"))
      #expect(
        data.normalization == Normalization(mean: [2, 4, 6], deviation: [1, 1, 0.5]))
    }
  }

  @Test func mistakesInTheFileAreNamed() throws {
    try withTemporaryFolder { folder throws in
      try writePictures(to: folder)
      func problem(_ training: String, _ testing: String) throws -> String {
        try sentence(in: folder) { _ = try load(folder, pipelines(training, testing)) }
      }
      let file = "DATA/transforms.json: "
      #expect(
        try problem(resize, "\(resize), \(flip)")
          == file + "testing.transforms[1]: HorizontalFlip depends on chance, and in testing a"
          + " picture must always give the same")
      #expect(
        try problem("\(larger), \(flip)", resize)
          == file + "training: makes pictures of 9×9×3, and testing of 8×8×3; a network takes one"
          + " shape")
      #expect(
        try problem(cut, resize).hasPrefix(
          file + "training: what depends on chance gets pictures of "))
      let numbers = #"{"name": "Normalize", "mean": [0], "std": [1], "maxPixelValue": 255}"#
      #expect(
        try problem("\(resize), \(numbers)", resize)
          == file + "testing: Normalize has other numbers than in training, and the network would"
          + " see another scale when it is tested")
      #expect(
        try problem("\(resize), \(numbers)", "\(resize), \(numbers)")
          == file
          + "testing: Normalize: mean holds 1 numbers, and a picture of 8×8×3 has 3 channels")
      #expect(
        try problem(#"{"name": "Blur"}"#, resize).hasPrefix(
          file + "training.transforms[0].name: there is no transform \"Blur\""))
      #expect(
        try problem(#"{"name": "HorizontalFlip", "p": 1, "prob": 0.5}"#, resize)
          == file + "training.transforms[0].prob: there is no such key here; there are name, p")
      #expect(
        try problem("\(resize.dropLast()), \"areaForDownScale\": true}", resize).hasPrefix(
          file + "training.transforms[0].areaForDownScale: there is no such key here"))
      #expect(
        try sentence(in: folder) { _ = try load(folder, #"{"trainig": {}, "testing": {}}"#) }
          == file + "trainig: there is no such key here; there are training, testing")
      #expect(
        try sentence(in: folder) { _ = try load(folder, #"{"training": {"transforms": []}}"#) }
          == file + "training.transforms: ToTensor is missing at the end")
    }
  }
}
