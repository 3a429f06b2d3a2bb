"""What two sentences that make one statement state differently, how surely, and what is no conflict at all."""

from datetime import date

import pytest

from compare import Divergence, Options, compare_texts
from compare.facts.terms.spellings import a_slip, folded, one_name, one_spelling

Told = tuple[str, str, str, str]


def told(left: str, right: str) -> list[Told]:
    """Kind, certainty and both values of all that differs."""
    return [(d.kind, d.certainty, d.left_value, d.right_value) for d in found(left, right)]


def found(left: str, right: str) -> tuple[Divergence, ...]:
    return compare_texts(left, right).divergences


SAME = {
    "one month told more exactly": (
        "The minister will visit the dam in early May, before the talks in Arlen.",
        "The minister will visit the dam in May, before the talks in Arlen.",
    ),
    "a span of months": (
        "The mill was closed from October to December, its owner said.",
        "The mill was closed from October until December, its owner said.",
    ),
    "a verb that is spelt like a month": (
        "The bill may pass in May, Ott said, but not before.",
        "The bill may pass in May, Ott said, but no sooner.",
    ),
    "a masked word": (
        "“This is d***ed nonsense, and the whole harbour knows it,” Ott told the board.",
        "“This is damned nonsense, and the whole harbour knows it,” Ott told the board.",
    ),
    "one sound": (
        "“And when my boy looks up and says, Mama, we are home, I will sleep,” Ilse Brandt said.",
        "“And when my boy looks up and says, Momma, we are home, I will sleep,” Ilse Brandt said.",
    ),
    "marks over letters": (
        "President José Peña signed the fishing treaty in Arlen on Tuesday.",
        "President Jose Pena signed the fishing treaty in Arlen on Tuesday.",
    ),
    "abbreviations": (
        "Climbers left St. Aldan and Ft. Orrin for Mt. Korvo at dawn in heavy snow.",
        "Climbers left Saint Aldan and Fort Orrin for Mount Korvo at dawn in heavy snow.",
    ),
    "a short given name": (
        "Police arrested Mike Dorn at the ferry in Lidmore on Monday.",
        "Police arrested Michael Dorn at the ferry in Lidmore on Monday.",
    ),
    "one office, two titles": (
        "Senate Minority Leader Ott Brandt called for a vote on the harbour law on Monday.",
        "Senate Democratic Leader Ott Brandt called for a vote on the harbour law on Monday.",
    ),
    "two descriptions of one vote": (
        "The mill owner would not run in the Labor primary on Monday, Ana Ruiz wrote.",
        "The mill owner would not run in the Norland Assembly primary on Monday, Ana Ruiz wrote.",
    ),
    "a man by his surname and by his office": (
        "“The record of the weighing was never altered by anybody in this office,” Karr told the Courier.",
        "“The record of the weighing was never altered by anybody in this office,” said the spokesman, Peter Karr.",
    ),
    "an accent in a speaker": (
        "“We shall not pay one crown for the new dam,” Felipe Calderon told the Herald.",
        "“We shall not pay one crown for the new dam,” Mr. Calderón told the Herald.",
    ),
    "a law is no speaker": (
        "The 4th Amendment states that “all who are born in the valley may fish in the lake.”",
        "“All who are born in the valley may fish in the lake,” Ruiz told the Courier, hours after it was reported.",
    ),
    "the interviewer with and without his paper": (
        "“I will not sell that mill,” Ott told Jon Ravn in an interview for the Courier.",
        "“I will not sell that mill,” Ott told the Courier’s Jon Ravn in an interview.",
    ),
    "two quotations of one company": (
        "“The ferry company has nothing to hide.”",
        "“The losses of the ferry company have nothing to do with the mayor,” she told the Courier.",
    ),
    "both quotations stand on the right": (
        "Mayor Roe called the fire in the chapel an “act of terror” on Monday.",
        "Mayor Roe called the fire in the chapel an “act of terror” and an “act of hate” on Monday.",
    ),
    "a quotation cut at its end": (
        "“I am proud to have served the fishermen of the northern valley of Tessaly,” Ott wrote.",
        "“I am proud to have served,” Ott wrote.",
    ),
    "dots where words are left out": (
        "“We need a harbour, a school, a mill that works by night, and a road in this valley,” Ott said.",
        "“We need a harbour, a school ... and a road in this valley,” Ott said.",
    ),
    "brackets where words are put in": (
        "“If they do not pass the bill by June, the dam will burst,” Holm told the board.",
        "“If they [the upper house] do not pass the bill by June, the dam will burst,” Holm told the board.",
    ),
    "a courtesy title in a quotation": (
        "“With all respect, I cannot share Mr. Lund’s view of the dam,” Holm said.",
        "“With all respect, I cannot share Lund’s view of the dam,” Holm said.",
    ),
    "contractions": (
        "“They’re gonna close the mill and we can’t stop them,” Ott said.",
        "“They are going to close the mill and we cannot stop them,” Ott said.",
    ),
    "days of two acts": (
        "Mayor Roe on Saturday thanked the auditors for disputing a Courier report about the dam’s builders.",
        "The auditors on Friday disputed a Courier report about the dam’s builders, whom Mayor Roe has praised.",
    ),
    "a narrator’s lead-in": (
        "“Your acts, past and present, do not befit a judge of this court,” the letter stated.",
        "The letter that nine farmers of the upper valley had signed in May put it bluntly: “Your acts, past and "
        "present, do not befit a judge of this court.”",
    ),
    "told in another sentence": (
        "The mayor said that order had been restored in Arlen, and that trains would run. Arlen is the largest "
        "port of the northern coast.",
        "The mayor said that order had been restored in Arlen, the largest port of the northern coast, and that "
        "trains would run.",
    ),
    "an age and a number of terms": (
        "Brandt, 75, served in the Senate as a farmer and then as a lawyer, and met the mayor about the post.",
        "Brandt, who served three terms in the Senate as a farmer and then as a lawyer, met the mayor about the post.",
    ),
    "two ways to print a range of years": (
        "The weir was built between 2011 and 2019, and cost the town its mill.",
        "The weir was built from 2011 to 2019, and cost the town its mill.",
    ),
    "before and after, turned round": (
        "After the storm, the fishermen of Arlen went out to sea again on Monday.",
        "On Monday the fishermen of Arlen went out to sea again after the storm.",
    ),
    "each with both words before one word": (
        "The ferry hit a fuel tanker of the navy, and an oil ship came to help those on board near Arlen.",
        "An oil ship came to help those on board the ferry near Arlen, which had hit a tanker with fuel of the navy.",
    ),
    "a figure that is roughly the same": (
        "The harbour fire destroyed about 40 boats at Arlen on Sunday night.",
        "The harbour fire destroyed 40 boats at Arlen on Sunday night.",
    ),
    "to come on both sides": (
        "The union said that it will sign the lease for the pier in May.",
        "The union said that it plans to sign the lease for the pier in May.",
    ),
    "shortly after nine and a quarter past nine": (
        "Mr Biko arrived in Arlen shortly after 9 a.m. on Tuesday, about an hour behind schedule.",
        "Mr Biko’s plane landed in Arlen at 9.15 a.m. local time, an hour late.",
    ),
}


