"""Figures: with which units and scales they are read, and which of them can be told to differ."""

import pytest

from compare import compare_texts
from compare.facts.figures.agreement import agree
from compare.facts.figures.bounds import with_bound
from compare.facts.figures.claims import conflicting
from compare.facts.figures.quantities import counted, quantities
from compare.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("The car rolled 90ft into the quarry.", "length", 27.432),
        ("The school is 12km away.", "length", 12000.0),
        ("Winds reached 70mph on the coast.", "speed", 112.63),
        ("They seized 300g of amber.", "mass", 0.3),
        ("The mine covers 6sq km of forest.", "area", 600.0),
        ("It took 36hrs to free them.", "time", 129600.0),
        ("It was 38C in the shade.", "temperature", 38.0),
        ("The walker fell 80m.", "length", 80.0),
        ("They dug a trench 3m deep.", "length", 3.0),
        ("She won the 800m final.", "length", 800.0),
        ("The mast is 900ft (275m).", "length", 274.32),
        ("Some 40m people watched.", "count", 40e6),
        ("It took 2 1/2 hours to free them.", "time", 9000.0),
        ("It took 2½ hours to free them.", "time", 9000.0),
        ("It took an hour and a half to free them.", "time", 5400.0),
        ("The mill is half a mile away.", "length", 804.67),
        ("A half-hour delay annoyed them.", "time", 1800.0),
        ("The bid is between $20 and $25 million.", "money", 20e6),
        ("The dam cost $US3 million.", "money", 3e6),
        ("“We want $5.6” million, he said.", "money", 5.6e6),
        ("Sales fell 2m in a year.", "count", 2e6),
    ],
)
def test_a_unit_may_stand_right_behind_its_figure(text: str, kind: str, low: float) -> None:
    """It is read in the base unit of its kind; "m" is metres of what is that long, deep or far, else millions."""
    first = quantities(read(text), 0)[0]
    assert first.kind == kind
    assert abs(first.low - low) <= low / 1000


def values(left: str, right: str) -> list[tuple[str, str, str]]:
    """What is told to differ: both values, and how surely."""
    return [(d.left_value, d.right_value, d.certainty) for d in compare_texts(left, right).divergences]


FELL = "A student died after falling {} from the sea wall at Orrin harbour on Sunday, coastguards said."


def test_lengths_in_two_units_are_held_against_each_other() -> None:
    """What converts is no conflict; what does not is told with its units."""
    assert values(FELL.format("100ft"), FELL.format("30m")) == []
    assert values(FELL.format("100ft"), FELL.format("about 60 metres")) == [
        ("100ft", "60 metres", "differs"),
    ]


def test_a_generation_of_networks_weighs_nothing() -> None:
    """ "5G" is no mass."""
    assert quantities(read("Orrin gets a 5G mast."), 0) == []


def test_a_limit_on_a_figure_that_is_no_chance_is_told() -> None:
    """Whatever the two call those they count, 350 and "more than 350" are one figure."""
    left = "Tallow, based in Varn, has 350 employees in 13 offices on the coast and in the hills."
    right = "With headquarters in Varn, 13 offices and a staff of more than 350, Tallow designs cranes for the coast."
    assert values(left, right) == [("350", "more than 350", "possible")]


CERTAIN = {
    "what stands in the same place": (
        "Divers found three crates of amber in the hold of the ferry.",
        "In the hold of the ferry divers found five crates of amber.",
    ),
    "what became of people": (
        "Rain swept the coast for days, and 12 people were killed.",
        "The storms on the coast killed 15 people, most of them in cars.",
    ),
    "nearly the same of a sure link": (
        "The new bridge over the Orrin will cost the county $40 million, engineers told the council.",
        "Engineers told the council that the county would pay $47 million for a bridge over the Orrin, and a $2 toll.",
    ),
}


@pytest.mark.parametrize("name", CERTAIN)
def test_figures_of_one_thing_are_certain(name: str) -> None:
    """The words around them say at sight that they count the same."""
    assert [certainty for _, _, certainty in values(*CERTAIN[name])] == ["differs"]


