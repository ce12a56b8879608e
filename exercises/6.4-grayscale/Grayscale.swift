import CourseKit

// 6.4 · Escala de grises · Grayscale
//
// ES: Pasa el preprocesado de tres canales a uno: la conversión, las estadísticas que normalizan, el
// tensor y la entrada de la primera capa. El gris es el de OpenCV, `COLOR_RGB2GRAY`:
//
// EN: Bring the preprocessing from three channels to one: the conversion, the statistics that
// normalize, the tensor and the input of the first layer. The gray is OpenCV's `COLOR_RGB2GRAY`:
//
//     0.299 · R + 0.587 · G + 0.114 · B     redondeado · rounded
//
//     let red = Image(height: 1, width: 2, channels: 3, bytes: [255, 0, 0, 255, 255, 255])
//     grayscale(red).bytes                              // [76, 255], 1×2×1
//     grayStatistics(of: [red])                         // (mean: 0.649, deviation: 0.351)
//     grayTensor(red, mean: 0.5, deviation: 0.25)       // [1, 1, 2]: [-0.808, 2]
//     grayInFeatures(height: 28, width: 28)             // 784
//
// ES: Cada byte puede diferir en ±1 del de OpenCV, que redondea a su manera, pero la media de muchos
// no más de ±0.1: cortar los decimales da −0.5. Una imagen que ya tiene un canal ya es gris: su gris
// es ella misma; las demás tienen tres canales.
// EN: Each byte may be ±1 off that of OpenCV, which rounds in its own way, but the mean of many no
// more than ±0.1: cutting the decimals off gives −0.5. A picture of one channel is gray already: its
// gray is itself; the others have three channels.
//
// Útil · useful: image.bytes = [R, G, B, R, G, B, …], image[row, column, channel],
// Image(height:width:channels:bytes:), x.rounded(), x.squareRoot(), Tensor(shape:elements:).
//
// ES: Se pregunta: el ejemplo de arriba; imágenes en color; un solo píxel; blanco, negro y colores
// puros; tres canales iguales; imágenes ya grises; más de 64 filas o columnas; imágenes sin
// píxeles; estadísticas de una imagen; de muchas, de varios tamaños; en color y grises a la vez;
// con alguna sin píxeles; todo blanco, negro o de un mismo gris, desviación 0; de miles de píxeles;
// media 0 y desviación 1; otras medias y desviaciones; el tensor de cero píxeles; de 1 a miles de
// entradas.
//
// EN: Asked: the example above; pictures in color; a single pixel; white, black and pure colors;
// three equal channels; pictures that are gray already; more than 64 rows or columns; pictures
// without pixels; statistics of one picture; of many, of several sizes; in color and gray at once;
// with some without pixels; all white, black or of one gray, deviation 0; of thousands of pixels; mean 0 and
// deviation 1; other means and deviations; the tensor of zero pixels; from 1 to thousands of
// inputs.
//
// `./course check 6.4` · `swift test --filter Grayscale`

/// ES: La imagen en gris, alto × ancho × 1; puede no tener píxeles.
/// EN: The picture in gray, height × width × 1; it may have no pixels.
public func grayscale(_ image: Image) -> Image {
  unfinished("grayscale(_:)", returning: image)
}

/// ES: Media y desviación de todos los píxeles en gris de todas las imágenes juntas, en la escala de
/// 0 a 1. Las imágenes llegan en color o en gris y pueden tener tamaños distintos; en total hay al
/// menos un píxel. Cuentan los bytes que da `grayscale(_:)`, ya redondeados (sin redondear sale casi
/// lo mismo, y también se admite). La desviación es la de la población, dividida por el número de
/// píxeles; si todos son iguales, es 0.
/// EN: Mean and deviation of all gray pixels of all pictures together, on the scale from 0 to 1. The
/// pictures come in color or in gray, and their sizes may differ; there is at least one pixel in all.
/// The bytes that `grayscale(_:)` gives count, rounded as they are (unrounded ones give almost
/// the same, which will do too). The deviation is the population's, divided by the number of pixels;
/// it is 0 where they are all equal.
public func grayStatistics(of images: [Image]) -> (mean: Float, deviation: Float) {
  unfinished("grayStatistics(of:)", returning: (mean: 0, deviation: 1))
}

/// ES: La imagen en gris como tensor `[1, alto, ancho]`, normalizada: `(v/255 − mean) / deviation`.
/// `deviation` es mayor que 0; la imagen puede no tener píxeles.
/// EN: The picture in gray as a tensor `[1, height, width]`, normalized: `(v/255 − mean) / deviation`.
/// `deviation` is above 0; the picture may have no pixels.
public func grayTensor(_ image: Image, mean: Float, deviation: Float) -> Tensor {
  unfinished("grayTensor(_:mean:deviation:)", returning: Tensor.zeros([0]))
}

/// ES: Cuántas entradas tiene la primera capa `Linear` con imágenes grises de este tamaño.
/// EN: How many inputs the first `Linear` has with gray pictures of this size.
public func grayInFeatures(height: Int, width: Int) -> Int {
  unfinished("grayInFeatures(height:width:)", returning: 0)
}
