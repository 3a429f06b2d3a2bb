"""Furniture is marked, prose never is, and no line, however hostile, holds the marking up."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import furniture
from corpus.boilerplate import boilerplate_spans
from corpus.tables import Table, may_match

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
FURNITURE = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))["furniture"]

LINES = """\
From Tom Ashdown in Lidmore
Jo Threl, Lidmore Gazette, in Arlen
Jane Roe, political editor, in Arlen
Agencies in Lidmore
Staff and agencies
From staff and wire reports
Court reporter
From our own correspondent
Our correspondent Hugo Brandt reports from Arlen
By Ann Poe
BY ANN POE AND BO LEE
By Ann Poe, Staff Writer
By Ann Poe and Bo Lee, Associated Press
By Ann Poe, Bo Lee and Cy Vance in Geneva
By Ann Poe | The Daily Ledger
By Ann Poe - March 4, 2025
By Ann van der Poe, Political Editor
By Ann Poe ann.poe@ledger.example
By: Ann Poe
By Reuters Staff
By The Associated Press
By our diplomatic correspondent
Ann Poe, political editor
Written by Ann Poe
Posted by web desk
Words by Ann Poe, photographs by Bo Lee
(Reporting by Ann Poe; Editing by Bo Lee)
Reporting by Ann Poe in Kyiv and Bo Lee in Oslo; writing by Cy Vance; editing by Di Ott
Additional reporting by Coastal Wire
Compiled by Ann Poe
With inputs from agencies
With files from The Canadian Press
(With inputs from PTI)
Ann Poe contributed to this report.
Ann Poe and Bo Lee contributed reporting from Geneva.
Ann Poe reported from Geneva and Bo Lee from Oslo.
The Associated Press contributed to this report.
— Reuters
(AFP)
[AP]
Associated Press
Published 4 March 2025, 11.15am
Published on March 4, 2025 at 3:45 PM EST
Updated: 10:45 GMT, 4 March 2025
Last updated 2 hours ago
Tue 4 Mar 2025 11.15 GMT
March 4, 2025 / 3:45 PM
2025-03-04 15:45
First published on Tue 4 Mar 2025 05.00 GMT
3 min read
5 minute read
12 comments
Comments (12)
Show 12 comments
Leave a comment
Join the conversation
Share
Share this article
Share on Facebook
Share via email
Facebook Twitter WhatsApp Email Copy link
Share | Tweet | Print
Print this page
Listen Live
Listen Live: Coast FM
Listen to this article
Watch live
Advertisement
ADVERTISEMENT
Advertisement - scroll to continue
Story continues below advertisement
Article continues after ad
Sponsored content
Read more
Read more:
Read more: Five charts that explain the flood
READ MORE: Five charts that explain the flood
Read more about the flood
Also read: What the minister said in June
ALSO READ | What the minister said in June
See also: What the minister said in June
Read next: The night the dam broke
Must read: The night the dam broke
Don’t miss: The night the dam broke
Watch: Water pours over the dam
Related: Five charts that explain the flood
Related articles
More on this story
More from The Ledger
Most read
You may also like
Recommended stories
Top stories
Editor’s picks
Live updates
LIVE BLOG
Key events
Show key events only
Sign up for our morning newsletter
Sign up to Deane’s Ledger, our weekly letter on business in the north.
Subscribe
Subscribe to our newsletter
The Ledger’s free newsletter goes out every weekday at noon. Subscribe here.
Everything that left the planet today, delivered to your inbox.
Get the day’s top stories in your inbox every morning.
Already a subscriber? Log in
Become a member today
Support our journalism
You have 3 free articles left this month
To continue reading, log in or subscribe
Premium subscribers get this story first.
Click here to read the whole report
Follow us on Twitter
Follow Ann Poe on Twitter @annpoe
Download the Ledger app for news wherever you are.
Enable notifications
Skip to main content
Back to top
Load more
Continue reading the main story
Next article
Sign in
Privacy policy
Terms of use
Contact us
© 2025 The Ledger
Copyright 2025 The Associated Press. All rights reserved.
© 2025 Ledger Media Group. All rights reserved. Reproduction is forbidden.
We use cookies to make the site work.
This site uses cookies to give you a better service.
Accept all cookies
By using this site you agree to our terms.
Cookie settings
This story has been updated.
This article was originally published in The Ledger.
This story was first published on 4 March 2025
This is a breaking news story and will be updated.
An earlier version of this article misspelled the name of the dam.
Correction: An earlier version of this story misstated the year.
Editor’s note: This story describes scenes that may upset readers.
Photo: Ann Poe/Ledger
File photo: Ann Poe
Photo by Ann Poe
Image credit: Ann Poe
Water pours over the dam on Monday. (AP Photo/Ann Poe)
Water pours over the dam on Monday. REUTERS/Ann Poe
Water pours over the dam.Credit Ann Poe/The Ledger
The mayor at the dam on Monday. Photograph: (Photo by Ann Poe/Getty Images)
Source: Ledger Wire
Tags: flood, dam, rescue
Filed under: Weather
https://ledger.example/flood
www.ledger.example
Our Standards: The Ledger Trust Principles.
This story has been published from a wire agency's feed without changes to the text.
Except for the headline, this story has not been edited by Ledger staff.
Were you in the area? Email us at news@ledger.example.
Do you have information about this? Contact our newsroom on 555 0100.
""".splitlines()

PARTS = """\
⟦BRENMARK —⟧ The dam broke at dawn.
⟦BRENMARK, Norland —⟧ The dam broke at dawn.
⟦BRENMARK, N.J. –-⟧ The dam broke at dawn.
⟦BRENMARK, 22 May (Tri-Agency) -⟧ The dam broke at dawn.
⟦BRENMARK, May 22, 2025 /PRNewswire/ --⟧ The dam broke at dawn.
⟦BRENMARK, Norland (AP) —⟧ The dam broke at dawn.
⟦Brenmark (AFP) -⟧ The dam broke at dawn.
⟦Port Averley, Norland (Reuters) –⟧ “It broke,” she said.
⟦Brenmark [ANI]:⟧ The dam broke at dawn.
⟦(Reuters) -⟧ The dam broke at dawn.
⟦Brenmark [Norland], May 22 (ANI):⟧ The dam broke at dawn.
⟦(CNN)⟧ The dam broke at dawn.
⟦(CNN)⟧The dam broke at dawn.
⟦May 22 (UPI) --⟧ The dam broke at dawn.
⟦NEW BRENMARK:⟧ The dam broke at dawn on Monday, and the water reached the lower town by noon.
⟦date 2025-05-22⟧ The dam broke at dawn.
⟦EXCLUSIVE -⟧ The dam broke at dawn.
⟦BREAKING:⟧ The dam broke at dawn.
⟦14:05 GMT —⟧ The dam has broken.
⟦10.45am –⟧ The dam has broken.
The dam broke, the police said. ⟦(ANI)⟧
The dam broke, the police said. ⟦(ANI/TASS)⟧
The dam broke, the police said. ⟦(Associated Press)⟧
The dam broke, the police said. ⟦— AFP⟧
The dam broke, the police said. ⟦– Reuters⟧
The dam broke, the police said. ⟦— © AFP⟧
The dam broke, the police said. ⟦— AFP, Agencies⟧
“It broke,” he said. ⟦(Reporting by Ann Poe; Editing by Bo Lee)⟧
The dam broke, the police said ⟦(With inputs from agencies)⟧
""".splitlines()

PROSE = """\
Two Die, Police Say, in Leeds
Governor Brandt in Lidmore
From Lidmore to Arlen
Local team wins
Nurses and staff
Foreign journalists
Copyright law is being rewritten.
Copyright 2.0 is what the minister calls it.
By Friday the mayor had resigned
By Friday, the mayor had resigned.
By Christmas Eve, nobody was left
By Land and Sea
By noon the water had reached the lower town.
By Monday night, Ann Poe and Bo Lee were home.
By George, he had it.
By the time the boats came, the town was gone
By all accounts, the Mayor knew.
By contrast, Norland paid.
Live pigs were found
Live music returned to the harbour on Friday.
Related legislation passed
Related to the mayor by marriage, he stayed silent.
Reading on trains is declining.
Comments by the minister
Comments by the minister drew anger.
Comments made online are rarely read.
Share prices fell on Monday
Share your food, the bishop told them.
Shares in Orrin Steel fell 3 per cent.
Print runs have halved.
Email traffic stopped at noon.
Email and Twitter were down for hours.
Like father, like son.
LONDON - the city - is sinking.
NASA - America’s space agency - said so.
U.S. - Mexico border talks resume on Monday in Dover.
IBM — The company fell behind.
OPEC - The cartel - cut its output again.
UKRAINE - RUSSIA TALKS FAIL
(CNN) anchor Ann Poe left.
Ann Poe (CNN) and Bo Lee (Fox) will ask the questions.
Read more books, the minister told pupils.
See more patients than ever, doctors say
Learn more, earn more, the slogan ran.
See also means look elsewhere.
Watch on the Rhine returned to the stage.
Hear on what terms he left, and you will laugh.
Most read the paper on the train.
Most popular among the young is the Green Party.
More stories than ever are told in pictures.
Trending upward since May, prices rose again.
Recommended doses were exceeded.
You may like it or not, the law stands.
The podcast has 3 million people who listen each week.
The newsletter was founded here in 1960.
The newsletter, he said, is where he would sign up new members.
“They put it in your inbox and you sign,” she said.
An offer in your inbox may be a fraud, police warned.
The firm’s 4 million subscribers get free calls from Monday.
Subscribers can expect higher bills.
Subscribe to the idea, and you must pay for it, he said.
Sign up to fight, Norland tells men abroad
Sign up for military service fell by a tenth.
Register now or lose your vote, officials warn
Register to vote today, the mayor urged.
Click here, the screen said, and he did: “Click here.”
Follow up on abuse claims, bishops told
Follow him on the ice and you will fall.
Get the latest figures out, the court ordered.
Download the app, police tell tourists
Continue reading to children after age ten, study urges
This report was published by the ministry on Friday and ignored.
This article of the treaty was never applied.
This story was first told in 1910.
This story has been shared 10,000 times.
“All rights reserved” was stamped on the letter.
Photos by satellite showed the fire spreading.
Pictures by the hundred were sold.
Image problems have dogged the party.
Photo finish decides the race
Video of the attack spread within hours.
Published in 1851, the novel sold badly.
Published on Monday, the report names 12 officers.
Posted to Norland in 1999, he never came home.
Updated figures on 4 March put the toll at 12.
Updated rules apply from 1 May.
Reporting by the paper led to three arrests.
Reported by nobody, the crime went on.
Compiled by monks in 1200, the book is priceless.
Edited by hand, the film took years.
Files from the 1960s show that police knew.
With files from the archive, she built a case.
With agencies under strain, the state stepped in.
Heat contributed to the fire.
The public contributed.
Two mistakes contributed to this disaster.
Written by a monk, the text survived.
Story by story, the tower fell.
Posted by the door, the guard slept.
From Russia With Love
Sources said the talks had failed.
Via Appia was closed to cars.
Tags on the sheep were blue.
Time was short.
Author Ann Poe died on Monday.
Title fight ends in a draw
Advertisement spending fell by a tenth.
Ads for the drug were banned.
Sponsored walks raised 3,000 crowns.
We use cookies as bait, the ranger said.
Cookies were sold at the gate.
The site uses cookies to track voters, the report found.
Contact us when you can, the note read.
About the author of the letter, nothing is known.
Terms of the truce were not disclosed.
Privacy policy was debated until midnight.
Home is where he wants to die.
Search for the missing goes on
Search teams found two bodies.
Menu prices rose.
Close the border, he said.
Donate blood, the clinic asked.
Support our troops, the banner read.
Become a nurse, they told her.
Credit was tight.
Editor’s notes were found in the safe.
A correction was printed the next day.
An earlier version of the bill failed.
Breaking the siege took nine days.
Developing countries want more.
Key events of that night remain unclear.
Top stories of the tower were gutted.
Latest figures show a fall.
Editors’ unions protested.
He reported from Dover that the port was shut.
Fires reported from Kent to Devon
He told the Associated Press.
He works for the Norland Broadcasting Corporation (NBC).
He told two papers - the Times and the Herald.
It was shown on one channel – BBC
He joined the party (GOP) in May.
12 people commented.
5 minutes reading a day is enough.
1 May is a holiday.
9/11 changed the law.
14:05 was the time on the stopped clock.
10.30 trains were cancelled.
At 10.45 the dam broke.
May 22 was wet.
March on Dover
On Monday 4 March the dam broke.
""".splitlines()

ENDLESS = (
    "A|A |By A|By Ann |(|)|((|[A|(AP|(AP)|AP, |— |-| - A|A. |1.|11.11.|4 March |Staff Writer |Ann, |Ann and |"
    "newsletter here |newsletter. Subscribe |in your inbox |© |Credit |Credit Ann|share |share, |BBC: A b |updated 1 |"
    "By Ann in |; editing by Ann |!| \t|’|Getty |x. Follow |Ann Poe, "
).split("|")
HOSTILE = [piece * (200_000 // len(piece)) + end for piece in ENDLESS for end in ("", "!", "\nz")]


def in_an_article(line: str) -> str:
    """A line among paragraphs, first enough to hold a dateline and far enough from the end to close nothing."""
    body = "\n\n".join(f"The water rose for a day and a night, as witness {n} recalls." for n in range(10))
    return f"Dam bursts above the town\n\n{line}\n\n{body}\n"


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in boilerplate_spans(text)]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_furniture_is_marked_whole(line: str) -> None:
    """A line that saved pages carry besides the article is marked from end to end."""
    assert marked(in_an_article(line)) == [line]


@pytest.mark.parametrize("line", PARTS)
def test_a_dateline_or_a_tag_is_marked_alone(line: str) -> None:
    """What stands before a report's first word or behind its last is marked, the words are not."""
    wanted = re.findall("⟦(.*?)⟧", line)
    assert marked(in_an_article(line.replace("⟦", "").replace("⟧", ""))) == wanted


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_never_marked(line: str) -> None:
    """A sentence or a headline is left alone, whatever words it begins or ends with."""
    assert marked(in_an_article(line)) == []


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_not_marked_in_first_and_last_place(line: str) -> None:
    """Nor is it as the first line of a text or as its last."""
    body = "The water rose for a day and a night.\n\n" * 3
    assert marked(f"{line}\n\n{body}") == []
    assert marked(f"{body}{line}") == []