UNCERTAIN = {
    "a depth and a distance": (
        "The quake near Orrin was felt on the coast; it struck at a depth of 10 miles, the survey said.",
        "The quake was felt on the coast, the survey said, and its centre was 60 miles from Orrin.",
    ),
    "years of two acts": (
        "The Church of the Lantern in Orrin disavowed the vow in 1890, its elders say.",
        "He led the Church of the Lantern in Orrin, but its elders threw him out in 2003.",
    ),
    "those besides others": (
        "Another four people died of their wounds in the hospital of Orrin, a doctor said on Monday.",
        "Two more people died of their wounds in the hospital of Orrin, said a doctor on Monday.",
    ),
    "prices of two hours": (
        "Shares of Orrin Mills fell 27 cents, or 2 percent, to $13.09 in morning trading on the exchange.",
        "Shares of Orrin Mills fell 15 cents, or 1 percent, to $13.51 at the close of trading on the exchange.",
    ),
    "somebody's games": (
        "He scored 29 goals in 16 games, and won the cup of the county for the third time.",
        "He won the cup of the county for the third time, and scored 12 goals in those 16 games.",
    ),
}


@pytest.mark.parametrize("name", UNCERTAIN)
def test_figures_of_two_things_are_not_certain(name: str) -> None:
    """One kind of figure in linked sentences is no proof that they count the same."""
    assert all(certainty == "possible" for _, _, certainty in values(*UNCERTAIN[name]))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Two gunmen killed 12 people in Orrin.", ["", "killed"]),
        ("Three men stabbed and wounded a guard.", [""]),
        ("Two bombs killed and wounded dozens.", ["", "wounded"]),
        ("Two soldiers shot dead a man.", [""]),
        ("Some 40 strikers injured by the police were treated.", ["wounded"]),
        ("The 12 people killed the day before were named.", ["killed"]),
        ("About 300 people fled the town.", ["evacuated"]),
        ("At least 40 people were killed and 12 wounded on Monday.", ["killed", "wounded"]),
    ],
)
def test_who_does_it_is_not_who_it_befalls(text: str, roles: list[str]) -> None:
    """Before a verb with its object stand those who kill and wound; before one without, those who are killed."""
    assert [q.role for q in quantities(read(text), 0)] == roles


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("Orrin Rovers were last but one in 2004-05.", "period", 2004.0, 2005.0),
        ("She was a nurse in the war of 1914-18.", "period", 1914.0, 1918.0),
        ("The keeper held the post from 2011-2018.", "period", 2011.0, 2018.0),
        ("Orrin Rovers won 43-39 on Sunday.", "score", 43.0, 39.0),
    ],
)
def test_a_season_is_no_score(text: str, kind: str, low: float, high: float) -> None:
    """Two years parted by a hyphen are a time, though the second be written with two digits."""
    assert [(q.kind, q.low, q.high) for q in quantities(read(text), 0)] == [(kind, low, high)]


def test_figures_of_two_that_are_named_are_not_certain() -> None:
    """Where one name stands for another, the figures beside may be those of another."""
    left = "At 5 p.m. the centre of the storm Vera was 280 miles east of the harbour of Orrin."
    right = "At 5 p.m. the centre of the storm Ilse was 550 miles east of the harbour of Orrin."
    assert ("280", "550", "possible") in values(left, right)


def test_of_several_tolls_none_is_certain() -> None:
    """A text that gives two tolls may give them for two places; one that gives one gives it for all."""
    right = counted(read("Nine people were killed by the flood."))
    one = counted(read("In Orrin 12 people were killed."))
    two = counted(read("In Orrin 12 people were killed. In Varn five people were killed."))
    assert [sure for _, _, sure in conflicting(one, right)] == [True]
    assert [sure for _, _, sure in conflicting(two, right)] == [False]


def test_children_of_the_killed_are_not_killed() -> None:
    """Of a mother of 12 who is killed, one is killed and not 12."""
    side = read("A mother of 12 was killed on Monday when shots were fired at a school in Orrin.")
    assert [(q.low, q.role) for q in quantities(side, 0)] == [(12.0, "")]


