import CourseKit
import TensorBoard

// 5.2 · Escalar, imagen, texto · Scalar, image, text
//
// ES: Registra cada cosa con lo que le corresponde: `addScalar` para números que forman una curva,
// `addImage` para imágenes, `addText` para lo que se lee. `addImage` toma un tensor `[C, H, W]`
// (otro orden se dice con `dataFormat:`) con números de 0 a 1, que él mismo multiplica por 255.
// Ninguna función cierra `writer`.
//
// EN: Log each thing with what suits it: `addScalar` for numbers that form a curve, `addImage` for
// pictures, `addText` for what is to be read. `addImage` takes a tensor `[C, H, W]` (another order is
// told with `dataFormat:`) of numbers from 0 to 1, which it multiplies by 255 itself. No function
// closes `writer`.
//
// ```swift
// try logMetrics([("loss", 0.5), ("f1", 0.8)], step: 3, to: writer)
// // scalars metrics/loss = 0.5 and metrics/f1 = 0.8, at step 3
// try logSettings([("optimizer", "sgd"), ("rate", "0.1")], to: writer)
// // the text settings, at step 0:
// // | setting | value |
// // |---|---|
// // | optimizer | sgd |
// // | rate | 0.1 |
// let white = Tensor(shape: [2, 2, 3], repeating: 255)
// try logPhoto(white, step: 0, to: writer)      // the image photo, 2×2, white
// let grey = Tensor(shape: [1, 2, 2], repeating: 0)
// try logNetworkInput(grey, mean: [0.5], deviation: [0.2], step: 0, to: writer)
// // the image input, 2×2: 0 · 0.2 + 0.5 = 0.5, a middle grey
// ```
//
// ES: Se pregunta: el ejemplo de arriba; de 0 a 9 medidas; medidas negativas, enormes o NaN;
// nombres con espacios, barras y tildes; nombres vacíos o con barras dobles o en los extremos;
// pasos de 0 a un millón; de 0 a 9 ajustes; ajustes vacíos, repetidos o con signos; valores con
// espacios en los extremos; ajustes registrados dos veces; fotos de 1 y 3 canales; fotos de lados
// de 1 a 9; fotos casi negras, negras y blancas; fotos con decimales; entradas de 1, 3 y 4 canales;
// entradas de lados de 1 a 9; entradas oscuras, negras y blancas; medias de 0, desviaciones de 1 o
// más; varias imágenes en pasos de 0 a un millón; las cuatro en un mismo writer.
//
// EN: Asked: the example above; 0 to 9 measures; measures that are negative, huge or NaN; names
// with spaces, slashes and accents; names that are empty or with slashes doubled or at the ends;
// steps from 0 to a million; 0 to 9 settings; settings that are empty, repeated or signs; values
// with blanks at their ends; settings logged twice; photos of 1 and 3 channels; photos with sides
// of 1 to 9; photos nearly black, black and white; photos with fractions; inputs of 1, 3 and 4
// channels; inputs with sides of 1 to 9; dark, black and white inputs; means of 0, deviations of 1
// or more; several pictures at steps from 0 to a million; all four to the same writer.
//
// `./course check 5.2` · `swift test --filter Summaries`

/// ES: Registra cada medida como un escalar `metrics/<nombre>`, sea cual sea el número. No hay dos
/// medidas con el mismo nombre, y puede no haber ninguna.
/// EN: Log each measure as a scalar `metrics/<name>`, whatever the number. No two measures have the
/// same name, and there may be none.
public func logMetrics(
  _ metrics: [(name: String, value: Float)], step: Int, to writer: SummaryWriter
) throws {
  unfinished("logMetrics(_:step:to:)")
}

/// ES: Registra todos los ajustes en un solo texto `settings`, en el paso 0: una tabla de Markdown,
/// con una fila por ajuste, en su orden y tal como vienen; sin ajustes queda el encabezado. En los
/// nombres y valores no hay `|` ni saltos de línea; un valor puede estar vacío.
/// EN: Log all settings in one text `settings`, at step 0: a table in Markdown, with a row for
/// each setting, in their order and just as they come; without settings the header is left. There are
/// no `|` and no line breaks in names and values; a value may be empty.
public func logSettings(
  _ settings: [(name: String, value: String)], to writer: SummaryWriter
) throws {
  unfinished("logSettings(_:to:)")
}

/// ES: Registra como `photo` una foto `[H, W, C]` de números de 0 a 255, con 1 o 3 canales. Una foto
/// muy oscura, en la que ninguno pasa de 1, también es de 0 a 255.
/// EN: Log as `photo` a photo `[H, W, C]` of numbers from 0 to 255, with 1 or 3 channels. A very
/// dark photo, in which none is above 1, is from 0 to 255 too.
public func logPhoto(_ photo: Tensor, step: Int, to writer: SummaryWriter) throws {
  unfinished("logPhoto(_:step:to:)")
}

/// ES: Registra como `input` lo que ve la red, `[C, H, W]`, deshaciendo antes la normalización
/// `(x − mean[c]) / deviation[c]`, donde x iba de 0 a 1. C es 1, 3 o 4, y hay C medias
/// y C desviaciones.
/// EN: Log as `input` what the network sees, `[C, H, W]`, undoing first the normalization
/// `(x − mean[c]) / deviation[c]`, in which x was from 0 to 1. C is 1, 3 or 4, and there are C means
/// and C deviations.
public func logNetworkInput(
  _ input: Tensor, mean: [Float], deviation: [Float], step: Int, to writer: SummaryWriter
) throws {
  unfinished("logNetworkInput(_:mean:deviation:step:to:)")
}
