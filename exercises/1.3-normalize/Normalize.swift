import CourseKit

// 1.3 · Normalizar · Normalize
//
// ES: Lleva los bytes de una imagen a números alrededor de cero, como `A.Normalize` de Albumentations:
// en cada canal, (v / 255 − media) / desviación. La media y la desviación se dan en la escala de 0 a 1
// y son las **mismas para todas las imágenes**: se miden una vez, en las de entrenamiento.
//
// EN: Bring the bytes of a picture to numbers around zero, as Albumentations' `A.Normalize` does: in
// each channel, (v / 255 − mean) / deviation. The mean and the deviation are on the scale from 0 to 1
// and **the same for all pictures**: they are measured once, on the training pictures.
//
// ```swift
// // 1 × 2 píxeles grises, negro y blanco · 1 × 2 grey pixels, black and white
// let image = Image(height: 1, width: 2, channels: 1, bytes: [0, 255])
// normalize(image, mean: [0.5], std: [0.25])  // shape [1, 2, 1], elements -2, 2
// channelStatistics(of: [image])              // mean [0.5], std [0.5]
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de uno a cinco canales; más de cinco canales; una fila, una
// columna o un píxel; ningún píxel; más de 256 filas o columnas; medias de 0 a 1, desviaciones muy
// distintas; desviaciones diminutas; cada byte, de 0 a 255; varias imágenes seguidas; conjuntos de una
// a cuatro imágenes; con imágenes sin píxeles entre ellas; un solo píxel en total, o todos iguales;
// bytes casi iguales; casi todos negros; más de 255 píxeles; decenas de miles de píxeles.
//
// EN: Asked: the example above; one to five channels; more than five channels; one row, one column or
// one pixel; no pixel; more than 256 rows or columns; means from 0 to 1, widely differing deviations;
// tiny deviations; each byte from 0 to 255; several pictures in a row; sets of one to four pictures;
// with pictures without pixels among them; one pixel in all, or all alike; bytes nearly alike; nearly
// all black; more than 255 pixels; tens of thousands of pixels.
//
// Útil · useful: image.bytes recorre filas, columnas y canales · goes through rows, columns and
// channels; Float(byte), x.squareRoot().
//
// `./course check 1.3` · `swift test --filter Normalize`

/// ES: La imagen normalizada `[H, W, C]`, con una media y una desviación para cada canal; ninguna
/// desviación es 0. De una imagen sin píxeles (alto o ancho 0) sale un tensor sin números.
/// EN: The normalized picture `[H, W, C]`, with a mean and a deviation for each channel; no deviation
/// is 0. A picture without pixels (height or width 0) gives a tensor without numbers.
public func normalize(_ image: Image, mean: [Float], std: [Float]) -> Tensor {
  unfinished(
    "normalize(_:mean:std:)",
    returning: Tensor.zeros([image.height, image.width, image.channels]))
}

/// ES: Media y desviación de cada canal, en la escala de 0 a 1, sobre **todos los píxeles de todas**
/// las imágenes, que tienen los mismos canales y pueden ser de distinto tamaño, también sin píxeles.
/// La desviación es la raíz de la media de (v / 255 − media)²: se divide entre el número de píxeles.
/// En total hay al menos un píxel. De píxeles todos iguales sale la desviación 0.
///
/// EN: Mean and deviation of each channel, on the scale from 0 to 1, over **all pixels of all**
/// pictures, which have the same channels and may differ in size, or be without pixels. The deviation
/// is the root of the mean of (v / 255 − mean)²: divide by the number of pixels. There is at least
/// one pixel in all. Pixels that are all alike have the deviation 0.
public func channelStatistics(of images: [Image]) -> (mean: [Float], std: [Float]) {
  unfinished("channelStatistics(of:)", returning: (mean: [], std: []))
}
