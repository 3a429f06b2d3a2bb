"""Sentences that one text glues together, and the other shows where to cut."""

from compare import compare_texts

MENU = "Ceramics workshops at the craft center this spring for all age groups and for all guests of the town"
PROSE = "Photos and letters of the year are compiled into a book that is sure to be cherished for years."


def _parts(text: str, other: str) -> list[str]:
    return [text[slice(*span)] for span in compare_texts(text, other).left.sentences]


def test_a_menu_without_a_stop_is_cut_where_the_other_text_begins_a_sentence() -> None:
    """What a page glues before a sentence does not go into the link with that sentence."""
    glued = f"{MENU} {PROSE}"
    assert _parts(glued, PROSE) == [MENU, PROSE]
    found = compare_texts(glued, PROSE)
    assert [(glued[slice(*link.left)], link.kind) for link in found.links] == [(PROSE, "same")]


def test_a_seam_behind_a_sentence_is_found_too() -> None:
    """What is glued behind a headline is cut off where the other text ends it."""
    headline = "Water returns to the lower quarter of the old harbor town"
    glued = f"{headline} {MENU}"
    assert _parts(glued, f"{headline}\n\nNobody was hurt.") == [headline, MENU]


def test_the_answer_is_mirrored() -> None:
    """The seams of a text do not depend on the side it is on."""
    glued = f"{MENU} {PROSE}"
    found, turned = compare_texts(glued, PROSE), compare_texts(PROSE, glued)
    assert found.left == turned.right
    assert [link.left for link in found.links] == [link.right for link in turned.links]


def test_a_name_behind_who_speaks_is_no_seam() -> None:
    """A sentence reported within another, or one with a name in its middle, is one sentence."""
    whole = (
        "On Monday evening in a short statement from his office in the capital the minister of the interior said "
        "Averley Harbor will stay closed for as long as the storm and the flood that comes with it may last."
    )
    inner = (
        "Averley Harbor will stay closed for as long as the storm and the flood that comes with it may last."
    )
    assert _parts(whole, inner) == [whole]
    spoken = whole.replace("said Averley Harbor", "said and I say it again that Averley Harbor")
    assert _parts(spoken, "I say it again that Averley Harbor will stay closed.") == [spoken]


def test_a_short_sentence_is_cut_nowhere() -> None:
    """An author can have meant a sentence of some twenty words as it stands."""
    text = "They sang the song of the town People of the Lower Harbor and Its Lights all night."
    assert _parts(text, "People of the Lower Harbor and Its Lights all night.") == [text]
