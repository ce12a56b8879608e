public import Localization

extension DataError: WordedError, CustomStringConvertible {
  /// One sentence that names the file or folder and what is wrong with it.
  public var sentence: Localized {
    let clause = problem.clause
    return Localized(es: "\(path): \(clause.es)", en: "\(path): \(clause.en)")
  }

  /// The sentence in English.
  public var description: String { sentence.en }
}

extension DataError.Problem {
  /// What follows the name of the file, without a full stop.
  fileprivate var clause: Localized {
    switch self {
    case .missing:
      Localized(es: "no existe ese archivo o carpeta", en: "there is no such file or folder")
    case .notAFile: Localized(es: "no es un archivo corriente", en: "is not a regular file")
    case .notAFolder: Localized(es: "no es una carpeta", en: "is not a folder")
    case .unreadable(let reason):
      Localized(es: "no se puede leer (\(reason.es))", en: "cannot be read (\(reason.en))")
    case .unwritable(let reason):
      Localized(
        es: "no se puede escribir (\(reason.es))", en: "cannot be written (\(reason.en))")
    case .alreadyExists:
      Localized(
        es: "ya existe, y se deja como está", en: "exists already, and is left as it is")
    case .fileTooLarge(let byteCount, let limit):
      Localized(
        es: "ocupa \(byteCount) bytes, más que el límite de \(limit)",
        en: "holds \(byteCount) bytes, more than the limit of \(limit)")
    case .notAPictureFile(let promised, let content):
      Self.mismatch(between: promised, and: content)
    case .tooManyPixels, .pixelsMissing, .notAPicture: pictureClause
    case .notJPEG, .truncatedJPEG, .damagedSegment, .jpegOfAnotherKind, .refusedByTurboJPEG:
      jpegClause
    case .notPNG, .truncatedPNG, .damagedChunk, .refusedByLibpng: pngClause
    case .truncatedGzip, .damagedGzip, .idxHeaderTruncated, .idxMagic, .idxTruncated, .idxTooLong,
      .idxTooLarge, .idxEmpty, .idxCountsDiffer, .labelOutOfRange:
      idxClause
    case .cifarLength, .cifarLabel, .cifarClassNames, .shapeClassCount: colourClause
    case .packageMissing, .notADataSet, .alreadySplit, .noClasses, .emptyClass, .classesDiffer,
      .classNamesCount, .repeatedClassName, .sizeDiffers, .tooFewImages, .noReadablePicture,
      .tooMuchMemory:
      dataSetClause
    case .notPrepared(let error): error.sentence
    }
  }

  private var idxClause: Localized {
    switch self {
    case .truncatedGzip(let byteCount):
      Localized(
        es: "es un archivo gzip cortado a los \(byteCount) bytes",
        en: "is a gzip file cut short after \(byteCount) bytes")
    case .damagedGzip(let offset, let reason):
      Localized(
        es: "es un archivo gzip dañado (\(reason), cerca del byte \(offset))",
        en: "is a damaged gzip file (\(reason), near byte \(offset))")
    case .idxHeaderTruncated(let byteCount, let needed):
      Localized(
        es: "es un archivo IDX cortado: la cabecera ocupa \(needed) bytes y hay \(byteCount)",
        en: "is an IDX file cut short: the header takes \(needed) bytes, and there are \(byteCount)"
      )
    case .idxMagic(let found, let expected):
      Localized(
        es: "no es un archivo IDX de \(expected == IDX.imagesMagic ? "imágenes" : "etiquetas"):"
          + " empieza por \(hexadecimal(found)) y no por \(hexadecimal(expected))",
        en: "is not an IDX file of \(expected == IDX.imagesMagic ? "images" : "labels"):"
          + " it starts with \(hexadecimal(found)) and not with \(hexadecimal(expected))")
    case .idxTruncated(let said, let byteCount):
      Localized(
        es: "anuncia \(said.text.es) y contiene \(byteCount) bytes",
        en: "announces \(said.text.en) and holds \(byteCount) bytes of them")
    case .idxTooLong(let said):
      Localized(
        es: "anuncia \(said.text.es) y contiene más bytes",
        en: "announces \(said.text.en) and holds more bytes than that")
    case .idxTooLarge(let said, let limit):
      Localized(
        es: "anuncia \(said.text.es), más que el límite de \(limit) bytes",
        en: "announces \(said.text.en), more than the limit of \(limit) bytes")
    case .idxEmpty(let said):
      Localized(
        es: "anuncia \(said.text.es): no hay nada de lo que aprender",
        en: "announces \(said.text.en): there is nothing to learn from")
    case .idxCountsDiffer(let labels, let images, let imagesPath):
      Localized(
        es: "contiene \(labels) etiquetas para las \(images) imágenes de \(imagesPath)",
        en: "holds \(labels) labels for the \(images) images of \(imagesPath)")
    case .labelOutOfRange(let label, let index, let classCount):
      Localized(
        es: "la etiqueta número \(index) es \(label), y las clases van de 0 a \(classCount - 1)",
        en: "label number \(index) is \(label), and the classes go from 0 to \(classCount - 1)")
    default: Localized(es: "no es un archivo IDX", en: "is not an IDX file")
    }
  }

