internal import Foundation

/// Writes an event file that TensorBoard shows.
///
/// ```swift
/// let writer = try SummaryWriter(directory: "runs/first")
/// try writer.addScalar("loss/train", 0.25, step: 1)
/// try writer.close()
/// ```
/// Each writer makes a new file in the directory; TensorBoard shows all files of a directory as one
/// run, so a run that continues after a crash simply adds a file. What is added is encoded into a
/// buffer at once, and written when the buffer is full, at `flush()`, at `close()`, and when
/// something is added `flushSeconds` after the last writing. A writer belongs to one thread or actor.
public final class SummaryWriter {
  /// The event file.
  public let path: String
  /// The directory of the run.
  public let directory: String
  /// The writers that `addScalars` made, by the names of their directories.
  private var branches: [String: SummaryWriter] = [:]
  private let flushSeconds: Double
  private var file: EventFileHandle?
  private var encoder = ProtobufEncoder()
  private var lastFlush: Double

  /// When the buffer is this full it is written.
  private static let bufferSize = 64 * 1024

  /// A writer of a new event file, whose first record is written at once.
  ///
  /// - Parameters:
  ///   - directory: The directory of the run, relative to the current one; made if it is missing.
  ///   - flushSeconds: After how many seconds of buffering an addition writes the buffer.
  ///   - purgeStep: Where the run continues after a crash: TensorBoard drops what the other files of
  ///     the directory have logged from this step on.
  /// - Throws: `EventFileError` if the directory or the file cannot be made.
  public convenience init(
    directory: String, flushSeconds: Double = 5, purgeStep: Int? = nil
  ) throws(EventFileError) {
    let file = try EventFileHandle(directory: directory, seconds: Int(Self.now()))
    try self.init(
      file: file, directory: directory, flushSeconds: flushSeconds, purgeStep: purgeStep)
  }

  /// A writer of a file that is open and empty.
  init(
    file: EventFileHandle, directory: String = "", flushSeconds: Double, purgeStep: Int? = nil
  ) throws(EventFileError) {
    self.file = file
    path = file.path
    self.directory = directory
    self.flushSeconds = flushSeconds
    lastFlush = Self.now()
    encoder.bytes.reserveCapacity(Self.bufferSize + 1024)
    try add(Event(wallTime: lastFlush, content: .fileVersion(Event.currentVersion)))
    if let purgeStep {
      // The version once more, as PyTorch writes it.
      for content in [Event.Content.fileVersion(Event.currentVersion), .restart] {
        try add(Event(wallTime: lastFlush, step: purgeStep, content: content))
      }
    }
    try flush()
  }

  deinit { try? close() }

  /// Adds a number to a curve.
  ///
  /// - Parameters:
  ///   - tag: The name of the curve; TensorBoard groups by what stands before the first slash.
  ///   - value: Any number, NaN and infinities too.
  ///   - step: Where on the curve, such as the number of batches seen.
  ///   - wallTime: When, in seconds since 1970; nil for now.
  /// - Throws: `EventFileError` if the writer is closed or the file cannot be written.
  public func addScalar(
    _ tag: String, _ value: Float, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    try add(tag, .scalar(value), step: step, wallTime: wallTime)
  }

  /// Adds a number of another type to a curve; the file keeps it in single precision.
  ///
  /// Generic rather than for `Double`, so that a literal is a `Float` and not ambiguous.
  @inlinable
  public func addScalar(
    _ tag: String, _ value: some BinaryFloatingPoint, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    try addScalar(tag, Float(value), step: step, wallTime: wallTime)
  }

  /// Writes what is buffered, so that TensorBoard sees it.
  ///
  /// On an error nothing is lost: the rest stays in the buffer and the next call continues with it.
  /// - Throws: `EventFileError` if the file cannot be written.
  public func flush() throws(EventFileError) {
    lastFlush = Self.now()
    try file?.write(&encoder.bytes)
    for branch in branches.values { try branch.flush() }
  }

  /// Writes what is buffered and closes the file; a second call does nothing.
  ///
  /// - Throws: `EventFileError` if the file cannot be written; it is closed all the same.
  public func close() throws(EventFileError) {
    defer { file = nil }
    var failure: EventFileError?
    for branch in branches.values {
      do { try branch.close() } catch { failure = error }
    }
    branches = [:]
    try flush()
    if let failure { throw failure }
  }

  /// Adds a value of any kind.
  func add(
    _ tag: String, _ value: SummaryValue, step: Int, wallTime: Double?
  ) throws(EventFileError) {
    let now = Self.now()
    if now - lastFlush >= flushSeconds { try flush() }
    try add(Event(wallTime: wallTime ?? now, step: step, content: .summary(tag: tag, value)))
  }

  /// The writer of a run beside this one, which is flushed and closed with this one.
  func branch(_ name: String) throws(EventFileError) -> SummaryWriter {
    if let branch = branches[name] { return branch }
    let branch = try run(named: name)
    branches[name] = branch
    return branch
  }

  /// A writer of a run in the directory of this one.
  func run(named name: String) throws(EventFileError) -> SummaryWriter {
    guard file != nil else { throw .closed(path: path) }
    return try SummaryWriter(directory: directory + "/" + name, flushSeconds: flushSeconds)
  }

  private func add(_ event: Event) throws(EventFileError) {
    guard file != nil else { throw .closed(path: path) }
    // Before adding, so that a disk that stays full does not let the buffer grow.
    if encoder.bytes.count >= Self.bufferSize { try flush() }
    RecordFormat.append(to: &encoder) { event.encode(to: &$0) }
  }

  /// Seconds since 1970.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
