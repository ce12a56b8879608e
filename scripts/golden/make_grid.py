"""Makes Tests/ChecksTests/Golden/make_grid.json with the real torch and torchvision.

    python3 scripts/golden/make_grid.py

Grids of torchvision.utils.make_grid, and pictures with a box of one pixel along their border as
torchvision.utils.draw_bounding_boxes paints it; names the versions.
"""

import json
import pathlib

import torch
import torchvision
from torchvision.utils import draw_bounding_boxes, make_grid

GOLDEN = pathlib.Path(__file__).parents[2] / "Tests/ChecksTests/Golden"


def tensor(x):
    return {"shape": list(x.shape), "elements": [float(e) for e in x.flatten().tolist()]}


def grids():
    torch.manual_seed(5)
    for count, channels, columns, padding, value in [
        (6, 3, 3, 1, 0.5), (7, 3, 3, 2, 0.25), (5, 1, 4, 1, 0.0), (4, 2, 2, 0, 1.0),
        (3, 4, 8, 2, -1.0), (2, 1, 1, 3, 0.75), (1, 3, 8, 2, 0.5), (1, 1, 1, 2, 0.5),
    ]:
        images = torch.randint(0, 100, (count, channels, 2, 3)).float()
        grid = make_grid(images, nrow=columns, padding=padding, pad_value=value)
        yield {
            "images": tensor(images), "columns": columns, "padding": padding, "padValue": value,
            "grid": tensor(grid),
        }


def frames():
    torch.manual_seed(6)
    for height, width in [(4, 6), (5, 3), (2, 2)]:
        images = torch.randint(0, 100, (3, 3, height, width), dtype=torch.uint8)
        labels, predictions, color = [1, 2, 3], [1, 0, 2], [250, 120, 130]
        box = torch.tensor([[0, 0, width - 1, height - 1]])
        framed = torch.stack([
            image if label == prediction
            else draw_bounding_boxes(image, box, colors=[tuple(color)], width=1)
            for image, label, prediction in zip(images, labels, predictions)
        ])
        yield {
            "images": tensor(images), "labels": labels, "predictions": predictions, "color": color,
            "framed": tensor(framed),
        }


(GOLDEN / "make_grid.json").write_text(json.dumps({
    "torch": torch.__version__, "torchvision": torchvision.__version__,
    "grids": list(grids()), "frames": list(frames()),
}) + "\n")