@pytest.mark.parametrize("case", FURNITURE, ids=lambda c: f"{c['file']}: {c['text'][:30]}")
def test_the_furniture_of_the_samples_is_marked(case: dict[str, str]) -> None:
    """All that the samples carry as furniture on purpose is marked."""
    text = (SAMPLES / case["file"]).read_text(encoding="utf-8-sig")
    spans = boilerplate_spans(text)
    places = [m.span() for m in re.finditer(re.escape(case["text"]), text)]
    assert any(start <= place[0] and place[1] <= end for place in places for start, end in spans)


def test_wrapped_prose_is_not_furniture() -> None:
    """A line of wrapped prose that could be a byline or a tag by itself goes on with the line above it."""
    text = (
        "The treaty was signed in the great hall of the palace on Monday evening\n"
        "by President Ann Poe and Chancellor Bo Lee\n"
        "and the news was first told to the world that night in a flash sent by the\n"
        "Associated Press.\n"
    )
    assert marked(text) == []


def test_speakers_of_a_transcript_are_not_places() -> None:
    """ "POE: Senator, …" again and again is talk, not a report from a place called Poe."""
    text = (
        "ANN POE: Senator, will you tell us what you knew of the dam before that night in May?\n\n"
        "BO LEE: Nothing at all, and I have said so to the committee more than once, as you know.\n"
    )
    assert marked(text) == []


