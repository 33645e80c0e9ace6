"""Directives that draw how the collaboration is organised: groups as a chart and as a table."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from samverkansdoc.compose.blocks import Words
from samverkansdoc.compose.columns import Columns
from samverkansdoc.compose.markdown import text_blocks
from samverkansdoc.compose.pieces import inlines, joined, separated
from samverkansdoc.compose.slots import Blocks
from samverkansdoc.compose.tables import block_table
from samverkansdoc.compose.templates import filled_word
from samverkansdoc.document import Block, Inlines, ListBlock, OrganisationChart, Paragraph, Text, Unit, plain
from samverkansdoc.model import AnyPart, Grupp, Medlem, Verbatim
from samverkansdoc.svenska.genitive import capitalize_first
from samverkansdoc.svenska.typography import typeset


@frozen
class Organisation:
    """The directives that need to know the groups, and the parties whose members sit in them."""

    grupper: Sequence[Grupp]
    parter: Sequence[AnyPart]

    def directives(self) -> dict[str, Any]:
        """The words of the template language, by name."""
        return {"organisationsschema": self.organisationsschema, "grupptabell": self.grupptabell}

    def organisationsschema(self, *, rubrik: Words) -> Blocks:
        """The groups as boxes; nothing where one of them is under none that is known."""
        ordered = _from_the_top(self.grupper)
        if len(ordered) < len(self.grupper):
            return Blocks(())
        places = {group.id: index for index, group in enumerate(ordered) if group.id}
        units = tuple(
            Unit(
                name=typeset(group.namn),
                lines=(capitalize_first(typeset(group.möten)),) if group.möten else (),
                above=places.get(group.under) if group.under else None,
            )
            for group in ordered
        )
        return Blocks((OrganisationChart(caption=inlines(rubrik), units=units, alternative=_alternative(units)),))

    def grupptabell(self, *, rubrik: Words, kolumner: Columns, ankare: Inlines = ()) -> Blocks:
        """Who sits in each group, how often it meets and what it does; a group without more than a name has no row."""
        groups = [one for one in self.grupper if one.medlemmar or one.möten or one.uppgift.strip()]
        if not groups:
            return Blocks(())
        drawn = {
            "grupp": [_line((Text(typeset(group.namn)),)) for group in groups],
            "medlemmar": [self._members(group) for group in groups],
            "möten": [_line(inlines(group.möten and capitalize_first(group.möten))) for group in groups],
            "uppgift": [text_blocks(group.uppgift) for group in groups],
        }
        kept = {name: drawn[name] for name in kolumner if any(drawn[name])}
        table = block_table(
            header=[inlines(kolumner[name]) for name in kept],
            rows=list(zip(*kept.values(), strict=True)),
            caption=(*ankare, *inlines(rubrik)),
            row_header=0,
        )
        return Blocks((table,))

    def _members(self, group: Grupp) -> tuple[Block, ...]:
        lines = [(Paragraph(content=self._member(one)),) for one in group.medlemmar]
        return (ListBlock(items=tuple(lines)),) if len(lines) > 1 else tuple(chain.from_iterable(lines))

    def _member(self, one: Medlem) -> Inlines:
        """A line such as "Ordförande, Eva Exempelsson, Eskilstuna kommun"."""
        parties = [part for part in self.parter if one.part in (part.id, part.TYP)] if one.part else []
        names = [Verbatim(part.namn if part is parties[0] else part.namn_i_text) for part in parties]
        return separated((one.roll, one.namn or "", joined(names)), ", ")


def _from_the_top(groups: Sequence[Grupp]) -> list[Grupp]:
    """Each group after the one that it is under, and otherwise as they were given."""
    ordered: list[Grupp] = []

    def below(name: str | None) -> None:
        for group in groups:
            if group.under == name and not any(group is one for one in ordered):
                ordered.append(group)
                if group.id:
                    below(group.id)

    below(None)
    return ordered


def _alternative(units: Sequence[Unit]) -> str:
    """Who is under whom, in sentences."""
    top = [unit.name for unit in units if unit.above is None]
    sentences = [filled_word("organisation", "överst", grupper=_names(top))]
    for index, unit in enumerate(units):
        if below := [one.name for one in units if one.above == index]:
            sentences.append(filled_word("organisation", "under", grupp=unit.name, grupper=_names(below)))
    return " ".join(sentences)


def _names(names: Sequence[str]) -> str:
    return plain(joined(names))


def _line(content: Inlines) -> tuple[Block, ...]:
    return (Paragraph(content=content),) if content else ()
