import CourseKit

// 6.3 · Pocas imágenes · Few images
//
// ES: Separa las imágenes con que se entrena, `perClass` de cada clase elegidas al azar, de las que
// validan, que son todas las demás. Reglas:
//
// - Se devuelven índices de `labels`, en el orden que quieras; cada índice va a una parte y solo a una.
// - De una clase con n imágenes, n ≥ 2, se entrenan `perClass`, pero al menos una queda para validar:
//   min(perClass, n − 1). Si solo hay una, se entrena con ella.
// - Sin imágenes, las dos partes están vacías.
// - Es igual de probable elegir cualquier grupo de k imágenes de una clase, no solo cualquier imagen,
//   y lo que sale en una clase no dice nada de las demás. La elección depende solo de los argumentos:
//   la misma semilla da siempre las mismas partes.
//
// EN: Separate the pictures that train, `perClass` of each class chosen by chance, from those that
// validate, which are all others. Rules:
//
// - What you return are indices into `labels`, in any order; each index is in one part and only one.
// - Of a class of n pictures, n ≥ 2, `perClass` train, but at least one is left to validate:
//   min(perClass, n − 1). If there is only one, it trains.
// - Without pictures both parts are empty.
// - Any group of k pictures of a class is as likely to be chosen, not only any picture, and what
//   comes out in one class says nothing about the others. The choice depends on the arguments alone:
//   the same seed always gives the same parts.
//
//     let labels = [0, 1, 0, 1, 1, 7]
//     fewShotSplit(labels: labels, perClass: 2, seed: 3)
//     // for example training [2, 1, 4, 5], validation [0, 3]: class 0 has 2 pictures, one trains
//
//     let x = Tensor(shape: [3, 2], elements: [1, 2, 3, 4, 5, 6])
//     let batch = fewShotBatch(inputs: x, labels: [8, 9, 7], at: [2, 0])
//     // batch.inputs: [2, 2], [5, 6, 1, 2]; batch.labels: [7, 8]
//
// Útil · useful: var generator = SeededGenerator(seed: seed), array.shuffled(using: &generator),
// Batch(inputs:labels:). El orden de un Set o un Dictionary cambia en cada ejecución: recorre las
// clases ordenadas · the order of a Set or a Dictionary changes with each run: go through the classes
// in order.
//
// ES: Se pregunta: el ejemplo de arriba; de dos a cinco clases; una sola clase; números de clase
// con huecos; clases de una sola imagen; una imagen, dos o ninguna; clases de perClass imágenes,
// alguna más o menos; perClass = 1; perClass enorme; cientos de imágenes; más de 64 clases;
// etiquetas en orden o alternas; lo mismo otra vez, tras otras preguntas; la semilla 0 y otras
// enormes; imágenes de cero a cuatro ejes; de uno a cinco canales; más de 64 imágenes, filas o
// columnas; números enormes, -0, infinitos y NaN; índices repetidos, uno solo, todos o ninguno;
// píxeles y etiquetas todos iguales; un lote de la única imagen.
//
// EN: Asked: the example above; two to five classes; a single class; class numbers with gaps;
// classes of a single picture; one picture, two or none; classes of perClass pictures, a few more
// or less; perClass = 1; a huge perClass; hundreds of pictures; more than 64 classes; labels in
// order or in turns; the same again, after others; seed 0 and huge ones; pictures of zero to four
// axes; one to five channels; more than 64 pictures, rows or columns; numbers that are huge, -0,
// infinite and NaN; indices that come twice, a single one, all or none; pixels and labels that are
// all equal; a batch of the only picture.
//
// `./course check 6.3` · `swift test --filter FewImages`

/// ES: Los índices que entrenan y los que validan. Las etiquetas son números desde 0, sin orden, y
/// puede faltar alguno; `perClass` es 1 o más.
/// EN: The indices that train and those that validate. Labels are numbers from 0, in no order, and some
/// may be missing; `perClass` is 1 or more.
public func fewShotSplit(
  labels: [Int], perClass: Int, seed: UInt64
) -> (training: [Int], validation: [Int]) {
  unfinished("fewShotSplit(labels:perClass:seed:)", returning: (training: [], validation: []))
}

/// ES: Las imágenes de esos índices y sus etiquetas, en ese orden. `inputs` es `[N, …]`, de cualquier
/// rango, con N ≥ 1: `[N, features]` o `[N, C, H, W]`. Un índice puede repetirse. Sin índices, un lote
/// de 0 imágenes.
/// EN: The pictures at these indices and their labels, in this order. `inputs` is `[N, …]`, of any
/// rank, with N ≥ 1: `[N, features]` or `[N, C, H, W]`. An index may come twice. Without indices, a
/// batch of 0 pictures.
public func fewShotBatch(inputs: Tensor, labels: [Int], at indices: [Int]) -> Batch {
  unfinished(
    "fewShotBatch(inputs:labels:at:)", returning: Batch(inputs: .zeros([0]), labels: []))
}
