internal import Localization

extension Exercise {
  /// 6.1: the same network for other classes.
  package static let newHead = Exercise(
    id: "6.1-new-head",
    title: Localized(es: "Una cabeza nueva", en: "A new head"),
    imports: ["NeuralNetworks"],
    checks: NewHeadChecks.all, misconceptions: NewHeadMisconception.all,
    hints: [
      Localized(
        es:
          "¿Qué capas de la red saben cuántas clases hay? Las demás han aprendido a describir imágenes, y eso sirve para cualquier clase.",
        en:
          "Which layers of the network know how many classes there are? The others have learned to describe pictures, and that serves any class."
      ),
      Localized(
        es:
          "model.layers es una lista. Toma todas menos la última y añade una Linear nueva: sus entradas son las inFeatures de la última capa, y sus salidas, classes. Un Sequential nuevo con esa lista usa las mismas capas, con sus pesos.",
        en:
          "model.layers is a list. Take all but the last and add a new Linear: its inputs are the inFeatures of the last layer, and its outputs are classes. A new Sequential of that list uses the same layers, with their weights."
      ),
      Localized(
        es:
          "replacingHead: guard let head = model.layers.last as? Linear else { return model } y después return Sequential(model.layers.dropLast() + [Linear(head.inFeatures, classes, using: &generator)]). headParameters: model.layers.last?.parameters ?? [].",
        en:
          "replacingHead: guard let head = model.layers.last as? Linear else { return model } and then return Sequential(model.layers.dropLast() + [Linear(head.inFeatures, classes, using: &generator)]). headParameters: model.layers.last?.parameters ?? []."
      ),
    ])
}