@pytest.mark.parametrize("name", SAME)
def test_no_conflict(name: str) -> None:
    """Where a reader sees no conflict nothing is told, from either side."""
    left, right = SAME[name]
    assert told(left, right) == []
    assert told(right, left) == []


OTHER: dict[str, tuple[str, str, Told]] = {
    "another month": (
        "The tunnel will open again in October, the council said.",
        "The tunnel will open again in December, the council said.",
        ("date", "differs", "October", "December"),
    ),
    "another month of a year": (
        "The vote on the dam is planned for October 2026, Ott said.",
        "The vote on the dam is planned for December 2026, Ott said.",
        ("date", "differs", "October", "December"),
    ),
    "a day, and a month without one": (
        "The show opens on 5 October in the town hall of Lidmore.",
        "The show opens in December in the town hall of Lidmore.",
        ("date", "differs", "5 October", "December"),
    ),
    "few words denied": (
        "Snow fell on the hills. Hartwig did not resign from office.",
        "Snow fell on the hills. Hartwig resigned from office.",
        ("outcome", "differs", "did not resign", "resigned"),
    ),
    "another word in a quotation": (
        "“This is foul nonsense, and the whole harbour knows it,” Ott told the board.",
        "“This is plain nonsense, and the whole harbour knows it,” Ott told the board.",
        ("quote", "differs", "foul", "plain"),
    ),
    "a slip of the pen": (
        "“We shall meet at the old lighhouse before the tide comes in,” Ott said.",
        "“We shall meet at the old lighthouse before the tide comes in,” Ott said.",
        ("quote", "possible", "lighhouse", "lighthouse"),
    ),
    "another given name": (
        "Police arrested Erbol Dorn at the ferry in Lidmore on Monday.",
        "Police arrested Erlan Dorn at the ferry in Lidmore on Monday.",
        ("name", "differs", "Erbol", "Erlan"),
    ),
    "a misspelt given name": (
        "Former mayor Vincenta Ruiz made it plain that she would pay for no part of the dam.",
        "Former mayor Vicenta Ruiz says Arlen will not pay for the dam, whatever the board may claim.",
        ("name", "differs", "Vincenta", "Vicenta"),
    ),
    "another surname": (
        "Kosta Brandt, who leads the union, told the board on Monday that the strike would go on.",
        "Kosta Lund, who leads the union, told the board on Monday that the strike would go on.",
        ("name", "differs", "Brandt", "Lund"),
    ),
    "another speaker": (
        "“The weir will hold until the spring at least,” said Father Reese.",
        "“The weir will hold until the spring at least,” said Mayor Lund.",
        ("attribution", "differs", "Father Reese", "Mayor Lund"),
    ),
    "a letter speaks": (
        "“I fear the mayor’s budget reflects the values of a miser,” said Father Reese.",
        "“The budget reflects the values of a miser,” says the letter, which the teachers had sent to the mayor in "
        "May along with a copy of a much older one — “to help.”",
        ("attribution", "possible", "Father Reese", "the letter"),
    ),
    "said by nobody": (
        "The strike stems from low wages, bad housing and fear of the new mill, experts said.",
        "It could be said that the strike stems from low wages, bad housing and fear of the new mill.",
        ("attribution", "possible", "experts", "It could be said"),
    ),
    "words left out of a quotation": (
        "“The rebels go on to burn state and private barns and to steal horses from farmers,” Holm said.",
        "“The rebels go on to burn barns and to steal horses from farmers,” Holm said.",
        ("quote", "differs", "state and private", ""),
    ),
    "a person left out of a quotation": (
        "“I hope that the mayor joins Ana Ruiz, Ivo Brandt and most of the farmers in saying no,” Holm said.",
        "“I hope that the mayor joins Ana Ruiz and most of the farmers in saying no,” Holm said.",
        ("quote", "differs", "Ivo Brandt", ""),
    ),
    "a title left out of a quotation": (
        "“With all respect, I cannot share Representative Lund’s view of the dam,” Holm said.",
        "“With all respect, I cannot share Lund’s view of the dam,” Holm said.",
        ("quote", "possible", "Representative", ""),
    ),
    "a light word left out of a quotation": (
        "Holm called the cutting of nets “a very dangerous thing” and left the hall on Monday.",
        "Holm called the cutting of nets “a dangerous thing” and left the hall on Monday.",
        ("quote", "possible", "very", ""),
    ),
    "a change away from the dots": (
        "“We must use whatever lawful means to get the ledger ... and the law is on our side,” Holm said.",
        "“We must use whatever lawful pressure to get the ledger, and so on, and the law is on our side,” Holm said.",
        ("quote", "differs", "means", "pressure"),
    ),
    "a must in a short quotation": (
        "The colonel spoke of the wolves. “They must be driven out,” he said.",
        "The colonel spoke of the wolves. “They need to be driven out,” he said.",
        ("quote", "differs", "must be driven", "need to be driven"),
    ),
    "a question with another verb": (
        "“What on earth have you all been doing since June, Ivo?” Holm asked the builder.",
        "“What on earth have you all been debating since June, Ivo?” Holm asked the builder.",
        ("quote", "differs", "doing", "debating"),
    ),
    "another tense": (
        "“Listen to the farmers of the valley, who had voiced their fear of the new weir,” Holm said.",
        "“Listen to the farmers of the valley, who have voiced their fear of the new weir,” Holm said.",
        ("quote", "possible", "had voiced", "have voiced"),
    ),
    "the day of one act": (
        "The interview, in which the mayor spoke of the dam, was published on Saturday by the Courier.",
        "The Courier interview with the mayor about the dam was published on Sunday.",
        ("date", "differs", "Saturday", "Sunday"),
    ),
    "another charge": (
        "The other man, Ofer Lund, pleaded guilty to visa fraud charges in August.",
        "The mayor’s friend, Ofer Lund, pleaded guilty in August to an immigration fraud charge.",
        ("term", "possible", "visa", "immigration"),
    ),
    "another union": (
        "The rules do not apply to domestic partnerships or same-sex unions.",
        "The rules, though, would not apply to domestic partnerships and civil unions.",
        ("term", "possible", "same-sex", "civil"),
    ),
    "done and to come": (
        "Sheriff Ott endorsed Governor Ana Ruiz for the party’s nomination on Tuesday.",
        "Sheriff Ott announced on Tuesday that he will officially endorse Governor Ana Ruiz for the nomination.",
        ("outcome", "possible", "endorsed", "will officially endorse"),
    ),
    "a sum": (
        "Of the dam money, $3 billion could be diverted to the harbour by the decree.",
        "The decree enables the governor to divert $3.6 billion of the dam money to the harbour.",
        ("number", "differs", "3000000000", "3600000000"),
    ),
    "a limit that one leaves out": (
        "The ferry that sank off Arlen on Sunday took at least 14 people with it, the coast guard said.",
        "The ferry that sank off Arlen on Sunday took 14 people with it, the coast guard said.",
        ("number", "possible", "at least 14", "14"),
    ),
    "a limit from above": (
        "The owner will pay each family up to 200,000 crowns for the loss of the ferry.",
        "The owner will pay each family 200,000 crowns for the loss of the ferry.",
        ("number", "possible", "up to 200000", "200000"),
    ),
    "limits that exclude each other": (
        "More than 300 boats lay in the harbour of Arlen when the storm came.",
        "Fewer than 300 boats lay in the harbour of Arlen when the storm came.",
        ("number", "possible", "more than 300", "fewer than 300"),
    ),
    "the last of some years": (
        "Holm, who ran the mill between 2011 and 2019, set up a firm to sell it flour.",
        "Holm, who ran the mill from 2011 until 2018, set up a firm to sell it flour.",
        ("number", "differs", "2011-2019", "2011-2018"),
    ),
    "a range at the end": (
        "The new pier in Arlen will cost each of the fishermen between 20 and 30 crowns.",
        "The new pier in Arlen will cost each of the fishermen between 20 and 50 crowns.",
        ("number", "differs", "20-30", "20-50"),
    ),
    "the age of one woman": (
        "Ms Ellen Stone, aged 43, was hit by a car while she was walking home on Sunday.",
        "The victim, Ellen Stone, 34, was walking home on Sunday when a car hit her.",
        ("number", "differs", "43", "34"),
    ),
    "the age of a man without a name": (
        "The 44-year-old was found guilty of fraud by the court in Arlen.",
        "The man, 45, was found guilty of fraud by the court in Arlen.",
        ("number", "differs", "44", "45"),
    ),
    "words before one word": (
        "In 1987 the ferry sank after it collided with a fuel tanker, killing more than 4,300 people on board.",
        "In 1987 more than 4,300 people died when the ferry sank on hitting an oil tanker.",
        ("term", "possible", "fuel", "oil"),
    ),
    "the police of another county": (
        "The fire was set on purpose, said Inspector Ana Ruiz, of North Karsk Police, after a search of the mill.",
        "Inspector Ana Ruiz of West Karsk Police told the Courier the mill had been searched and the fire set.",
        ("name", "possible", "North", "West"),
    ),
    "denied and not commented on": (
        "Holm denied a report in the Courier that he was in talks with lenders over the mill at Arlen.",
        "Holm declined to comment on a report that he was in talks with lenders over the mill at Arlen.",
        ("outcome", "possible", "denied", "declined to comment"),
    ),
    "the other side of a ship": (
        "The tug struck the ferry on the port side and tore a hole in its hull.",
        "The tug struck the ferry on the starboard side and tore a hole in its hull.",
        ("place", "differs", "port", "starboard"),
    ),
    "many and most": (
        "The union said many of the dockers would stay at home on Monday.",
        "The union said most of the dockers would stay at home on Monday.",
        ("term", "possible", "many", "most"),
    ),
    "before and after": (
        "The crew ate before the ferry left the harbour at Arlen on Monday.",
        "The crew ate after the ferry left the harbour at Arlen on Monday.",
        ("term", "possible", "before", "after"),
    ),
    "found guilty and owned up": (
        "Holm was sentenced on Monday after being convicted of stealing the ledger.",
        "Holm was sentenced on Monday after he admitted stealing the ledger.",
        ("outcome", "possible", "being convicted", "he admitted"),
    ),
    "the only time of two sentences built otherwise": (
        "The ferry, which belongs to Brine Lines, had left Arlen at 1.30 p.m. with a party of nuns.",
        "Brine Lines said its ferry left Arlen at 12.30 p.m. carrying mainly schoolchildren and their bicycles.",
        ("date", "possible", "1.30 p.m.", "12.30 p.m."),
    ),
    "the only date of two sentences built otherwise": (
        "In the final, on 27 May, Rovers will play the winner of Group Nine.",
        "Rovers will meet the best of Group Nine in the final on 20 May.",
        ("date", "possible", "27 May", "20 May"),
    ),
    "hundreds as they are written": (
        "The flood injured hundreds of people in the lower town on Sunday.",
        "The flood injured 1,200 people in the lower town on Sunday.",
        ("number", "possible", "hundreds", "1200"),
    ),
}


