public import CourseKit

extension SummaryWriter {
  /// Adds a picture that is encoded already, such as a PNG file.
  ///
  /// - Throws: `EventFileError` if the writer is closed or the file cannot be written.
  public func addImage(
    _ tag: String, _ image: EncodedImage, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    try add(tag, .image(image), step: step, wallTime: wallTime)
  }

  /// Adds a picture of bytes.
  ///
  /// - Throws: `EventFileError` if it is empty, has neither 1, 3 nor 4 channels, or if the writer is
  ///   closed or the file cannot be written.
  public func addImage(
    _ tag: String, _ image: Image, step: Int, wallTime: Double? = nil
  ) throws(EventFileError) {
    guard let pixels = ImagePixels(image) else {
      throw .noPicture(tag: tag, shape: [image.height, image.width, image.channels], format: .hwc)
    }
    try addImage(tag, PNGEncoder.encode(pixels), step: step, wallTime: wallTime)
  }

  /// Adds a picture of numbers from 0 to 1, such as one that a network gets or its weights.
  ///
  /// Numbers outside are clipped, NaN is 0. Grey is stored as RGB, as PyTorch does.
  ///
  /// ```swift
  /// let image = Tensor(shape: [1, 28, 28], elements: pixels)
  /// try writer.addImage("digit", image, step: 0)
  /// ```
  /// - Parameters:
  ///   - tag: The name of the picture.
  ///   - image: The picture, with 1, 3 or 4 channels.
  ///   - step: Where in the training.
  ///   - dataFormat: Which axis is which.
  ///   - wallTime: When, in seconds since 1970; nil for now.
  /// - Throws: `EventFileError` if the shape is no picture, the writer is closed or the file cannot
  ///   be written.
  public func addImage(
    _ tag: String, _ image: Tensor, step: Int, dataFormat: DataFormat = .chw,
    wallTime: Double? = nil
  ) throws(EventFileError) {
    guard let pixels = ImagePixels(image, dataFormat) else {
      throw .noPicture(tag: tag, shape: image.shape, format: dataFormat)
    }
    try addImage(tag, PNGEncoder.encode(pixels), step: step, wallTime: wallTime)
  }

  /// Adds a batch of pictures as one, a grid with up to 8 in a row.
  ///
  /// The same as `addImage`, but for what it takes a tensor for when it is not told.
  public func addImages(
    _ tag: String, _ images: Tensor, step: Int, dataFormat: DataFormat = .nchw,
    wallTime: Double? = nil
  ) throws(EventFileError) {
    try addImage(tag, images, step: step, dataFormat: dataFormat, wallTime: wallTime)
  }
}