AGREEING = {
    "a sum in another currency beside it": ("cost $3 million", "cost $US3 million ($4.2 million)"),
    "a distance rounded": ("ran for six miles", "ran for 6.2 miles"),
    "not yet and more than": ("took nearly four years", "took three-plus years"),
    "a fraction": ("took 4 1/2 years", "took 4.5 years"),
}


@pytest.mark.parametrize("name", AGREEING)
def test_figures_that_agree(name: str) -> None:
    """Two ways to write a figure, or to round it, are no conflict."""
    frame = "The repair of the sea wall at Orrin {}, the harbour board said on Monday."
    assert values(*(frame.format(one) for one in AGREEING[name])) == []


def test_who_differs_in_number_does_not_differ_in_fate() -> None:
    """Of 12 hurt against 18 hurt and 12 held, the number of the hurt differs, and no outcome."""
    left = "Police said 12 people were injured in the riots on the quay."
    right = "Police said 18 people had been injured in the riots on the quay and 12 arrested."
    assert [d.kind for d in compare_texts(left, right).divergences if d.certainty == "differs"] == ["number"]


@pytest.mark.parametrize("elsewhere", ["Two nurses called the mayor.", "The two barns stood empty."])
def test_a_limit_counts_whatever_its_own_text_says_elsewhere(elsewhere: str) -> None:
    """The other text gives the figure without the limit, and so a reader holds the two against each other."""
    left = "At least two barns at the edge of the village burned down in the night, firefighters said."
    right = "Two barns at the edge of the village burned down in the night, firefighters said."
    assert values(f"{left} {elsewhere}", right) == [("at least 2", "2", "possible")]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("four schools", "five schools", [("4", "5", "possible")]),
        ("four schools", "five bakeries", []),
    ],
)
def test_a_low_figure_elsewhere_is_chance_where_one_thing_is_counted(
    left: str, right: str, told: list[object]
) -> None:
    """That one text speaks of five bridges too says nothing of its schools; of what may be two things it does."""
    here = f"Pupils without their shots at {left} have been told to stay at home for 21 days. Five villages are ill."
    there = f"Orrin sent students home from {right} on Monday, one of them Hill Elementary, for 21 days."
    assert values(here, there) == told


READ = {
    "a quarter of a century": ("It was the worst flood in {}.", "a quarter of a century", "30 years"),
    "a quarter-century": (
        "After {} of quarrels the two villages made peace.",
        "a quarter-century",
        "15 years",
    ),
    "a mile and a half": ("The van was found burnt out {} away.", "a mile and a half", "half a mile"),
    "a magnitude named before": (
        "The quake’s magnitude was put at 5.9, but the survey said it was {}.",
        "6.4",
        "6.1",
    ),
    "a magnitude named behind": ("A {} quake shook the coast of Tessaly.", "6.4", "6.1"),
    "a magnitude on a scale": ("The tremor measured {} on the Richter scale.", "6.4", "6.1"),
}


@pytest.mark.parametrize("name", READ)
def test_figures_in_many_forms_are_read(name: str) -> None:
    """Each is a figure, with all the words that it is made of."""
    frame, one, other = READ[name]
    assert [d[2] for d in values(frame.format(one), frame.format(other))] == ["differs"]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("almost a half century", "nearly half a century", []),
        (
            "half a century",
            "nearly half a century",
            [("half a century", "nearly half a century", "possible")],
        ),
        (
            "more than 25 years",
            "a quarter of a century",
            [("more than 25 years", "a quarter of a century", "possible")],
        ),
    ],
)
def test_parts_of_a_century_are_told_in_words(left: str, right: str, told: list[object]) -> None:
    """They are held against years too, and shown as they are written."""
    frame = "After {} of quarrels the two villages near Orrin made peace on Monday."
    assert values(frame.format(left), frame.format(right)) == told


def test_what_is_counted_may_stand_behind_of() -> None:
    """Counts of fraud are frauds."""
    left = "Sand was convicted of seven counts of fraud in Orrin on Monday."
    right = "The jury in Orrin on Monday convicted Sand of six frauds."
    assert values(left, right) == [("7", "6", "differs")]


