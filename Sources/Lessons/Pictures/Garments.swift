internal import CourseKit
internal import Foundation
internal import Images

/// The garments that pictures show: the images of the sample that comes with the course.
struct Garments {
  /// The folder of the sample, relative to the course.
  static let folder = "data/fashion-mnist-sample"
  /// The side of an image in pixels.
  static let side = 28

  let root: URL
  /// The folder of each class, by its number.
  private let folders: [String]

  /// The garments of a course; there are none where the sample is missing.
  init(root: URL) {
    self.root = root
    folders = CourseFiles.files(in: "\(Self.folder)/test", of: root)
      .sorted { Self.number(of: $0) < Self.number(of: $1) }
  }

  /// The test images of a class, the first of them.
  ///
  /// - Throws: a fault that names the file.
  func images(of label: Int, count: Int) throws(LessonError.Fault) -> [Image] {
    guard folders.indices.contains(label) else { throw .missingFile("\(Self.folder)/test") }
    let files = CourseFiles.files(in: folders[label], of: root).filter { $0.hasSuffix(".png") }
    guard files.count >= count else {
      throw .missingFile("\(folders[label]): image \(files.count + 1)")
    }
    return try read(files.prefix(count))
  }

  /// All test images with their classes, class by class in the order of the files.
  ///
  /// - Throws: a fault that names the file.
  func test() throws(LessonError.Fault) -> (images: [Image], labels: [Int]) {
    var images: [Image] = []
    var labels: [Int] = []
    for label in Wording.garments.indices {
      let found = try self.images(of: label, count: max(1, count(of: label)))
      images += found
      labels += Array(repeating: label, count: found.count)
    }
    return (images, labels)
  }

  /// All training images, class by class.
  ///
  /// - Throws: a fault that names the file.
  func training() throws(LessonError.Fault) -> [Image] {
    let folder = "\(Self.folder)/train"
    let files = CourseFiles.files(in: folder, of: root)
      .flatMap { CourseFiles.files(in: $0, of: root) }.filter { $0.hasSuffix(".png") }
    guard !files.isEmpty else { throw .missingFile(folder) }
    return try read(files)
  }

  private func read(_ files: some Collection<String>) throws(LessonError.Fault) -> [Image] {
    let read = Parallel.map(Array(files)) { file throws(LessonError.Fault) in
      guard let image = try? PNG.read(root.appending(path: file)), image.channels == 1,
        image.height == Self.side, image.width == Self.side
      else { throw .missingFile(file) }
      return image
    }
    var images: [Image] = []
    for image in read { images.append(try image.get()) }
    return images
  }

  /// How many test images a class has.
  func count(of label: Int) -> Int {
    folders.indices.contains(label)
      ? CourseFiles.files(in: folders[label], of: root).count { $0.hasSuffix(".png") } : 0
  }

  /// The number in front of a folder's name, such as 3 of `3-dress`.
  private static func number(of path: String) -> Int {
    path.split(separator: "/").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? .max
  }
}