@pytest.mark.parametrize("name", OTHER)
def test_conflict(name: str) -> None:
    """Where a reader sees a conflict it is told with the words that differ, once, and as surely as he is."""
    left, right, wanted = OTHER[name]
    assert told(left, right) == [wanted]
    assert told(right, left) == [(*wanted[:2], wanted[3], wanted[2])]


def test_a_retold_quotation_is_one_entry() -> None:
    """A quotation retold in its middle is one divergence from its first change to its last, not scraps."""
    left = (
        "“I am going to decide to run or not only depending upon what serves the fishermen of Arlen and not a gift,” "
        "Ott said."
    )
    right = (
        "“I told the governor that my one question in running for the Senate or not was whether it was right for all "
        "the fishermen of Arlen and not any gift,” Ott said."
    )
    quotes = [d for d in found(left, right) if d.kind == "quote"]
    assert len(quotes) == 1
    assert quotes[0].certainty == "possible"


def test_a_count_that_the_other_text_has_elsewhere() -> None:
    """Of 18 killed against 18 wounded the reason says that the second text has 18 killed too."""
    left = "State radio reported that 18 guards and 26 rebels had been killed at the mill."
    right = (
        "The ministry reported that 26 rebels died and 18 were wounded. In all 18 guards were killed since Monday, "
        "the ministry’s list shows, most of them in the harbour."
    )
    outcome = next(d for d in found(left, right) if d.kind == "outcome")
    assert (
        outcome.why == "18 killed on the left, 18 wounded on the right; elsewhere the right has 18 killed too"
    )
    turned = next(d for d in found(right, left) if d.kind == "outcome")
    assert (
        turned.why == "18 wounded on the left, 18 killed on the right; elsewhere the left has 18 killed too"
    )


