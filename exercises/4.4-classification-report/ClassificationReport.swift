import CourseKit

// 4.4 · Informe de clasificación · Classification report
//
// ES: Escribe el texto de `sklearn.metrics.classification_report`, carácter a carácter, a partir de
// los números de cada clase. El nombre va a la derecha de una columna tan ancha como el nombre más
// largo, contando "weighted avg"; luego un espacio; luego cuatro celdas, cada una un espacio y 9
// caracteres con el texto a la derecha. La longitud de un nombre es la de `len` en Python, que cuenta
// puntos de código: `name.unicodeScalars.count`, que no siempre es `name.count`. Hay una línea vacía
// tras el título y otra tras las clases, y cada línea acaba en "\n". La línea "accuracy" deja vacías
// las dos primeras celdas y pone en la tercera el `accuracy` recibido. Los nombres pueden repetirse y
// no llevan saltos de línea; el total de ejemplos tiene como mucho nueve cifras, y algún recall no
// es 0.
//
// EN: Write the text of `sklearn.metrics.classification_report`, to the character, from the numbers
// of each class. The name is at the right of a column as wide as the longest name, "weighted avg"
// included; then a space; then four cells, each a space and 9 characters with the text at the right.
// The length of a name is that of Python's `len`, which counts code points:
// `name.unicodeScalars.count`, which is not always `name.count`. There is an empty line after the
// heading and another after the classes, and every line ends with "\n". The line "accuracy" leaves
// its first two cells empty and has the given `accuracy` in the third. Names may be equal and have no
// line feeds; the total of examples has nine figures at most, and some recall is not 0.
//
// ```swift
// let rows = [
//   ReportRow(name: "cat", precision: 1, recall: 0.5, f1Score: 2.0 / 3, support: 4),
//   ReportRow(name: "dog", precision: 1.0 / 3, recall: 1, f1Score: 0.5, support: 1),
// ]
// macroAverage(rows).precision     // 0.667 = (1 + 1/3) / 2
// weightedAverage(rows).precision  // 0.867 = (4 · 1 + 1 · 1/3) / 5
// print(classificationReport(rows, accuracy: 0.6))
// //               precision    recall  f1-score   support
// //
// //          cat       1.00      0.50      0.67         4
// //          dog       0.33      1.00      0.50         1
// //
// //     accuracy                           0.60         5
// //    macro avg       0.67      0.75      0.58         5
// // weighted avg       0.87      0.60      0.63         5
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de 2 a 6 clases; una sola clase; más de diez clases;
// clases sin ejemplos; ceros y unos; de 1 a millones de ejemplos; nombres de 1 a 30 letras; acentos
// y emojis; nombres repetidos; de 1 a 6 decimales; mitades exactas, como 0.125; casi mitades, como
// 0.37496.
//
// EN: Asked: the example above; 2 to 6 classes; a single class; more than ten classes; classes
// without examples; zeros and ones; 1 to millions of examples; names of 1 to 30 letters; accents
// and emoji; equal names; 1 to 6 decimals; exact halves, such as 0.125; near halves, such as
// 0.37496.
//
// Útil · useful: String(repeating: " ", count: 3), name.unicodeScalars.count, lines.joined().
//
// `./course check 4.4` · `swift test --filter ClassificationReport`

/// ES: Una línea del informe: los números de una clase, o una media de ellos.
/// EN: One line of the report: the numbers of a class, or an average of them.
public struct ReportRow: Equatable, Sendable {
  /// ES: El nombre de la clase o de la media.
  /// EN: The name of the class or of the average.
  public var name: String
  /// ES: De 0 a 1.
  /// EN: From 0 to 1.
  public var precision: Double
  /// ES: De 0 a 1.
  /// EN: From 0 to 1.
  public var recall: Double
  /// ES: De 0 a 1.
  /// EN: From 0 to 1.
  public var f1Score: Double
  /// ES: Cuántos ejemplos hay.
  /// EN: How many examples there are.
  public var support: Int

  /// ES: Una línea con estos números.
  /// EN: A line of these numbers.
  public init(name: String, precision: Double, recall: Double, f1Score: Double, support: Int) {
    self.name = name
    self.precision = precision
    self.recall = recall
    self.f1Score = f1Score
    self.support = support
  }
}

/// ES: "macro avg": la media simple de cada número, en la que todas las clases cuentan igual, también
/// las que no tienen ejemplos; support es el total. Hay al menos una clase.
/// EN: "macro avg": the plain mean of each number, in which all classes count alike, those without
/// examples too; support is the total. There is at least one class.
public func macroAverage(_ rows: [ReportRow]) -> ReportRow {
  unfinished(
    "macroAverage(_:)",
    returning: ReportRow(name: "macro avg", precision: 0, recall: 0, f1Score: 0, support: 0))
}

/// ES: "weighted avg": la media en la que cada clase pesa lo que su support; support es el total. Al
/// menos una clase tiene ejemplos.
/// EN: "weighted avg": the mean in which each class weighs as much as its support; support is the
/// total. At least one class has examples.
public func weightedAverage(_ rows: [ReportRow]) -> ReportRow {
  unfinished(
    "weightedAverage(_:)",
    returning: ReportRow(name: "weighted avg", precision: 0, recall: 0, f1Score: 0, support: 0))
}

/// ES: El informe como texto, con `digits` decimales, de 1 a 6.
/// EN: The report as text, with `digits` decimals, 1 to 6.
public func classificationReport(
  _ rows: [ReportRow], accuracy: Double, digits: Int = 2
) -> String {
  unfinished("classificationReport(_:accuracy:digits:)", returning: "")
}

// ES: Esto ya está hecho: un número de 0 a 1 con `digits` decimales (de 1 a 6), redondeado como en
// Python; lo que está justo a la mitad va al par, así que 0.125 da "0.12".
// EN: This is done already: a number from 0 to 1 with `digits` decimals (1 to 6), rounded as in
// Python; what is exactly half way goes to the even one, so 0.125 gives "0.12".
private func decimals(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in 10 * power }
  let product = value * Double(scale)
  // What the product lost when it was rounded to a Double says on which side of the half it is.
  let lost = (-product).addingProduct(value, Double(scale))
  let isHalf = product - product.rounded(.down) == 0.5
  let rule: FloatingPointRoundingRule =
    isHalf && lost > 0 ? .up : isHalf && lost < 0 ? .down : .toNearestOrEven
  let units = Int(product.rounded(rule))
  let fraction = String(units % scale)
  return "\(units / scale)."
    + String(repeating: "0", count: digits - fraction.count) + fraction
}
