"""The published encoder's network written anew with ONNX Runtime's fused operators; the weights stay as published.

The file as published unfolds every weight into single precision twice and runs attention as twenty small
operations. Written anew it holds the same numbers, takes about 90 MB less memory, loads in about half the time
and is about a fifth faster; its vectors differ from the published file's by rounding only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from upbridge.errors import SourceBroken

Array = npt.NDArray[Any]

HEADS, WIDTH, MATRICES = 12, 384, 6
"""Attention heads; numbers a state; weight matrices a layer (query, key, value, attended, widened, narrowed)."""

EPSILON = 1e-12
"""Of every layer normalisation, as in the model's configuration."""

_FUSED = "com.microsoft"
_WORDS, _PLACES = "inner.embeddings.word_embeddings.weight", "inner.embeddings.position_embeddings.weight"
_TYPES, _FIRST = "inner.embeddings.token_type_embeddings.weight", "inner.embeddings.LayerNorm"


class Matrix(NamedTuple):
    """A weight matrix in eight bits `(inputs, outputs)` and the scale of each output."""

    cells: Array
    scales: Array


def fuse(published: bytes) -> bytes:
    """The same network with inputs `input_ids` and `attention_mask`, int32 `(texts, pieces)`, padded on the right,
    and output `last_hidden_state` `(texts, pieces, 384)`.

    Raises `SourceBroken` for a file that is not MiniLM with weights in eight bits as the pinned package has it.
    """
    import onnx
    from google.protobuf.message import DecodeError

    try:
        model = onnx.load_from_string(published)
    except DecodeError as fault:
        raise SourceBroken("the sentence encoder", str(fault)) from fault
    numbers = {item.name: onnx.numpy_helper.to_array(item) for item in model.graph.initializer}
    matrices = _matrices(model.graph.node, numbers)
    if not matrices or len(matrices) % MATRICES or _WORDS + "_q" not in numbers:
        raise SourceBroken("the sentence encoder", "its network is not the one expected")
    drawing = _Drawing()
    states = _embedded(drawing, numbers)
    for layer in range(len(matrices) // MATRICES):
        states = _layer(drawing, layer, states, numbers, matrices[layer * MATRICES : (layer + 1) * MATRICES])
    return drawing.finished(states)


def _matrices(nodes: Any, numbers: Mapping[str, Array]) -> list[Matrix]:
    """The weight matrices in the order in which they are multiplied with."""
    unfolded = {
        node.output[0]: Matrix(numbers[node.input[0].removesuffix("_f") + "_q"], numbers[node.input[1]])
        for node in nodes
        if node.op_type == "Mul" and node.input[0].endswith("_f") and node.input[1].endswith("_scale")
    }
    return [unfolded[node.input[1]] for node in nodes if node.op_type == "MatMul" and node.input[1] in unfolded]


class _Drawing:
    """A network in the making: nodes and the numbers they name."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._numbers: list[Any] = []

    def number(self, name: str, value: Array) -> str:
        from onnx import numpy_helper

        self._numbers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operation: str, inputs: list[str], output: str, **settings: Any) -> str:
        from onnx import helper

        self._nodes.append(helper.make_node(operation, inputs, [output], **settings))
        return output

    def weight(self, name: str, matrix: Matrix) -> str:
        """The matrix in single precision, unfolded once when the network is loaded."""
        raw = self.node("Cast", [self.number(f"{name}.cells", matrix.cells)], f"{name}.raw", to=1)
        scales = self.number(f"{name}.scales", matrix.scales.reshape(1, -1).astype(np.float32))
        return self.node("Mul", [raw, scales], name)

    def finished(self, states: str) -> bytes:
        from onnx import TensorProto, helper

        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT32, ["texts", "pieces"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["texts", "pieces", WIDTH])
        self.node("Identity", [states], "last_hidden_state")
        graph = helper.make_graph(self._nodes, "encoder", inputs, [output], self._numbers)
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)]
        written: bytes = helper.make_model(graph, opset_imports=versions, ir_version=10).SerializeToString()
        return written


def _embedded(drawing: _Drawing, numbers: Mapping[str, Array]) -> str:
    """States of word pieces before the first layer; rows of the word table are unfolded as they are looked up."""
    cells = drawing.number("words.cells", numbers[_WORDS + "_q"])
    scales = drawing.number("words.scales", numbers[_WORDS + "_scale"])
    raw = drawing.node("Cast", [drawing.node("Gather", [cells, "input_ids"], "words.taken")], "words.raw", to=1)
    words = drawing.node("Mul", [raw, drawing.node("Gather", [scales, "input_ids"], "words.scale")], "words")
    table = numbers[_PLACES + "_q"].astype(np.float32) * numbers[_PLACES + "_scale"] + numbers[_TYPES][0]
    length = drawing.node("Shape", ["input_ids"], "length", start=1, end=2)
    zero = drawing.number("zero", np.array([0], np.int64))
    places = drawing.node("Slice", [drawing.number("places.table", table), zero, length, zero], "places")
    both = drawing.node("Add", [words, places], "embedded")
    drawing.node("ReduceSum", ["attention_mask", drawing.number("one", np.array([1], np.int64))], "pieces", keepdims=0)
    norm = [drawing.number(f"first.{part}", numbers[f"{_FIRST}.{part}"]) for part in ("weight", "bias")]
    return drawing.node("LayerNormalization", [both, *norm], "states", epsilon=EPSILON, axis=-1)


def _layer(drawing: _Drawing, layer: int, states: str, numbers: Mapping[str, Array], matrices: list[Matrix]) -> str:
    """The states after one layer: attention, then the two dense steps, each added to what it was given."""
    own = f"inner.encoder.layer.{layer}."
    *three, attended, widened, narrowed = matrices
    joined = Matrix(
        np.concatenate([m.cells for m in three], axis=1),
        np.concatenate([m.scales.reshape(-1) for m in three]),
    )
    bias = np.concatenate([numbers[f"{own}attention.self.{part}.bias"] for part in ("query", "key", "value")])

    def added(step: str, given: str, matrix: Matrix, to: str) -> str:
        product = drawing.node("MatMul", [given, drawing.weight(f"{layer}.{step}", matrix)], f"{layer}.{step}.product")
        rest = [f"{own}{step}.LayerNorm.weight", f"{own}{step}.LayerNorm.bias", f"{own}{step}.dense.bias"]
        inputs = [product, to, *(drawing.number(name, numbers[name]) for name in rest)]
        return drawing.node("SkipLayerNormalization", inputs, f"{layer}.{step}.states", domain=_FUSED, epsilon=EPSILON)

    inputs = [states, drawing.weight(f"{layer}.three", joined), drawing.number(f"{layer}.three.bias", bias), "pieces"]
    heads = drawing.node("Attention", inputs, f"{layer}.heads", domain=_FUSED, num_heads=HEADS)
    between = added("attention.output", heads, attended, states)
    wide = drawing.node("MatMul", [between, drawing.weight(f"{layer}.wide", widened)], f"{layer}.wide.product")
    bent = drawing.number(f"{layer}.wide.bias", numbers[f"{own}intermediate.dense.bias"])
    bowed = drawing.node("BiasGelu", [wide, bent], f"{layer}.wide.states", domain=_FUSED)
    return added("output", bowed, narrowed, between)