def test_a_block_about_the_author_is_marked_to_the_end() -> None:
    """The heading and up to three short lines below it, the last of the text, are furniture."""
    body = "The water rose for a day and a night.\n\n" * 3
    block = ["About the author", "Ann Poe writes about rivers.", "She lives in Dover."]
    assert marked(body + "\n".join(block)) == block


def test_headlines_under_related_stories_are_marked_up_to_prose() -> None:
    """A list of headlines is furniture; the first line that is a sentence ends it."""
    body = "The water rose for a day and a night.\n\n" * 3
    text = body + "Related stories\nWhy the dam broke\nHow the town was warned\nThe mayor has resigned.\n"
    assert marked(text) == ["Related stories", "Why the dam broke", "How the town was warned"]


def test_a_short_headline_is_not_taken_for_the_name_of_a_site() -> None:
    """Three words above a longer line are marked only where they name a site or a section."""
    deck = "\nSeven people are dead and forty are missing\n\nThe water rose for a day and a night.\n"
    assert marked("Dam Bursts" + deck) == []
    assert marked("Ledger News" + deck) == ["Ledger News"]


PIECES = [
    "By Ann Poe",
    "(AP)",
    " — ",
    "BRENMARK",
    "\n",
    "Share",
    "3 comments",
    "The dam broke.",
    "© AFP",
    "Related",
    " ",
    "a",
]