@pytest.mark.parametrize(
    "aged", ["under five", "aged under five", "aged from one to five", "aged two and five"]
)
def test_ages_are_no_counts(aged: str) -> None:
    """Children under five are not five."""
    left = f"The flood in Orrin hit a school with children {aged} on Monday."
    right = "The flood in Orrin hit a school with six children on Monday."
    assert values(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (
            "51.3 to 48.7 percent",
            "51.4 to 48.6 per cent",
            [("51.3", "51.4", "differs"), ("48.7", "48.6", "differs")],
        ),
        ("51.3 to 48.7 percent", "51.3 to 48.7 per cent", []),
    ],
)
def test_two_shares_before_one_per_cent_are_no_range(left: str, right: str, told: list[object]) -> None:
    """They are what each of two has."""
    frame = "Ana Ruiz beat Lars Wick by {}, the election office in Orrin said on Monday."
    assert values(frame.format(left), frame.format(right)) == told


def test_a_part_of_the_counted_counts_the_same() -> None:
    """Of "85 of its 310 branches" and "90 branches" the nearest are held against each other."""
    left = "Meridian will close 85 of its 310 branches by the end of next year."
    right = "The plan will see Meridian close 90 branches by the end of next year."
    assert values(left, right) == [("85", "90", "differs")]


def test_who_loses_a_job_is_laid_off() -> None:
    """However it is said, that is one thing that becomes of people."""
    left = "The bank in Orrin will close nine branches, and 1,500 people will lose their jobs."
    right = "Nine branches of the bank in Orrin will close, which will put 1,800 people out of work."
    assert values(left, right) == [("1500", "1800", "differs")]


def test_figures_that_are_far_apart_are_not_sure_to_be_one() -> None:
    """The guests of a hotel and those who had to leave are not seen to differ."""
    left = "The hotel in Orrin can take 3,500 guests in summer."
    right = "About 300 guests had to leave the hotel in Orrin in summer."
    assert "differs" not in [certainty for _, _, certainty in values(left, right)]


