"""One quotation in two texts: what of it a reader sees changed, and what is only cut, marked or spelt otherwise."""

import pytest

from compare import compare_texts

Told = tuple[str, str, str, str]


def told(left: str, right: str) -> list[Told]:
    """Kind, certainty and both values of all that differs."""
    found = compare_texts(left, right).divergences
    return [(d.kind, d.certainty, d.left_value, d.right_value) for d in found]


CHANGED: dict[str, tuple[str, str, list[Told]]] = {
    "a first name put in": (
        "“I will never sign the treaty that Holm has put before us,” Governor Reuss said.",
        "“I will never sign the treaty that Anders Holm has put before us,” Governor Reuss said.",
        [("quote", "differs", "", "Anders")],
    ),
    "an adverb put in": (
        "“The board knew about the leak and did nothing,” Pell told reporters.",
        "“The board always knew about the leak and did nothing,” Pell told reporters.",
        [("quote", "differs", "", "always")],
    ),
    "a small word more at the end": (
        "“You know the river and its moods far better than I,” Ott told the divers.",
        "“You know the river and its moods far better than I do,” Ott told the divers.",
        [("quote", "possible", "", "do")],
    ),
    "one more small word at the end": (
        "“Nobody in this valley will pay that toll twice,” the miller Jan Brandt said.",
        "“Nobody in this valley will pay that toll twice again,” the miller Jan Brandt said.",
        [("quote", "possible", "", "again")],
    ),
    "a word that tells more at the end of a sentence": (
        "“We were told at noon to carry the patients upstairs.” Water rose.",
        "“We were told at noon to carry the patients,” the nurse Ida Roe said.",
        [("quote", "possible", "upstairs", "")],
    ),
    "everybody for everyone": (
        "“Everyone may fish in this river, but nobody may poison it,” Pell said in Arlen.",
        "“Everybody may fish in this river,” Pell said, “but nobody may poison it.”",
        [("quote", "possible", "Everyone", "Everybody")],
    ),
    "what may be and may have been": (
        "“There may be passengers who had no ticket,” said Captain Ivo Brandt of the coastguard.",
        "“There may have been passengers who had no ticket.” Nets were cast.",
        [("quote", "possible", "be passengers", "have been passengers")],
    ),
    "an order told in its own words": (
        "Roe urged the crews “to stay at sea until the storm has passed.”",
        "Roe urged the crews to stay at sea till the storm had passed.",
        [
            (
                "quote",
                "possible",
                "“to stay at sea until the storm has passed”",
                "to stay at sea till the storm had passed",
            )
        ],
    ),
    "reported speech": (
        "“I will resign if the court finds against me,” Reuss said on Friday.",
        "Reuss said on Friday that he would resign if the court found against him.",
        [
            (
                "quote",
                "possible",
                "“I will resign if the court finds against me”",
                "he would resign if the court found against him",
            )
        ],
    ),
    "a verb put before the marks": (
        "“I would ask every captain to keep clear of the wreck,” Roe said.",
        "Roe asked “every captain to keep clear of the wreck.”",
        [
            (
                "quote",
                "possible",
                "“ask every captain to keep clear of the wreck”",
                "asked “every captain to keep clear of the wreck",
            )
        ],
    ),
    "marks about the last words only": (
        "Lund said: “It is late. Boats should only leave if their cargo is truly urgent.”",
        "Lund said that boats should leave only if their cargo was “truly urgent.”",
        [
            (
                "quote",
                "possible",
                "“Boats should only leave if their cargo is truly urgent”",
                "boats should leave only if their cargo was “truly urgent",
            )
        ],
    ),
    "this and it at the beginning": (
        "“This was the longest night of my life,” Pell said.",
        "“It was the longest night of my life,” Pell said.",
        [("quote", "possible", "This was the longest", "It was the longest")],
    ),
    "who does it said once more": (
        "“I took the child and ran,” said Ana Ruiz, who works as a cook.",
        "Ana Ruiz, a cook, said: “I took the child and I ran.”",
        [("quote", "possible", "ran", "I ran")],
    ),
    "a word that denies at another place": (
        "Judge Amy Lund told him: “You have offered not a word of regret to the widow.”",
        "“You have not offered a word of regret to the widow,” Judge Amy Lund told him.",
        [("quote", "possible", "offered not", "not offered")],
    ),
    "a limit inside a few words": (
        "Inspector Ida Roe said that the clerk had been “moved by envy” and hoped that the town would forget him.",
        "“The clerk was moved by little but envy,” Inspector Ida Roe of the harbour police said.",
        [("quote", "possible", "", "little")],
    ),
    "a must for a can": (
        "“If the dam holds, the towns will be able to decide that by themselves,” Roe said.",
        "“If the dam holds, the towns will have to decide that by themselves,” Roe said.",
        [("quote", "differs", "be able to decide", "have to decide")],
    ),
    "a must for a may": (
        "“The owners of the mill may repair the wall before winter,” Judge Amy Lund wrote.",
        "“The owners of the mill must repair the wall before winter,” Judge Amy Lund wrote.",
        [("quote", "differs", "may repair", "must repair")],
    ),
    "a small word left out": (
        "“If the bridge is closed then the ferries will run all night,” Holm said.",
        "“If the bridge is closed the ferries will run all night,” Holm said.",
        [("quote", "possible", "then the ferries", "the ferries")],
    ),
    "a part of it goes on otherwise": (
        "Governor Reuss called the toll a “burden on honest river traders for years to come.”",
        "“This toll is a burden on honest river traders, out of all proportion to its yield, and must end,” Reuss "
        "said in a letter.",
        [("quote", "possible", "years to come", "out of all proportion to its yield, and must end")],
    ),
    "names in another order": (
        "The smuggler named his helpers as “Hook, Barley and Finch” in court on Monday.",
        "The smuggler named his helpers as “Barley, Hook and Finch” in court on Monday.",
        [("quote", "differs", "Hook, Barley", "Barley, Hook")],
    ),
    "a list in another order": (
        "The mayor called the harbour “dirty, loud and cold” at a dinner in Arlen.",
        "The mayor called the harbour “loud, cold and dirty” at a dinner in Arlen.",
        [("quote", "differs", "dirty, loud and cold", "loud, cold and dirty")],
    ),
    "two words change places": (
        "“We will rebuild the homes and schools of this town before the summer,” Reuss said.",
        "“We will rebuild the schools and homes of this town before the summer,” Reuss said.",
        [("quote", "differs", "homes and schools", "schools and homes")],
    ),
    "another person": (
        "“They will lose everything they built here,” farmer Olga Brandt said.",
        "“We will lose everything we built here,” farmer Olga Brandt said.",
        [
            ("quote", "possible", "They will lose", "We will lose"),
            ("quote", "possible", "they built", "we built"),
        ],
    ),
    "interrupted by who says so": (
        "“We must stop the flood,” Holm said, “before it reaches the old mill.”",
        "“We must halt the flood before it reaches the old mill,” Holm said.",
        [("quote", "differs", "stop", "halt")],
    ),
    "the person of a verb": (
        "Reuss said he “looks forward to being fully cleared by the harbour court.”",
        "“I look forward to being fully cleared by the harbour court,” Reuss said.",
        [("quote", "possible", "looks", "I look")],
    ),
    "some for all": (
        "“All of the bridges in the valley are unsafe,” inspector Ida Pell said.",
        "“Some of the bridges in the valley are unsafe,” inspector Ida Pell said.",
        [("quote", "differs", "All of the bridges", "Some of the bridges")],
    ),
    "an only left out": (
        "“The mine can only reopen if the owners pay for the pumps,” Lund said.",
        "“The mine can reopen if the owners pay for the pumps,” Lund said.",
        [("quote", "possible", "only", "")],
    ),
    "reworded outside of it": (
        "Roe said the fire was the work of “men trained in secret, spreading panic and” fear and able to open any "
        "lock in town.",
        "Roe said the fire was the work of “men trained in secret, spreading panic and fear and skilled in opening "
        "any lock in town.”",
        [
            (
                "quote",
                "possible",
                "fear and able to open any lock in town",
                "“fear and skilled in opening any lock in town”",
            )
        ],
    ),
    "reworded between two parts of it": (
        "Ott wrote that if the owner “is not ready to mend the wall,” the fair in Arlen on Sunday “should not go "
        "ahead.”",
        "“If Owner Brandt is not ready to mend the wall, the market in Arlen should not go ahead,” Ott wrote.",
        [("quote", "possible", "the fair in Arlen", "“the market in Arlen”")],
    ),
    "something else instead of it": (
        "The regent thanked Admiral Jon Halvard for “a quick and above all brave answer to my call” at the lake.",
        "The regent also thanked Admiral Jon Halvard for sending boats across the lake.",
        [("quote", "possible", "“a quick and above all brave answer to my call”", "sending boats")],
    ),
    "an almost put before it": (
        "The mills, which had caught fire, were “almost completely destroyed”, Governor Reuss told the Courier.",
        "The mills, which caught fire, were “completely destroyed”, Governor Reuss told the Courier.",
        [("quote", "possible", "almost", "")],
    ),
    "the end of a short one": (
        "“They knew exactly where to go,” Aalders said, adding that guards had been watching a screen in the wing.",
        "“They knew exactly what they wanted,” Aalders said, adding that guards had been watching a screen in the "
        "wing.",
        [("quote", "possible", "where to go", "what they wanted")],
    ),
    "another short one in the same sentence": (
        "The deputy, Pol Amaya, warned the harbour council that “the worst may be ahead”.",
        "The deputy, Pol Amaya, warned the harbour council that “the worst is behind us”.",
        [("quote", "differs", "the worst may be ahead", "the worst is behind us")],
    ),
    "a whole sentence that begins alike": (
        "“We are racing against the clock,” said Dr. Eva Wick, who runs the clinic in Arlen.",
        "“We are running out of time,” said Dr. Eva Wick, who runs the clinic in Arlen.",
        [("quote", "possible", "We are racing against the clock", "We are running out of time")],
    ),
    "another beginning": (
        "“I think 70 percent of the work on the dam is already done,” Roe said.",
        "“About 70 percent of the work on the dam is already done,” Roe said.",
        [("quote", "possible", "I think", "About")],
    ),
    "a small word in a short one": (
        "Julia Wick told the harbour board that it was a “major failure of coastal surveillance”.",
        "Julia Wick told the harbour board that it was a “major failure in coastal surveillance”.",
        [("quote", "possible", "of coastal", "in coastal")],
    ),
    "words put in beside a small one": (
        "“It was brazen intimidation to keep people on the land,” said a farmer who attended the meeting.",
        "“It was a brazen attempt at intimidation,” said a farmer who attended the meeting.",
        [("quote", "possible", "", "attempt")],
    ),
    "a but left out in front": (
        "“But now they tell me that the wall can be built without a permit,” Ott said.",
        "“Now they tell me that the wall can be built without a permit,” Ott said.",
        [("quote", "possible", "But", "")],
    ),
    "another office": (
        "“I spoke to Minister Holm about the dam at length,” Roe said.",
        "“I spoke to Mayor Holm about the dam at length,” Roe said.",
        [("quote", "differs", "Minister", "Mayor")],
    ),
    "he for I": (
        "Sand said “he has never seen such a wave in this harbour.”",
        "“I have never seen such a wave in this harbour,” Sand said.",
        [("quote", "possible", "he has never", "I have never")],
    ),
}

