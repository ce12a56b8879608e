internal import Localization

extension Exercise {
  /// 6.1: the same network for other classes.
  package static let newHead = Exercise(
    id: "6.1-new-head",
    title: Localized(es: "Una cabeza nueva", en: "A new head"),
    imports: ["NeuralNetworks"],
    calls: CallWording(
      [
        "make":
          "let model = MLPClassifier.make(inputShape: {0}, hidden: {1}, classes: {2}, batchNorm: {3}, dropout: {4}, seed: 1)",
        "makeCNN":
          "let model = try CNNClassifier.make(inputShape: {0}, classes: {1}, channels: {2}, hidden: {3}, seed: 1)",
        "makeLinear": "let model = Sequential(Linear({0}, {1}, using: &fresh))",
        "train": "train(model)  // weights {0}, batch {1}",
        "setGradients": "model.parameters, grad = {0}", "trains": "model.train()",
        "evaluates": "model.eval()", "seed": "var generator = SeededGenerator(seed: {0})",
        "replacingHead": "let wider = replacingHead(of: model, classes: {0}, using: &generator)",
        "replaceAgain": "wider = replacingHead(of: wider, classes: {0}, using: &generator)",
        "swap": "(the other new network)", "layers": "wider.layers",
        "values": "wider.parameters, value", "bodyValues": "wider.parameters.dropLast(2), value",
        "setHead": "wider.layers.last: weight.value = {0}; bias.value = {1}",
        "forward": "wider.forward({0})", "originalLayers": "model.layers",
        "originalValues": "model.parameters, value", "originalForward": "model.forward({0})",
        "originalGradients": "model.parameters, grad",
        "originalModes": "model.layers, whether each is in training",
        "headParameters": "headParameters(of: wider)  // places among wider.parameters",
        "headParametersOfOriginal": "headParameters(of: model)  // places among model.parameters",
      ], beginning: ["make", "makeCNN", "makeLinear"]),
    contract: NewHeadContract.all,
    checks: NewHeadChecks.all
      + [NewHeadContract.all.check(needs: ["same-outputs", "head-only"])],
    misconceptions: NewHeadMisconception.all,
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