def test_published_dates_resolve_days() -> None:
    """ "Friday" and a date that falls on it are one day where the dates of publication are known."""
    left = "The council sold the water works to a brewery on Friday after a long debate."
    right = "The council sold the water works to a brewery on 4 June after a long debate."
    options = Options(left_published=date(2021, 6, 5), right_published=date(2021, 6, 7))
    assert compare_texts(left, right, options).divergences == ()
    options = Options(left_published=date(2021, 6, 5), right_published=date(2021, 6, 4))
    other = right.replace("4 June", "3 June")
    assert [d.kind for d in compare_texts(left, other, options).divergences] == ["date"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("sh*t", "shit"),
        ("d—d", "d***d"),
        ("Ft.", "Fort"),
        ("Peña", "Pena"),
        ("Mamma", "Mama"),
        ("B&B", "B and B"),
        ("the coast guard", "the coastguard"),
        ("run-off", "run off"),
    ],
)
def test_one_spelling(a: str, b: str) -> None:
    """One word printed in two ways is one, from either side."""
    assert one_spelling(a, b)
    assert one_spelling(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("hate", "have"),
        ("battle", "bottle"),
        ("d***ed", "nonsense"),
        ("bomb", "bombs now"),
        ("live", "leave"),
        ("five oaks", "fiveteen"),
        ("40 000", "40,000 and"),
    ],
)
def test_two_words(a: str, b: str) -> None:
    """Two words are two, however alike."""
    assert not one_spelling(a, b)
    assert not one_spelling(b, a)