OTHERWISE = {
    "an age behind who": (
        "Police in Orrin named the driver as Lars Wick, 29, on Monday.",
        "Police in Orrin said on Monday that the driver was Lars Wick, who was 31.",
        [("29", "31", "differs")],
    ),
    "a sum that nobody says is rounded": (
        "The two works in Orrin make 22 million tons of steel a year, the owner said.",
        "The two works in Orrin make 20 million tons of steel a year, the owner said.",
        [("22000000", "20000000", "differs")],
    ),
    "a sum that is rounded": (
        "The two works in Orrin make 20.4 million tons of steel a year, the owner said.",
        "The two works in Orrin make 20 million tons of steel a year, the owner said.",
        [],
    ),
    "people of whom no more is said": (
        "Researchers in Orrin followed 48,000 women and men for their study of coffee and strokes.",
        "The scientists in Orrin observed 43,000 people for the study of strokes and coffee.",
        [("48000", "43000", "differs")],
    ),
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_what_figures_are_and_count(name: str) -> None:
    """What stands about a figure says what it is and counts, and whether it is rounded."""
    left, right, told = OTHERWISE[name]
    assert [(a, b) for a, b, _ in values(left, right)] == [(a, b) for a, b, _ in told]


@pytest.mark.parametrize(
    ("numbered", "told"), [("11th", [("11", "9", "possible")]), ("ninth", []), ("second", [])]
)
def test_what_is_numbered_higher_than_the_other_counts(numbered: str, told: list[object]) -> None:
    """Nobody sees the 11th of nine; the second of nine one may."""
    left = f"It was the {numbered} mill fire in Norland this year, firefighters in Orrin said on Monday."
    right = "Norland has seen nine mill fires this year, the firefighters in Orrin said on Monday."
    assert values(left, right) == told


def test_what_happened_again_is_numbered_alike() -> None:
    """Ordinals are held against each other in sentences that surely say the same, however they say it."""
    left = "It was the third time in five years that the mill in Orrin was flooded."
    right = "The mill in Orrin has been under water for the fourth time in five years."
    assert values(left, right) == [("3", "4", "differs")]


def test_figures_far_apart_that_count_no_one_thing_are_two() -> None:
    """Shops in 29 provinces, and six in one."""
    left = (
        "The bakery, which has 412 shops in 29 provinces, will close some of them by June, it said on Monday."
    )
    right = "On Monday the bakery said it will close 61 of its 412 shops by June, among them six in Orrin."
    assert values(left, right) == []


def test_a_figure_keeps_its_linked_partner_though_a_nearer_one_stands_elsewhere() -> None:
    """What the linked sentences say is told there, too."""
    left = "Ten people were killed and at least 50 injured when the dam at Orrin broke on Sunday. About 50 were hurt."
    right = "A dam broke at Orrin on Sunday, killing ten people and injuring 80, officials said."
    assert ("50", "80", "possible") in values(left, right)


UNSURE = {
    "two things of one thing": ("The ferry has three decks.", "The ferry has four bars."),
    "years ago": (
        "Turnout in Orrin was 68 percent, the clerk said.",
        "Turnout in Orrin was 61 percent four years ago, the clerk said.",
    ),
    "what was expected": (
        "The bank in Orrin made a loss of $240 million in spring.",
        "The bank in Orrin had been expected to make a loss of $150 million in spring.",
    ),
    "a part alone": (
        "In the province 31 schools were closed when the dam broke on Sunday.",
        "In Orrin alone 22 schools were closed when the dam broke on Sunday.",
    ),
}


@pytest.mark.parametrize("name", UNSURE)
def test_figures_that_may_both_be_right_are_not_sure_to_differ(name: str) -> None:
    """Of two things, two times, of what is and what was expected, of a part alone."""
    left, right = UNSURE[name]
    assert "differs" not in [certainty for _, _, certainty in values(left, right)]


def test_a_figure_cut_to_fewer_decimals_is_the_same() -> None:
    """31.5 per cent are 31.48, and not 31.42."""
    frame = "The Harbour Party got {} percent of the vote in Orrin on Sunday."
    assert values(frame.format("31.5"), frame.format("31.48")) == []
    assert values(frame.format("31.5"), frame.format("31.42")) == [("31.5", "31.42", "differs")]


def test_exclusive_fates_of_others_are_no_two_versions() -> None:
    """63 whales died, 35 were saved."""
    left = "Sixty-three pilot whales died on the beach at Orrin on Friday, said the warden."
    right = "At Orrin beach 35 pilot whales were rescued on Friday, the warden said, but 71 others died."
    assert ("63", "35") not in [(a, b) for a, b, _ in values(left, right)]


def test_what_them_takes_up_is_counted() -> None:
    """Miners, some 3,500 of them, are miners, unless they are counted already."""
    miners = quantities(read("In Orrin miners, some 3,500 of them, marched."), 0)
    hurt = quantities(read("Ten people are in hospital, two of them in intensive care."), 0)
    assert [len(q.things) for q in (*miners, *hurt)] == [1, 1, 0]


def test_a_name_before_the_counted_is_not_counted() -> None:
    """Of 12 Norland officers it is the officers; of 12 Norlanders they themselves."""
    officers, citizens = (
        quantities(read(text), 0)[0].things
        for text in ("In Orrin 12 Norland officers were seen.", "In Orrin 12 Norlanders were seen.")
    )
    assert len(officers) == len(citizens) == 1
    assert officers.isdisjoint({"norland"})


def test_who_died_of_those_who_fell_ill_is_another_count() -> None:
    """What becomes of some of them is not told of all."""
    ill, died = quantities(read("In Orrin 1,870 patients had a stroke, and 410 of them died."), 0)
    assert (ill.role, died.role) == ("", "killed")


def test_a_percentage_rounds_to_its_neighbour() -> None:
    """31.5 and 32 per cent are one share, 31.5 and 33 are two."""
    frame = "The Harbour Party got {} percent of the vote in Orrin on Sunday."
    assert values(frame.format("31.5"), frame.format("32")) == []
    assert values(frame.format("31.5"), frame.format("33")) == [("31.5", "33", "differs")]


def test_a_share_may_be_broken_over_two_lines() -> None:
    """It is read where a line ends behind "a", as in text that was saved from a page."""
    left = "The fire destroyed a\nthird of the forest near Averley on Monday."
    right = "The fire destroyed a quarter of the forest near Averley on Monday."
    assert values(left, right) == [("33.33", "25", "differs")]


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("P200,000", "P250,000", [("200000", "250000", "differs")]),
        ("P200,000", "250,000 pesos", [("200000", "250000", "differs")]),
        ("Rs50,000", "50,000 rupees", []),
        ("R50,000", "$3,000", []),
    ],
)
def test_letters_may_stand_for_a_currency(left: str, right: str, told: list[tuple[str, str, str]]) -> None:
    """Right before grouped digits they are one, and the figure is held against one whose currency is spelt out."""
    sentence = "The ministry paid {} to each family in Orrin on Monday."
    assert values(sentence.format(left), sentence.format(right)) == told


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The harbour office can be reached on 0845 125 222 or 0800 555111 by all 12 owners.", [12.0]),
        ("Its engine control, the 9400M, runs for 7 hours.", [25200.0]),
        ("Some 1.2M customers were told.", [1.2e6]),
        ("UPDATED: TUESDAY, MARCH 12,2013, by 3 editors", [3.0]),
        ("They were held under section 41 of the act for 3 hours.", [10800.0]),
        ("The bank (JP:8306) lost 3 judges.", [3.0]),
        ("Toll:40 dead at .20 parts in the air.", [40.0]),
        ("Call 561-688-4068 or (800) 458-8477 within 2 hours.", [7200.0]),
    ],
)
def test_digits_that_count_nothing(text: str, counted: list[float]) -> None:
    """A telephone number, the name of a chip, a share's code, a law's section and a day in capitals are no figures."""
    assert [q.low for q in quantities(read(text), 0)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Some 12 000 people fled from Orrin.", [12000.0]),
        ("The dam cost 1 200 000 crowns.", [1.2e6]),
        ("On March 12 300 people fled from Orrin.", [300.0]),
        ("In 2019 300 people fled from Orrin.", [2019.0, 300.0]),
        ("They read the 12 300-page files.", [12.0, 300.0]),
    ],
)
def test_groups_of_three_digits_may_stand_apart(text: str, counted: list[float]) -> None:
    """A blank may part groups of three digits, where no day of a month or year stands before the last."""
    assert [q.low for q in quantities(read(text), 0)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Rund 3.800 Menschen wurden in Arlen festgenommen.", 3800.0),
        ("Unos 1.200.000 votos fueron nulos en Arlen.", 1.2e6),
        ("Le taux est de 7,9 en Arlen.", 7.9),
        ("The index of the port rose 3.125 points.", 3.125),
    ],
)
def test_a_stop_parts_groups_of_digits_where_the_language_does(text: str, counted: float) -> None:
    """Three digits behind a stop are thousands but in English, where they are decimals."""
    assert [q.low for q in quantities(read(text), 0)] == [counted]