UNCHANGED = {
    "a day before its month": (
        "“The duty to pay the rent goes on unabated in spite of the attacks of Sept. 11 on the tower,” the suit says.",
        "“The duty to pay the rent goes on unabated in spite of the attacks of 11 September on the tower,” it says.",
    ),
    "an apostrophe printed apart": (
        "“You know what they say – the third time ’ s the charm,” said Ida Roe of the harbour board.",
        "“You know what they say – the third time’s the charm,” Ida Roe of the harbour board said.",
    ),
    "cut at a comma": (
        "“It is over, and we have won the harbour back for our children,” Ott said.",
        "“It is over,” Ott said.",
    ),
    "its beginning cut": (
        "“My friends, we will rebuild the mill on the old stones,” Holm said.",
        "“We will rebuild the mill on the old stones,” Holm said.",
    ),
    "a part of it": (
        "Holm promised to “rebuild the mill on the old stones.”",
        "“We will rebuild the mill on the old stones before the winter,” Holm said.",
    ),
    "words in brackets": (
        "“They [the owners] knew about the leak and did nothing,” Pell said.",
        "“They knew about the leak and did nothing,” Pell said.",
    ),
    "a name in brackets": (
        "“He [Mayor Holm] has to go before the vote on the harbour,” Pell said.",
        "“Mayor Holm has to go before the vote on the harbour,” Pell said.",
    ),
    "contractions": (
        "“We don’t know who’s in charge, and we can’t wait,” Lund said.",
        "“We do not know who is in charge, and we cannot wait,” Lund said.",
    ),
    "who says so between its parts": (
        "“We must stop the flood,” Holm said, “before it reaches the mill.”",
        "“We must stop the flood before it reaches the mill,” Holm said.",
    ),
    "two quotations": (
        "“We must stop the flood before it reaches the mill,” Holm said.",
        "“The army has to bring us sand,” Holm said.",
    ),
    "two quotations of one speaker": (
        "Reuss called the toll “a tax on the poor and nothing else.” Rain fell.",
        "Reuss called the toll “unjust” at a meeting in Arlen.",
    ),
    "reported speech in other words": (
        "“I will resign if the court finds against me,” Reuss said on Friday.",
        "Reuss said on Friday that he would leave his post if he lost his case.",
    ),
    "a capital at its beginning": (
        "Ott said that “every boat in the harbour is full of ice.”",
        "“Every boat in the harbour is full of ice,” Ott said.",
    ),
    "the that within": (
        "Ott said “that every boat in the harbour is full of ice.”",
        "“Every boat in the harbour is full of ice,” Ott said.",
    ),
    "one in another": (
        "Pell said: “He told me ‘get out of my harbour’ and left in his boat.”",
        '“He told me "get out of my harbour" and left in his boat,” Pell said.',
    ),
    "an address cut at the end": (
        "“Thank you for coming to the harbour tonight, my friends,” Roe said.",
        "“Thank you for coming to the harbour tonight,” Roe said.",
    ),
    "a sound": (
        "“Well, um, we did what we could for the crew,” Sand said.",
        "“Well, we did what we could for the crew,” Sand said.",
    ),
    "reported and quoted": (
        "The regent thanked Admiral Jon Halvard for “a quick and brave answer” at the lake.",
        "“I thank Admiral Jon Halvard for a quick and brave answer to my call,” the regent said.",
    ),
    "an order reported in other words": (
        "Roe urged the crews “to stay at sea until the storm has passed.”",
        "Roe urged the crews not to come in before the wind had dropped.",
    ),
    "a stammer": (
        "“I … I never saw the man with the gun,” Sand told the court.",
        "“I never saw the man with the gun,” Sand told the court.",
    ),
    "single marks": (
        "‘We will not give up the search for the boy,’ Sand said.",
        "“We will not give up the search for the boy,” Sand said.",
    ),
    "its end cut": (
        "“We found the boat on the rocks north of the cape this morning with nobody in it,” Sand said.",
        "“We found the boat on the rocks,” Sand said.",
    ),
    "another example told in its own voice": (
        "Holm said the mill in Arlen would be “rebuilt by winter at any price.”",
        "“Our mill in the valley will be rebuilt by winter at any price,” Holm said.",
    ),
    "an accusation reported": (
        "He accused Mayor Ida Roe of “gross neglect” in the harbour affair.",
        "He accused Mayor Ida Roe of neglecting her duty in the harbour affair.",
    ),
    "two words for all": (
        "“Every child in the valley will have a coat,” Roe said.",
        "“Each child in the valley will have a coat,” Roe said.",
    ),
    "more contractions": (
        "“Let’s hope you’ll see that we’d rather pay,” Sand said.",
        "“Let us hope you will see that we would rather pay,” Sand said.",
    ),
    "a verb in brackets": (
        "Sand said he “[has] never been to that island in my life.”",
        "“I have never been to that island in my life,” Sand said.",
    ),
    "a clause that tells cut at the end": (
        "“They have no hope and nothing left to lose,” Roe said.",
        "“They have no hope and nothing left,” Roe said.",
    ),
    "an end in the narrator’s voice": (
        "Roe said the money “goes to the families of the dead” too.",
        "Roe said the money “goes to the families of the dead too.”",
    ),
    "two whole sentences of one speaker": (
        "“This is extraordinarily fast,” said Matt Reuss, an analyst at the Bank of Norland.",
        "“The owners want to record their sales this year,” said Matt Reuss, an analyst at the Bank of Norland.",
    ),
    "a date": (
        "“The rent for the pier is still due since the flood of Sept. 11 and the fall of the tower,” the suit says.",
        "“The rent for the pier is still due since the flood of 11 September and the fall of the tower,” the suit "
        "says.",
    ),
    "a day with its ending": (
        "“That failure led to September the 11th, and nothing has been done since then,” Lund said.",
        "“That failure led to September 11, and nothing has been done since then,” Lund said.",
    ),
    "other words in brackets": (
        "“The strength of the demand makes it dangerous to delay (a rate rise) that is called for,” Ott said.",
        "“The strength of the demand makes it dangerous to delay a tightening that is called for,” Ott said.",
    ),
    "dots with blanks": (
        "“Pell has disclosed . . . that he is planning to leave the island by boat,” the statement said.",
        "“Pell has disclosed to the harbour board that he is planning to leave the island by boat,” the statement "
        "said.",
    ),
    "a speaker misspelt": (
        "“They just made sure that they dotted every letter in it,” said Schooff.",
        "“They just made sure that they dotted every letter in it,” said Blair Schoof, who leads the bank.",
    ),
    "two single marks at the end": (
        "\"They moved into the hall and began to sing to the people,'' he told the Courier.",
        '"They moved into the hall and began to sing to the people," he told the Courier.',
    ),
    "a not that stands before it": (
        "Ott told the court that the lamp was not “a danger to the ships in the bay”.",
        "Ott told the court that the lamp was “not a danger to the ships in the bay”.",
    ),
    "another apostrophe": (
        "“I´m very proud of the people of this valley,” Governor Reuss said.",
        "“I'm very proud of the people of this valley,” Governor Reuss said.",
    ),
    "a but before a part of it": (
        "“But now they tell me that the wall can be built without a permit,” Ott said.",
        "Ott added that “now they tell me that the wall can be built without a permit.”",
    ),
    "nobody and no one": (
        "“Nobody told us about the leak until Friday, and the miners were afraid,” Ott said.",
        "“No one told us about the leak until Friday, and the miners were afraid,” Ott said.",
    ),
    "British spelling": (
        "“The programme was cancelled while we were travelling,” Lund said.",
        "“The program was canceled while we were traveling,” Lund said.",
    ),
    "a comma": (
        "“In the end, the harbour will be ours,” Ott said.",
        "“In the end the harbour will be ours,” Ott said.",
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_quotation(name: str) -> None:
    """Where one outlet quotes other words than the other, the place is told once, from either side."""
    left, right, wanted = CHANGED[name]
    assert told(left, right) == wanted
    assert told(right, left) == [(kind, certainty, b, a) for kind, certainty, a, b in wanted]


@pytest.mark.parametrize("name", UNCHANGED)
def test_a_quotation_that_is_none_the_less_one(name: str) -> None:
    """A quotation that is cut, marked, reported or spelt otherwise is no conflict."""
    left, right = UNCHANGED[name]
    assert told(left, right) == []
    assert told(right, left) == []


def test_the_last_paragraph_of_a_quotation_between_straight_marks() -> None:
    """A quotation that goes on over a paragraph ends with its straight mark: what stands before that is quoted."""
    left = '"The dam is old, and the owners know it well.\n\nThey will have to mend the wall by spring," Roe said.'
    right = '"The dam is old, and the owners know it well.\n\nThey will be able to mend the wall by spring," Roe said.'
    assert told(left, right) == [("quote", "differs", "have to mend", "be able to mend")]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            "The keeper Ida Roe said that the plan to sell the old lighthouse was “beneath contempt”.",
            "The plan to sell the lighthouse was beneath contempt, said its keeper, Ida Roe.",
            [],
        ),
        (
            "The keeper Ida Roe said that the plan to sell the old lighthouse was “beneath contempt”.",
            "The lighthouse keeper Ida Roe said that the plan to sell the old tower was beneath contempt.",
            [("quote", "possible", "“beneath contempt”", "beneath contempt")],
        ),
        (
            "Pilots called the new rule “a slow death of the trade” and went on strike for a day on Friday.",
            "On Friday pilots called the new rule a slow death of the trade and stayed ashore.",
            [("quote", "possible", "“a slow death of the trade”", "a slow death of the trade")],
        ),
    ],
)
def test_words_in_marks_and_without(left: str, right: str, wanted: list[Told]) -> None:
    """The same words in quotation marks and without may differ; few words need sentences that are nearly one."""
    left, right = f"{left} Rain fell.", f"{right} Bells rang."
    assert told(left, right) == wanted
    assert told(right, left) == [(kind, certainty, b, a) for kind, certainty, a, b in wanted]