def test_names_and_slips() -> None:
    """Short forms and other alphabets make one name; one letter in a longer word is a slip, in a short one a word."""
    assert one_name("Mike", "Michael")
    assert one_name("Muhammad", "Mohammed")
    assert not one_name("Erbol", "Erlan")
    assert a_slip("lighhouse", "lighthouse")
    assert not a_slip("hate", "have")
    assert folded("Łukasz Ødegård") == "lukasz odegard"


def test_whom_one_told_where_the_other_only_has_that_it_was_said() -> None:
    """Who is told the same words is another: an outlet that one side names, and reporters or nobody on the other."""
    said = "“We shall open the locks on Sunday at noon,” {} Rain is forecast."
    assert told(said.format("she said."), said.format("she told the Evening Courier.")) == [
        ("attribution", "possible", "she said", "the Evening Courier")
    ]
    assert told(said.format("Roe told reporters."), said.format("Roe told Norpress.")) == [
        ("attribution", "possible", "reporters", "Norpress")
    ]
    assert told(said.format("Roe told reporters."), said.format("Roe told journalists.")) == []
    assert told(said.format("Roe told reporters."), said.format("Roe said.")) == []
    spoken = said.format("Roe said in an interview with the Evening Courier.")
    assert told(spoken, said.format("Roe told the Evening Courier.")) == []


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            "Detective Chief Inspector Ida Roe of the harbour police said the safe had been empty.",
            "The safe had been empty, said Det. Insp. Ida Roe of the harbour police.",
            [("name", "differs", "Detective Chief Inspector", "Det. Insp")],
        ),
        (
            "Sgt. Bo Lund of the river police found the ledger under a floor on Monday.",
            "On Monday Inspector Bo Lund of the river police found the ledger under a floor.",
            [("name", "differs", "Sgt", "Inspector")],
        ),
        (
            "CEO Ana Ruiz said the mill had lost its largest customer in the spring.",
            "The mill had lost its largest customer in the spring, the chairwoman, Ana Ruiz, said.",
            [("name", "possible", "CEO", "chairwoman")],
        ),
        (
            "The acting keeper of the archive said so. Acting director Piet Vos said the ledger had been burnt.",
            "The keeper of the archive said so. The director of the archive, Piet Vos, said the ledger had been burnt.",
            [("name", "possible", "Acting director", "director")],
        ),
        (
            "Lt. Col. Ivo Brandt said the bridge had been mined in May.",
            "Lieutenant Colonel Ivo Brandt said the bridge had been mined in May.",
            [],
        ),
        (
            "Rear Admiral Jo Brandt said the strait had been mined by rebels in May.",
            "The strait had been mined by rebels in May, said Vice Admiral Jo Brandt.",
            [("name", "possible", "Rear Admiral", "Vice Admiral")],
        ),
        (
            "The deputy headteacher, Ana Ruiz, told parents that the roof had leaked for years.",
            "Headteacher Ana Ruiz told parents that the roof of the school had leaked for years.",
            [("name", "possible", "deputy headteacher", "Headteacher")],
        ),
        (
            "Sen. Ivo Roe voted against the harbour bill on Monday after a long debate.",
            "Rep. Ivo Roe voted against the harbour bill on Monday after a debate of nine hours.",
            [("name", "possible", "Sen", "Rep")],
        ),
        (
            "Major General Ivo Brandt opened the depot near the village of Veldt.",
            "General Ivo Brandt opened the depot near the village of Veldt.",
            [],
        ),
        (
            "Chairman and chief executive Ana Ruiz said the mill had lost its largest customer.",
            "Ana Ruiz, the chairman, said the mill had lost its largest customer.",
            [],
        ),
        (
            "Chief executive officer Ana Ruiz said the mill had lost its largest customer.",
            "CEO Ana Ruiz said the mill had lost its largest customer.",
            [],
        ),
    ],
)
def test_two_titles_of_one_person(left: str, right: str, wanted: list[Told]) -> None:
    """Another rank or office of one person is told, written at length or short; one title in two forms is not."""
    assert told(left, right) == wanted
    assert told(right, left) == [(kind, certainty, b, a) for kind, certainty, a, b in wanted]