def test_words_that_set_a_bound_belong_to_the_figure_told() -> None:
    """Where one outlet drops "up to" the span of what differs holds it, from either side; no line before is touched."""
    left, right = "Vell said up to 900 jobs would go in Arlen.", "Vell said 900 jobs would go in Arlen."
    for a, b in ((left, right), (right, left)):
        (one,) = compare_texts(a, b).divergences
        assert {a[slice(*one.left)], b[slice(*one.right)]} == {"up to 900", "900"}
    assert with_bound("It is over\n40 died", 11) == 11
    assert with_bound("More than 40 died", 10) == 0


@pytest.mark.parametrize(
    ("rough", "exact", "agrees"),
    [
        ("close to 74", "71", False),
        ("close to 74", "73", True),
        ("nearly 1,100", "1,020", True),
        ("nearly 1,100", "960", False),
        ("almost 25", "21", True),
        ("almost 50", "44", True),
    ],
)
def test_who_is_near_a_figure_does_not_pass_over_a_rounder_one(rough: str, exact: str, agrees: bool) -> None:
    """Nearly 74 are 73, since who knew of 71 would say more than 70; nearly 1,100 are more than 1,000."""
    sides = [read(f"Turnout in Arlen was {n} per cent.") for n in (rough, exact)]
    (x,), (y,) = (quantities(side, 0) for side in sides)
    assert agree(x, y) is agree(y, x) is agrees
