"""The publishers' sources: one file each, and this table of them, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from upbridge.knowledge.sources import (
    bls_oews,
    bls_projections,
    esco,
    esco_labels,
    esco_onet,
    gpts_are_gpts,
    isco_soc,
    nesta_automation,
    onet,
    onet_taxonomy,
    own,
    wef_jobs,
    working_with_ai,
)
from upbridge.knowledge.sources.publisher import Publisher

SOURCES: Mapping[str, Publisher] = MappingProxyType(
    {
        module.PUBLISHER.id: module.PUBLISHER
        for module in (
            onet,
            esco,
            esco_labels,
            onet_taxonomy,
            isco_soc,
            esco_onet,
            bls_projections,
            bls_oews,
            gpts_are_gpts,
            working_with_ai,
            nesta_automation,
            wef_jobs,
            own,
        )
    }
)
"""Every source by its id."""