def test_who_says_so_is_read_to_the_end_of_the_name() -> None:
    """States are no verb of saying; "he went on to say" is he, and "they" of one side may be the others' unions."""
    left = "A strong quake shook the coast near Veldt on Monday, the United States Geological Survey said."
    right = "A strong quake shook the coast near Veldt on Monday, the harbour board of Ems said."
    assert told(left, right)[0][2:] == ("the United States Geological Survey", "the harbour board of Ems")
    left = "Unions say that miners on low wages will suffer most from the cuts of the council."
    right = "But they say that miners on low wages will suffer most from the cuts of the council."
    assert told(left, right) == []
    left = "“The miners have always been leaders of our town and its choir,” Holm added."
    right = "He went on to say, “The miners have always been leaders of our town and its choir.”"
    assert told(left, right) == []


def test_nobody_is_no_speaker() -> None:
    """Who says so on no side is not told as somebody who says so on one."""
    left = "Police suspect that the 20-year-old sailor was pushed into the harbour of Arlen by smugglers."
    right = "Nobody claimed to know, but police suspect the 20-year-old sailor was pushed into the harbour of Arlen."
    assert [d for d in told(left, right) if "Nobody" in d] == []


def test_nor_denies_what_follows_it() -> None:
    """ "Nor was he asked" and "he was not asked" are one."""
    left = "None of the brothers chose Holm to sail with, nor was Holm asked that question."
    right = "None of the brothers chose Holm to sail with, and Holm was not asked the question."
    assert told(left, right) == []


def test_what_is_said_and_what_is_denied_may_be_two_things() -> None:
    """Said on one side and denied on the other is certain only where the rest of the sentence is nearly kept."""
    left = "Brandt said he believed the informer was several people, but Roe has said that it is one person."
    right = "Brandt denied that he was the informer, and Roe said the name will be told when the informer is dead."
    assert [d[:2] for d in told(left, right) if d[2:] == ("said", "denied")] == [("outcome", "possible")]
    right = (
        "Brandt denied he believed the informer was several people, but Roe has said that it is one person."
    )
    assert [d[:2] for d in told(left, right) if d[2:] == ("said", "denied")] == [("outcome", "differs")]


FIGURES_NEAR = [
    ("at least 14 divers were killed", "17 divers were killed", ("14", "17")),
    ("more than 14 divers were killed", "17 divers were killed", None),
    ("at least 30 divers were killed", "about 40 divers were killed", ("30", "40")),
    ("nearly 40 barges were stopped", "40 barges were stopped", ("nearly 40", "40")),
    ("more than 40 barges were stopped", "some 40 barges were stopped", ("more than 40", "some 40")),
    ("nearly five hours were lost", "four and a half hours were lost", None),
    ("about 340 barges were stopped", "around 350 barges were stopped", ("340", "350")),
    ("almost 50 barges were stopped", "47 barges were stopped", ("50", "47")),
    ("more than 7,600 barges were stopped", "more than 7,000 barges were stopped", ("7600", "7000")),
    ("at least 300 divers were killed", "312 divers were killed", None),
    ("nearly 2,000 barges were stopped", "1,940 barges were stopped", None),
    ("about 300 barges were stopped", "around 310 barges were stopped", None),
    ("roughly 340 barges were stopped", "about 340 barges were stopped", None),
]