  private var colourClause: Localized {
    switch self {
    case .cifarLabel(let label, let offset, let classCount):
      Localized(
        es: "la etiqueta en el byte \(offset) es \(label), y las clases van de 0 a"
          + " \(classCount - 1)",
        en: "the label at byte \(offset) is \(label), and the classes go from 0 to"
          + " \(classCount - 1)")
    case .cifarClassNames(let count, let expected):
      Localized(
        es: "nombra \(count) clases (una por línea), y CIFAR-10 tiene \(expected)",
        en: "names \(count) classes (one a line), and CIFAR-10 has \(expected)")
    case .shapeClassCount(let text):
      Localized(
        es: "después de shapes: va el número de clases, de 2 a \(ShapePictures.classLimit), y pone"
          + " \"\(text.prefix(40))\"",
        en: "the number of classes comes after shapes:, from 2 to \(ShapePictures.classLimit), and"
          + " it says \"\(text.prefix(40))\"")
    case .cifarLength(let byteCount, let recordSize) where byteCount == 0:
      Localized(
        es: "está vacío: cada imagen de CIFAR-10 ocupa \(recordSize) bytes",
        en: "is empty: each picture of CIFAR-10 takes \(recordSize) bytes")
    case .cifarLength(let byteCount, let recordSize):
      Localized(
        es: "se acaba en el byte \(byteCount), en medio de la imagen que empieza en el byte"
          + " \(byteCount / recordSize * recordSize): cada una ocupa \(recordSize) bytes",
        en: "ends at byte \(byteCount), in the middle of the picture that starts at byte"
          + " \(byteCount / recordSize * recordSize): each takes \(recordSize) bytes")
    default: Localized(es: "no es un archivo de CIFAR-10", en: "is not a file of CIFAR-10")
    }
  }

  private var dataSetClause: Localized {
    switch self {
    case .packageMissing(let package):
      Localized(
        es: "la colección no está instalada; en Debian: apt install \(package)",
        en: "the data set is not installed; on Debian: apt install \(package)")
    case .alreadySplit:
      Localized(
        es: "ya viene con imágenes para probar; sobra --test-share",
        en: "comes with images to test on already; leave out --test-share")
    case .noClasses:
      Localized(
        es: "no contiene ninguna clase: una clase es una subcarpeta de archivos PNG o JPEG",
        en: "holds no class: a class is a subfolder of PNG or JPEG files")
    case .emptyClass:
      Localized(
        es: "es una clase sin imágenes: no contiene ningún archivo PNG ni JPEG",
        en: "is a class without images: there is no PNG or JPEG file in it")
    case .classesDiffer(let missing, let otherPath):
      Localized(
        es: "no tiene la clase \(missing), que sí está en \(otherPath)",
        en: "lacks the class \(missing), which \(otherPath) holds")
    case .classNamesCount(let names, let classes):
      Localized(
        es: "nombra \(names) clases (una por línea), y hay \(classes)",
        en: "names \(names) classes (one a line), and there are \(classes)")
    case .repeatedClassName(let name):
      Localized(
        es: "llama \(name) a dos clases, y no se podrían distinguir",
        en: "calls two classes \(name), and they could not be told apart")
    case .sizeDiffers(
      let width, let height, let expectedWidth, let expectedHeight, let expectedPath):
      Localized(
        es: "es una imagen de \(width)×\(height) píxeles, y \(expectedPath) de"
          + " \(expectedWidth)×\(expectedHeight): todas han de tener el mismo tamaño",
        en: "is a picture of \(width)×\(height) pixels, and \(expectedPath) of"
          + " \(expectedWidth)×\(expectedHeight): all must have the same size")
    case .noReadablePicture(let className):
      Localized(
        es: "no queda ninguna imagen legible de la clase \(className) para entrenar o para probar",
        en: "no readable picture of the class \(className) is left to train or to test on")
    case .tooMuchMemory(let images, let shape, let limit):
      Localized(
        es: "\(images) imágenes de \(shape) no caben en el límite de \(limit >> 30) GiB; elige un"
          + " --size menor",
        en: "\(images) images of \(shape) do not fit the limit of \(limit >> 30) GiB; choose a"
          + " smaller --size")
    case .tooFewImages(let count, let needed):
      Localized(
        es: "contiene \(count) \(count == 1 ? "imagen" : "imágenes") de una clase, y hacen falta"
          + " \(needed)",
        en: "holds \(count) \(count == 1 ? "image" : "images") of a class, and \(needed) are needed"
      )
    default:
      Localized(
        es: "no contiene ninguna colección: ni archivos IDX con los nombres de MNIST"
          + " (train-images-idx3-ubyte, …), ni los de CIFAR-10 (data_batch_1.bin, …), ni una"
          + " subcarpeta de archivos PNG o JPEG por clase",
        en: "holds no data set: neither IDX files named as MNIST's (train-images-idx3-ubyte, …)"
          + " nor those of CIFAR-10 (data_batch_1.bin, …) nor a subfolder of PNG or JPEG files"
          + " for each class")
    }
  }
}

extension DataError.IDXShape {
  /// The lengths and the bytes that they take.
  fileprivate var text: Localized {
    let bytes = byteCount.map(String.init) ?? "> 2⁶³"
    switch self {
    case .images(let count, let height, let width):
      return Localized(
        es: "\(count) imágenes de \(height)×\(width) (\(bytes) bytes)",
        en: "\(count) images of \(height)×\(width) (\(bytes) bytes)")
    case .labels(let count):
      return Localized(
        es: "\(count) etiquetas (\(count) bytes)", en: "\(count) labels (\(count) bytes)")
    }
  }
}

private func hexadecimal(_ number: UInt32) -> String {
  "0x" + String(number, radix: 16, uppercase: true)
}