@given(st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(deadline=None)
def test_spans_are_in_order_apart_trimmed_and_cut_no_word(text: str) -> None:
    """The laws that the comparison relies on."""
    at = 0
    for start, end in boilerplate_spans(text):
        assert at <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        for edge in (start, end):
            assert not (0 < edge < len(text) and re.match(r"[^\W_]{2}", text[edge - 1 : edge + 1]))
        at = end


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: repr(t[:14] + t[-2:]))
def test_a_hostile_line_is_read_through(text: str) -> None:
    """200,000 characters of brackets, names, stops or stamps, in one line or in many, cost one pass."""
    boilerplate_spans(text)
    for width in (239, 60):
        boilerplate_spans("\n".join(text[k : k + width] for k in range(0, 20_000, width)))


@pytest.mark.parametrize("table", furniture._WHOLE)
@given(data=st.data())
@settings(deadline=None, max_examples=50)
def test_no_line_of_a_table_is_passed_over(table: Table, data: st.DataObject) -> None:
    """What says that a line of prose need not be tried says so of no line that a table matches."""
    line = data.draw(
        st.from_regex(table.compiled, fullmatch=True, alphabet=st.characters(codec="ascii")), label="line"
    )
    assert may_match(line.lower(), table.opens, table.cues)


@pytest.mark.parametrize("line", LINES)
def test_no_byline_is_passed_over(line: str) -> None:
    """The same of the tables of bylines and credits, for each line that is furniture."""
    for table in (furniture._CREDITS, furniture._CONTRIBUTED):
        assert may_match(line.lower(), table.opens, table.cues) or not table.fullmatch(line)


def test_a_line_of_prose_is_tried_by_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that neither begins as furniture does nor has a word of it costs a look, and no pattern."""
    tried: list[str] = []
    monkeypatch.setattr(Table, "fullmatch", lambda _, text: tried.append(text))
    for line in (
        "The dam broke before dawn, and the lower town of Lidmore was under water for nine days.",
        "Ferries sank.",
    ):
        furniture.is_furniture_line(line)
    assert tried == ["Ferries sank"]  # so short a line may be a credit