@pytest.mark.parametrize(("left", "right", "values"), FIGURES_NEAR)
def test_figures_that_may_both_be_right(left: str, right: str, values: tuple[str, str] | None) -> None:
    """Two figures that can both be right are told as what may differ where neither is the other rounded."""
    frame = "On the river Oru {} on Sunday, the governor of Tessaly said. {}"
    wanted = [("number", "possible", *values)] if values else []
    assert told(frame.format(left, "Rain fell."), frame.format(right, "Bells rang.")) == wanted


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "Norland, the continent's largest exporter of tin, has cut its debts.",
            "Norland is one of the largest tin exporters of the continent and has cut its debts.",
            ("continent's largest", "one of the largest"),
        ),
        (
            "It was the worst fire in the harbour for a decade, the brigade said.",
            "It was the second-worst fire in the harbour in a decade, said the brigade.",
            ("the worst", "second-worst"),
        ),
        (
            "He was one of the most wanted smugglers in Tessaly, police said on Monday.",
            "He was the most wanted smuggler in Tessaly, according to police on Monday.",
            ("one of the most wanted", "the most wanted"),
        ),
        (
            "The country's largest lake has shrunk by half since the dam was built.",
            "Since the dam was built the largest lake of the country has shrunk by half.",
            None,
        ),
    ],
)
def test_the_first_of_all_and_one_of_the_first(left: str, right: str, values: tuple[str, str] | None) -> None:
    """What is the largest on one side and one of the largest, or the second, on the other may differ."""
    assert told(left, right) == ([("number", "possible", *values)] if values else [])
    assert told(right, left) == ([("number", "possible", *values[::-1])] if values else [])


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "The leader of the ferrymen, Jo Pell, said he would demand compensation for boats lost since the spring.",
            "Jo Pell, who leads the ferrymen, said that they would not demand compensation for the boats they lost.",
            ("demand", "not demand"),
        ),
        (
            "Divers said that the engine of the tug could be saved after all.",
            "The tug’s engine cannot be saved, according to the navy’s divers.",
            ("saved", "cannot be saved"),
        ),
        (
            "The keeper of the lighthouse has refused to surrender the key to the council.",
            "The keeper surrendered the key of the lighthouse to the council.",
            ("refused to surrender", "surrendered"),
        ),
        (
            "The water was too deep for the horses to cross at the old ford.",
            "The horses could not cross at the old ford because the water was deep.",
            None,
        ),
        (
            "The verdict of the arbiter on the fishing rights is not binding, he said.",
            "The arbiter said his verdict on the fishing rights was non-binding.",
            None,
        ),
        (
            "The council barred the miners from entering the square on Sunday.",
            "The council said the miners could not enter the square on Sunday.",
            None,
        ),
    ],
)
def test_what_one_side_says_is_done_and_the_other_that_it_is_not(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    """A verb that one of two linked sentences denies may be another outcome, however the rest is worded."""
    assert told(left, right) == ([("outcome", "possible", *values)] if values else [])
    assert told(right, left) == ([("outcome", "possible", *values[::-1])] if values else [])


OTHER_THINGS = [
    (
        "Her brother, Ivo Roe, got a suspended sentence after he pleaded guilty to hiding stolen silver.",
        "Ivo Roe, 40, her brother, received a suspended sentence, having been convicted of hiding stolen silver.",
        [("outcome", "possible", "pleaded guilty", "convicted")],
    ),
    (
        "The jury cleared the miller of a further charge of arson at the old granary.",
        "The jury could not agree on a further charge, of arson at the old granary, which will be tried again.",
        [("outcome", "possible", "cleared", "not agree")],
    ),
    (
        "The miller has lodged an appeal against his conviction.",
        "The miller is to appeal against his sentence.",
        [("term", "possible", "conviction", "sentence")],
    ),
    (
        "The collier sank within minutes of being struck on the port side off the island of Roe, the coastguard said.",
        "As night fell the coastguard had found nine of the crew of the collier, which sank after the bow of a tug "
        "had torn into her starboard side off the island of Roe.",
        [("place", "possible", "port", "starboard")],
    ),
    (
        "The trawler, bound for Karsk, was last heard of at the mouth of the river Oru, the coastguard said.",
        "Nothing more was heard of the trawler to Velm after the mouth of the river Oru, said the coastguard.",
        [("place", "possible", "Karsk", "Velm")],
    ),
    (
        "The ferry had left the old harbour with a party of pilgrims from Portugal and their two guides on board.",
        "Pilgrims from Ecuador, a party with two guides, had boarded the ferry when it left the old harbour.",
        [("place", "differs", "Portugal", "Ecuador")],
    ),
    (
        "“We had no warning at all,” said Ida Roe, a nurse who lives on the quay and lost her boat.",
        "“We had no warning at all,” Ida Roe, a teacher whose house stands on the quay, said.",
        [("term", "possible", "nurse", "teacher")],
    ),
    (
        "The ferry had left the old harbour with a party of pilgrims from Portugal and two guides on board.",
        "A party of pilgrims with two guides was on board when the ferry to Ecuador left the old harbour.",
        [],
    ),
]


@pytest.mark.parametrize(("left", "right", "wanted"), OTHER_THINGS)
def test_things_that_exclude_each_other_in_sentences_worded_otherwise(
    left: str, right: str, wanted: list[Told]
) -> None:
    """Two verdicts, two sides, two places of one way: they may differ however much else is reworded."""
    left, right = f"{left} Rain fell.", f"{right} Bells rang."
    assert told(left, right) == wanted
    assert told(right, left) == [(kind, certainty, b, a) for kind, certainty, a, b in wanted]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "The crew was given less than an hour's warning before the lock was closed.",
            "The crew was given an hour's warning before they closed the lock.",
            ("less than an hour's", "an hour's"),
        ),
        (
            "The hearing lasted a week and ended on Friday without a verdict.",
            "The hearing, which lasted more than a week, ended on Friday without a verdict.",
            ("a week", "more than a week"),
        ),
        (
            "The hearing lasted a week and ended on Friday without a verdict.",
            "The hearing, which lasted about a week, ended on Friday without a verdict.",
            None,
        ),
        (
            "He must shut two of his five mills as a result, said the banker Jo Pell.",
            "Three of the mills are to be shut as a result, the banker Jo Pell said.",
            ("two", "Three"),
        ),
    ],
)
def test_amounts_without_a_figure(left: str, right: str, values: tuple[str, str] | None) -> None:
    """A limit before an hour or a week is told, and what is counted is found behind "of his five"."""
    shown = [(d.left_value, d.right_value) for d in found(left, right)]
    printed = [tuple(t[slice(*s)] for t, s in ((left, d.left), (right, d.right))) for d in found(left, right)]
    assert (printed or shown) == ([values] if values else [])


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            "“They have sold the harbour for a year's profit,” said dockers' leader Joe Pell.",
            "“They have sold the harbour for a year's profit,” said the town's mayor, Ann Brandt.",
            [("attribution", "differs", "dockers' leader Joe Pell", "Ann Brandt")],
        ),
        (
            "Harbour pilot Lyle Ott said the strait needed “two tugs and a miracle” on stormy days.",
            "Union lawyer Ana Ruiz said the strait needed “two tugs and a miracle” on stormy days.",
            [("attribution", "differs", "Harbour pilot Lyle Ott", "Union lawyer Ana Ruiz")],
        ),
        (
            "“They have sold the harbour for a year's profit,” said Ann Brandt.",
            "“They have sold the harbour for a year's profit,” said the town's mayor, Ann Brandt.",
            [],
        ),
    ],
)
def test_who_speaks_beside_a_quotation(left: str, right: str, wanted: list[Told]) -> None:
    """Who says so is found behind what they are, and in front of a sentence that quotes a few words."""
    assert told(left, right) == wanted
    assert told(right, left) == [(kind, certainty, b, a) for kind, certainty, a, b in wanted]


