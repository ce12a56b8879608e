public import CourseKit

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Reads picture files and prepares each, several at once, so that at most a few are in memory as they
/// were.
public struct PictureReader: Sendable {
  /// The pictures that could not be read and were left out.
  public private(set) var skipped: [DataError] = []

  private let skipsUnreadable: Bool
  private let team: ThreadTeam
  private let total: Int
  private let progress: (@Sendable (_ read: Int, _ of: Int) -> Void)?
  private var count = 0

  /// A reader of so many files in all.
  public init(_ options: LoadingOptions, fileCount: Int) {
    skipsUnreadable = options.skipsUnreadable
    team = ThreadTeam(threads: options.threads)
    total = fileCount
    progress = options.progress
  }

  /// Gives the pictures of files in their order, each with the index of its file.
  ///
  /// - Throws: ``DataError`` that names the file that cannot be read or prepared, and what `take`
  ///   throws.
  public mutating func read(
    _ files: [URL], _ compose: Compose, take: (_ index: Int, Image) throws -> Void
  ) throws {
    let length = 4 * team.threads
    for start in stride(from: 0, to: files.count, by: length) {
      let part = Array(files[start..<min(start + length, files.count)])
      for (offset, result) in prepare(part, compose).enumerated() {
        do {
          try take(start + offset, result.get())
        } catch let error as DataError where skipsUnreadable && error.isOfUnreadablePicture {
          skipped.append(error)
        }
      }
      count += part.count
      progress?(count, total)
    }
  }

  private func prepare(_ files: [URL], _ compose: Compose) -> [Result<Image, any Error>] {
    var results = files.map { _ in Result<Image, any Error>.failure(CancellationError()) }
    results.withUnsafeMutableBufferPointer { results in
      guard let first = results.baseAddress else { return }
      let pass = PreparationPass(files: files, compose: compose, results: first)
      withUnsafePointer(to: pass) { pass in
        team.run(files.count, partLength: 1, pass) {
          $0.load(as: PreparationPass.self).run($1..<$2)
        }
      }
    }
    return results
  }
}

/// Files on their way to pictures.
private struct PreparationPass {
  var files: [URL]
  var compose: Compose
  /// A place for what comes of each file.
  var results: UnsafeMutablePointer<Result<Image, any Error>>

  func run(_ indices: Range<Int>) {
    for index in indices {
      let file = files[index]
      results[index] = Result {
        let image = try ImageFile.read(file)
        do throws(TransformError) {
          return try compose(image)
        } catch {
          throw DataError(path: file.path, .notPrepared(error))
        }
      }
    }
  }
}

extension DataError {
  /// Whether it is about one picture's file and not about what is to be done with it.
  public var isOfUnreadablePicture: Bool {
    guard ImageFile.isPicture(name: path) else { return false }
    return switch problem {
    case .notPrepared, .sizeDiffers, .tooMuchMemory, .unwritable, .alreadyExists: false
    default: true
    }
  }
}
