"""Makes Tests/MetricsTests/Golden/calibration.json with NumPy, from the definitions.

    python3 scripts/golden/calibration.py

The expected and maximum calibration error of Guo et al. (2017), the bins of the reliability diagram
and Brier's score, each computed straight from its formula.
"""

import json
import pathlib

import numpy as np


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).astype(np.float32)


def case(name, truth, probabilities, bins):
    truth = np.asarray(truth, int)
    p = np.asarray(probabilities, np.float32).reshape(len(truth), -1)
    confidence = p.max(axis=1).astype(float)
    right = p.argmax(axis=1) == truth
    diagram, gaps = [], []
    for m in range(1, bins + 1):
        inside = (confidence > (m - 1) / bins) & (confidence <= m / bins)
        if m == 1:
            inside |= confidence == 0
        n = int(inside.sum())
        diagram.append({
            "lowerBound": (m - 1) / bins, "upperBound": m / bins, "count": n,
            "confidence": float(confidence[inside].mean()) if n else None,
            "accuracy": float(right[inside].mean()) if n else None,
        })
        gaps.append(abs(right[inside].mean() - confidence[inside].mean()) if n else 0.0)
    weights = np.array([b["count"] for b in diagram]) / max(1, len(truth))
    one_hot = np.eye(p.shape[1])[truth]
    return {
        "name": name, "truth": truth.tolist(), "classCount": p.shape[1], "binCount": bins,
        "probabilities": [float(str(v)) for v in p.ravel()],
        "expectedError": float(weights @ np.array(gaps)), "maximumError": float(max(gaps)),
        "bins": diagram,
        "brier": float(((p.astype(float) - one_hot) ** 2).sum(axis=1).mean()),
    }


rng = np.random.default_rng(13)
cases = [
    case("certain and right", [0, 1], [[1, 0], [0, 1]], 15),
    case("certain and wrong", [1, 0], [[1, 0], [0, 1]], 15),
    case("ties take the first", [0, 1, 1], [[0.5, 0.5], [0.5, 0.5], [0.25, 0.75]], 4),
    case("on the bounds", [0, 1, 0, 1], [[0.5, 0.5], [0.25, 0.75], [1, 0], [0, 0]], 4),
    case("tenths", [0] * 11, [[i / 10, 0] for i in range(11)], 10),
    case("one bin", [0, 1, 2], softmax(rng.normal(size=(3, 3))), 1),
    case("empty classes", [1, 1, 3], softmax(rng.normal(size=(3, 6))), 15),
]
for count, classes, scale, bins in [(200, 10, 1, 15), (150, 10, 4, 15), (100, 3, 2, 10),
                                    (60, 2, 1, 20), (40, 100, 3, 7)]:
    truth = rng.integers(0, classes, size=count)
    logits = rng.normal(size=(count, classes)) + scale * np.eye(classes)[truth]
    cases.append(case(f"{count} × {classes}", truth, softmax(scale * logits), bins))

golden = {"versions": {"numpy": np.__version__}, "cases": cases}
path = pathlib.Path(__file__).parents[2] / "Tests/MetricsTests/Golden/calibration.json"
path.write_text(json.dumps(golden, ensure_ascii=False, separators=(",", ":")) + "\n")
print(path.stat().st_size, "bytes", len(cases), "cases")