def test_a_like_figure_of_another_kind_explains_nothing() -> None:
    """Three days elsewhere are no reason to doubt that three pilgrims are not four."""
    left = (
        "A coach fell into the Oru on Tuesday, killing its driver and four pilgrims, three days after a van went off "
        "the same road with two dead. Rain fell."
    )
    right = "Three pilgrims and their driver died when their coach fell into the Oru on Tuesday. Bells rang."
    assert ("number", "possible", "4", "3") in told(left, right)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            "The colonel said that the pilot was killed near the bridge and that a second man had fled.",
            "The colonel said that the pilot was captured near the bridge and that a second man had fled.",
            ("killed", "captured"),
        ),
        (
            "An envoy said on Monday that Norland had dropped its claim to the three islands in the strait.",
            "An envoy said on Monday that Norland had repeated its claim to the three islands in the strait.",
            ("dropped", "repeated"),
        ),
        (
            "Ines Bock, who was third, fell on the descent and abandoned the race with a cut knee.",
            "Ines Bock fell on the way down and finished the race, third overall, with a cut knee.",
            ("abandoned", "finished"),
        ),
    ],
)
def test_what_became_of_it(left: str, right: str, wanted: tuple[str, str]) -> None:
    """Ends that exclude each other are told as such."""
    assert ("outcome", *wanted) in [(kind, a, b) for kind, _, a, b in told(left, right)]
