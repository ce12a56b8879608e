extension DataError: CustomStringConvertible {
  /// One sentence that names the file or folder and what is wrong with it.
  public var description: String { "\(path): \(problem.sentence)" }
}

extension DataError.Problem {
  /// What follows the name of the file, without a full stop.
  fileprivate var sentence: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .notAFile: "is not a regular file"
    case .notAFolder: "is not a folder"
    case .unreadable(let reason): "cannot be read (\(reason))"
    case .unwritable(let reason): "cannot be written (\(reason))"
    case .alreadyExists: "exists already, and is left as it is"
    case .fileTooLarge(let byteCount, let limit):
      "holds \(byteCount) bytes, more than the limit of \(limit)"

    case .notPNG: "is not a PNG file"
    case .truncatedPNG(let byteCount): "is a PNG file cut short after \(byteCount) bytes"
    case .damagedChunk(let name, let offset):
      "is a damaged PNG file: the checksum or the length of the chunk \(name) at byte \(offset)"
        + " is wrong"
    case .tooManyPixels(let width, let height, let limit):
      "is a picture of \(width)×\(height) pixels, more than the limit of \(limit) pixels"
    case .pixelsMissing(let width, let height, let compressedBytes):
      "announces \(width)×\(height) pixels, which its \(compressedBytes) compressed bytes cannot hold"
    case .refusedByLibpng(let reason): "is not a valid PNG file (libpng: \(reason))"
    case .notAPicture(let height, let width, let channels):
      "cannot hold a picture of \(height)×\(width)×\(channels): it takes at least one row and"
        + " one column, with 1 channel (grey) or 3 (red, green, blue)"

    case .truncatedGzip(let byteCount): "is a gzip file cut short after \(byteCount) bytes"
    case .damagedGzip(let offset, let reason):
      "is a damaged gzip file (\(reason), near byte \(offset))"

    case .idxHeaderTruncated(let byteCount, let needed):
      "is an IDX file cut short: the header takes \(needed) bytes, and there are \(byteCount)"
    case .idxMagic(let found, let expected):
      "is not an IDX file of \(expected == IDX.imagesMagic ? "images" : "labels"):"
        + " it starts with \(hexadecimal(found)) and not with \(hexadecimal(expected))"
    case .idxTruncated(let said, let byteCount):
      "announces \(said) and holds \(byteCount) bytes of them"
    case .idxTooLong(let said): "announces \(said) and holds more bytes than that"
    case .idxTooLarge(let said, let limit):
      "announces \(said), more than the limit of \(limit) bytes"
    case .idxEmpty(let said): "announces \(said): there is nothing to learn from"
    case .idxCountsDiffer(let labels, let images, let imagesPath):
      "holds \(labels) labels for the \(images) images of \(imagesPath)"
    case .labelOutOfRange(let label, let index, let classCount):
      "label number \(index) is \(label), and the classes go from 0 to \(classCount - 1)"

    case .packageMissing(let package):
      "the data set is not installed; on Debian: apt install \(package)"
    case .notADataSet:
      "holds no data set: neither IDX files named as MNIST's (train-images-idx3-ubyte, …)"
        + " nor a subfolder of PNG files for each class"
    case .noTestFolder: "holds a folder train and neither a folder test nor a folder val"
    case .noClasses: "holds no class: a class is a subfolder of PNG files"
    case .emptyClass: "is a class without images: there is no PNG file in it"
    case .classesDiffer(let missing, let otherPath):
      "lacks the class \(missing), which \(otherPath) holds"
    case .classNamesCount(let names, let classes):
      "names \(names) classes (one a line), and there are \(classes)"
    case .sizeDiffers(
      let width, let height, let expectedWidth, let expectedHeight, let expectedPath):
      "is a picture of \(width)×\(height) pixels, and \(expectedPath) of"
        + " \(expectedWidth)×\(expectedHeight): all must have the same size"
    case .tooFewImages(let count, let needed):
      "holds \(count) \(count == 1 ? "image" : "images") of a class, and \(needed) are needed"
    }
  }
}

extension DataError.IDXShape: CustomStringConvertible {
  /// The lengths and the bytes that they take.
  public var description: String {
    switch self {
    case .images(let count, let height, let width):
      "\(count) images of \(height)×\(width) (\(byteCount.map(String.init) ?? "over 2⁶³") bytes)"
    case .labels(let count): "\(count) labels (\(count) bytes)"
    }
  }
}

private func hexadecimal(_ number: UInt32) -> String {
  "0x" + String(number, radix: 16, uppercase: true)
}
