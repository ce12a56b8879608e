import CourseKit

// 4.3 · Matriz de confusión · Confusion matrix
//
// ES: Cuenta cuántas veces se tomó cada clase por cada otra, como `sklearn.metrics.confusion_matrix`:
// una fila por clase verdadera, una columna por clase predicha. Las clases van de 0 a
// `classCount - 1`, hay al menos una, y la que nunca aparece conserva su fila y su columna de ceros.
// Luego busca el error más frecuente, que es lo que la exactitud no te dice.
//
// EN: Count how often each class was taken for each other, as `sklearn.metrics.confusion_matrix`: a
// row for each true class, a column for each predicted one. Classes go from 0 to `classCount - 1`,
// there is at least one, and one that never occurs keeps its row and its column of zeros. Then find
// the most frequent mistake, which is what accuracy does not tell you.
//
// ```swift
// let matrix = confusionMatrix(
//   labels: [0, 0, 0, 1, 2], predictions: [0, 1, 1, 1, 0], classCount: 4)
// // [[1, 2, 0, 0],
// //  [0, 1, 0, 0],
// //  [1, 0, 0, 0],
// //  [0, 0, 0, 0]]
// mostConfused(in: matrix)  // (label: 0, prediction: 1), twice
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de 1 a 6 clases; un solo ejemplo; ningún ejemplo; clases
// que no aparecen; más de diez clases; cientos de ejemplos en una casilla; otros datos en la
// llamada siguiente; matrices de 1 a 20 clases; errores que empatan; ningún error; un solo error;
// tantos errores como aciertos, o más; clases raras y frecuentes; cuentas enormes.
//
// EN: Asked: the example above; 1 to 6 classes; a single example; no example; classes that do not
// occur; more than ten classes; hundreds of examples in one cell; other data in the next call;
// matrices of 1 to 20 classes; mistakes that tie; no mistake; a single mistake; as many mistakes as
// hits, or more; rare and frequent classes; huge counts.
//
// `./course check 4.3` · `swift test --filter ConfusionMatrix`

/// ES: Las cuentas `[verdadera][predicha]`, `classCount × classCount`. Hay tantas predicciones como
/// etiquetas, quizá ninguna.
/// EN: The counts `[true][predicted]`, `classCount × classCount`. There are as many predictions as
/// labels, perhaps none.
public func confusionMatrix(labels: [Int], predictions: [Int], classCount: Int) -> [[Int]] {
  unfinished("confusionMatrix(labels:predictions:classCount:)", returning: [])
}

/// ES: La clase verdadera y la predicha del error más frecuente; si varios empatan, el primero fila
/// a fila; `nil` si no hay errores. Los aciertos no cuentan.
/// EN: The true and the predicted class of the most frequent mistake; if several tie, the first one
/// row by row; `nil` if there are no mistakes. What is right does not count.
public func mostConfused(in matrix: [[Int]]) -> (label: Int, prediction: Int)? {
  unfinished("mostConfused(in:)", returning: nil)
}
