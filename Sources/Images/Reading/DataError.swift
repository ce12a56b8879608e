public import Localization

/// A data set or a picture could not be read or written: which file or folder, and what is wrong.
public struct DataError: Error, Equatable, Sendable {
  /// The file or folder, as the user may find it.
  public var path: String
  /// What is wrong with it.
  public var problem: Problem

  /// An error about a file or folder.
  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What can be wrong with a file or folder.
  public enum Problem: Equatable, Sendable {
    // Any file.
    case missing
    case notAFile
    case notAFolder
    case unreadable(reason: Localized)
    case unwritable(reason: Localized)
    case alreadyExists
    case fileTooLarge(byteCount: Int, limit: Int)

    // Pictures.
    case notAPictureFile(promised: FileContent?, content: FileContent)
    case tooManyPixels(width: Int, height: Int, limit: Int)
    case pixelsMissing(width: Int, height: Int, compressedBytes: Int)
    case notAPicture(height: Int, width: Int, channels: Int)

    // JPEG.
    case notJPEG
    case truncatedJPEG(byteCount: Int)
    case damagedSegment(offset: Int)
    case jpegOfAnotherKind(marker: UInt8)
    case refusedByTurboJPEG(reason: String)

    // PNG.
    case notPNG
    case truncatedPNG(byteCount: Int)
    case damagedChunk(name: String, offset: Int)
    case refusedByLibpng(reason: String)

    // gzip.
    case truncatedGzip(byteCount: Int)
    case damagedGzip(offset: Int, reason: String)

    // IDX.
    case idxHeaderTruncated(byteCount: Int, needed: Int)
    case idxMagic(found: UInt32, expected: UInt32)
    case idxTruncated(said: IDXShape, byteCount: Int)
    case idxTooLong(said: IDXShape)
    case idxTooLarge(said: IDXShape, limit: Int)
    case idxEmpty(said: IDXShape)
    case idxCountsDiffer(labels: Int, images: Int, imagesPath: String)
    case labelOutOfRange(label: Int, index: Int, classCount: Int)

    // CIFAR-10.
    case cifarLength(byteCount: Int, recordSize: Int)
    case cifarLabel(label: Int, offset: Int, classCount: Int)
    case cifarClassNames(count: Int, expected: Int)

    // Generated pictures.
    case shapeClassCount(text: String)

    // Folders of pictures.
    case packageMissing(package: String)
    case notADataSet
    case alreadySplit
    case noClasses
    case emptyClass
    case classesDiffer(missing: String, otherPath: String)
    case classNamesCount(names: Int, classes: Int)
    case repeatedClassName(String)
    case sizeDiffers(
      width: Int, height: Int, expectedWidth: Int, expectedHeight: Int, expectedPath: String)
    case tooFewImages(count: Int, needed: Int)
    case noReadablePicture(className: String)
    case tooMuchMemory(images: Int, shape: ImageShape, limit: Int)
    case notPrepared(TransformError)
  }

  /// The lengths that the header of an IDX file gives.
  public enum IDXShape: Equatable, Sendable {
    case images(count: Int, height: Int, width: Int)
    case labels(count: Int)
  }
}
