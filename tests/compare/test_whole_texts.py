"""What two articles state differently in sentences that share too little to be linked, and what is no conflict."""

import pytest

from tests.compare.test_facts import told

AROUND = (
    "The news came late. {} The hall was cold and half of the lamps were out. Nobody had thought of chairs.",
    "Few had heard of it. {} Snow lay on the road to the coast. Buses came late and left early.",
)
TOLD = {
    "the year a term ends": (
        "Governor Ana Holt will not stand again, her office said. Farmers in the north welcomed "
        "the news. Holt’s second and last term officially ends in 2031.",
        "Rivals of Ana Holt said they were ready. She hinted on the radio that she may resign "
        "before her term ends in 2030. Her party has lost two towns.",
        ("date", "possible", "2031", "2030"),
    ),
    "the day of a vote": (
        "The Assembly voted on Tuesday to override the veto of the harbour bill by President Lund. "
        "Members cheered. The bill lets widows sue the port.",
        "President Lund lost a fight with lawmakers this week. It was the first veto of his that "
        "fell: the Assembly voted to override it late on Wednesday. His staff were silent. The "
        "port said it would appeal.",
        ("date", "possible", "Tuesday", "Wednesday"),
    ),
    "an hour and a part of the day": (
        "Mayor Orla Finch wants to be governor. She will make the announcement at 11am at the old "
        "mill in Dunmore.",
        "Orla Finch is running. The mayor made the announcement on Tuesday afternoon at a mill in "
        "Dunmore, where she grew up.",
        ("date", "possible", "11am", "Tuesday afternoon"),
    ),
    "two special offices": (
        "The report by special prosecutor Dan Weller fills nine boxes. Nobody has read it all. The "
        "ministry keeps it in a safe.",
        "A court will hear the case in spring. Daniel R. Weller, the special counsel, has asked "
        "for more time.",
        ("name", "possible", "special prosecutor", "special counsel"),
    ),
    "two ministries": (
        "Talks opened in Vell. Foreign Minister Petra Sand left early and told nobody why.",
        "The two sides met for nine hours in Vell. Nobody smiled. Petra Sand, the defence "
        "minister, slipped out by a side door.",
        ("name", "possible", "Foreign Minister", "defence minister"),
    ),
    "two ranks": (
        "A boy fell into the river at Stow. Police Sergeant Tom Reed jumped in after him.",
        "Neighbours praised the officer who saved a child at Stow. Tom Reed, a police constable, "
        "said anybody would have done it.",
        ("name", "differs", "Police Sergeant", "police constable"),
    ),
    "a part of a law and the law": (
        "Thursday’s rule follows a historic decision by the High Court, which overturned a part of "
        "the Harbour Marriage Act earlier this year.",
        "Couples may now file together. The change was prompted by the court’s ruling to overturn "
        "the Harbour Marriage Act.",
        (
            "outcome",
            "possible",
            "overturned a part of the Harbour Marriage Act",
            "overturn the Harbour Marriage Act",
        ),
    ),
    "a part of a house and the house": (
        "Fire destroyed part of the Orrin Flour Mill on Monday night.",
        "Nothing is left for the millers of Orrin. Flames lit the sky over the river. The blaze "
        "destroyed the Orrin Flour Mill within an hour.",
        ("outcome", "possible", "destroyed part of the Orrin Flour Mill", "destroyed the Orrin Flour Mill"),
    ),
    "two mayors of one town": (
        "Arlen was flooded. The mayor of Arlen, Ines Bock, waded to work.",
        "Water stood in every cellar. Arlen Mayor Rita Vance said the pumps had failed.",
        ("name", "possible", "Ines Bock", "Rita Vance"),
    ),
    "two police chiefs of one town": (
        "Two vans were stolen in Morwen. Morwen police chief Ned Ruck said keys had been left inside.",
        "Thieves took vans from a yard. “It took a minute,” said Hal Stone, the police chief of Morwen.",
        ("name", "possible", "Ned Ruck", "Hal Stone"),
    ),
    "a spokesman's first name": (
        "The plant leaked for an hour. Brine Water spokesman Peter Karr called it small.",
        "The river turned white. A spokesman for Brine Water, Paul Karr, would not say why.",
        ("name", "possible", "Peter", "Paul"),
    ),
    "an age before a name and behind it": (
        "Emil Hart, 71, was found on the moor by a shepherd.",
        "The walker had been lost for two nights. Searchers said 74-year-old Emil Hart had kept "
        "warm under a hedge.",
        ("number", "differs", "71", "74"),
    ),
    "a vote in two orders of words": (
        "The Senate rejected the Reef Treaty by 51 votes to 48 after a long night.",
        "Nets will stay in the water. In a vote of 53 to 46, the Senate threw out the Reef Treaty.",
        ("number", "possible", "51 votes to 48", "53 to 46"),
    ),
    "where somebody was born": (
        "The poet Ina Vold was born in Kelm, the daughter of a smith.",
        "Readers laid flowers in the square. Ina Vold, who was born in Orrin, left for the city at nine.",
        ("place", "possible", "Kelm", "Orrin"),
    ),
    "the day somebody died": (
        "The singer Rolf Dane died on Monday at home after a long illness.",
        "Radio stations changed their plans. Rolf Dane died in his sleep on Sunday, his daughter wrote.",
        ("date", "possible", "Monday", "Sunday"),
    ),
    "the day of a deed told in a clause with which": (
        "President Sorn signed the Fishing Act on Monday.",
        "Skippers may sail again. The Fishing Act, which President Sorn signed on Wednesday, ends "
        "a ban of nine years.",
        ("date", "possible", "Monday", "Wednesday"),
    ),
    "the year something was founded": (
        "The Lidmore Choir was founded in 1921 by dockers.",
        "Song fills the harbour again. Nobody knew how long it would last when the Lidmore Choir "
        "was founded in 1912.",
        ("number", "possible", "1921", "1912"),
    ),
    "a part of a law upheld": (
        "Judges upheld part of the Curfew Act on Monday.",
        "Young people cheered in the streets of Vell. Judges upheld the Curfew Act in a ruling of "
        "ninety pages.",
        ("outcome", "possible", "upheld part of the Curfew Act", "upheld the Curfew Act"),
    ),
    "a day that is to come": (
        "General Ott Rask will be buried on Friday in Arlen beside his wife.",
        "Soldiers practise the slow march. The body of General Ott Rask will be buried on "
        "Saturday, the palace said.",
        ("date", "possible", "Friday", "Saturday"),
    ),
    "a deputy and the minister": (
        "Deputy Interior Minister Goran Pell told reporters on Monday that the border would stay "
        "shut until the end of the month.",
        "Nobody at the crossing knew when the trucks would move. The order came from the interior "
        "minister, Goran Pell, whose party has lost support in the valley. Drivers slept in their "
        "cabs. A baby was born in one of them.",
        ("name", "possible", "Deputy Interior Minister", "interior minister"),
    ),
    "two sheriffs": (
        "A body was found in the reservoir on Saturday by two boys who had gone to fish. Kern "
        "County Sheriff Dale Hobb said it had been there for weeks.",
        "Divers searched the reservoir for a second day. “We know who she is,” said Ray Tull, the "
        "sheriff of Kern County.",
        ("name", "possible", "Dale Hobb", "Ray Tull"),
    ),
    "an age in brackets": (
        "The winner, Ada Lowe (29), wept as the flag rose.",
        "Nobody had heard of her a year ago. Ada Lowe, 27, has run since school.",
        ("number", "possible", "29", "27"),
    ),
    "the day a bridge opened": (
        "The Garrick Bridge reopened on Thursday after two years of repairs that cost 40 million crowns.",
        "Ferries will stop at the end of the month. With the tolls abolished, the Garrick Bridge "
        "reopened to all traffic on Friday.",
        ("date", "possible", "Thursday", "Friday"),
    ),
    "a day with the last name alone": (
        "A grand jury indicted the senator Paul Rook on Tuesday on nine counts of fraud. He denies "
        "all. His office was searched in May.",
        "The case has split the party. It broke when a grand jury indicted Rook on Wednesday after "
        "months of hearings.",
        ("date", "possible", "Tuesday", "Wednesday"),
    ),
    "half of a thing": (
        "The council demolished half of the Orrin Cinema to make room for buses.",
        "Buses will have more room. The council demolished the Orrin Cinema in a day.",
        ("outcome", "possible", "demolished half of the Orrin Cinema", "demolished the Orrin Cinema"),
    ),
    "the year a treaty expires": (
        "The treaty between the two states expires in 2029, and nobody has begun to talk about a new one.",
        "A new deal is needed soon, fishers say. Under the old rules, they may take cod until the "
        "treaty expires in 2027.",
        ("date", "possible", "2029", "2027"),
    ),
    "a rank behind the name": (
        "Lieutenant Tom Reed of the river police wrote the report in a day.",
        "At the inquest Tom Reed, a sergeant with the river police, wept as the tape was played.",
        ("name", "differs", "Lieutenant", "sergeant"),
    ),
    "an age said to be one": (
        "The mill belongs to Emil Hart, 40, who has no sons.",
        "Nobody works as hard as 44-year-old Emil Hart, neighbours say.",
        ("number", "differs", "40", "44"),
    ),
    "a short clause on what is seldom done twice": (
        "Interior Minister Goran Pell resigned on Monday after the fire.",
        "The opposition had asked for nine weeks for Goran Pell to go. Pell resigned on Sunday "
        "night, after a call from the king.",
        ("date", "possible", "Monday", "Sunday"),
    ),
    "a day of a ruling": (
        "The Supreme Court struck down the Salt Tax Act on Monday, six judges to three.",
        "Cooks danced. The Supreme Court struck down the act on Tuesday in a ruling of ninety pages.",
        ("date", "possible", "Monday", "Tuesday"),
    ),
    "the year of a birth": (
        "Ines Bock, who was born in 1961, has never married.",
        "She is the daughter of a smith. Ines Bock was born in 1959 in a village without a road.",
        ("number", "possible", "1961", "1959"),
    ),
}
SILENT = {
    "two votes": (
        "The Senate voted on Tuesday to confirm Judge Ada Pell.",
        "Lawmakers were busy. The Senate voted on Wednesday to cut the salt tax.",
    ),
    "two stages": (
        "The Assembly passed the Harbour Bill on Monday.",
        "The bill is nearly law. The Senate passed the Harbour Bill on Thursday after a short debate.",
    ),
    "committee/house": (
        "A House committee approved the Harbour Bill on Monday.",
        "The bill is nearly law. The full House approved the Harbour Bill on Thursday after a short debate.",
    ),
    "former office": (
        "Former Finance Minister Karl Bode spoke in Vell.",
        "A crowd came to hear him. Karl Bode, the governor of Orrin, spoke for an hour in Vell.",
    ),
    "namesakes": (
        "Constable Tom Reed wrote the report.",
        "Another family has police in it. Sergeant Ann Reed kept the keys.",
    ),
    "two mayors": (
        "The mayor of Arlen, Ines Bock, spoke.",
        "The floods hit two towns. The mayor of Vell, Rita Vance, asked for sand.",
    ),
    "former mayor": (
        "The mayor of Arlen, Ines Bock, spoke.",
        "Old hands recall worse. Rita Vance, a former mayor of Arlen, carried sand.",
    ),
    "both mayors told": (
        "The mayor of Arlen, Ines Bock, spoke. She took over from Rita Vance in May.",
        "Water rose all night. Arlen Mayor Rita Vance asked for sand.",
    ),
    "arrest nested": (
        "Olaf Crane was arrested in Dunmore, Norland, on Friday.",
        "The search is over. Olaf Crane was arrested in Norland without a fight.",
    ),
    "part elsewhere": (
        "The court overturned a part of the Harbour Marriage Act.",
        "Judges struck down a part of the Harbour Marriage Act in May. The ruling to overturn the "
        "Harbour Marriage Act cheered many.",
    ),
    "part of other": (
        "Fire destroyed part of the roof of the Orrin Flour Mill.",
        "The town has seen fires. A flood destroyed the Orrin Flour Mill museum in 1950.",
    ),
    "background year": (
        "The Lidmore Choir was founded in 1921.",
        "The hall is older. The Lidmore Chess Club was founded in 1912.",
    ),
    "other term": (
        "Ana Holt’s term ends in 2031.",
        "Others go sooner. Senator Karl Bode’s term ends in 2030.",
    ),
    "announce two": (
        "Orla Finch announced on Monday that she would run.",
        "The mayor has been busy. Orla Finch announced on Friday that the bridge would be shut.",
    ),
    "spokesmen two": (
        "Brine Water spokesman Peter Karr called it small.",
        "The river turned white. A spokeswoman for Brine Water, Eva Lind, would not say why.",
    ),
    "married place": (
        "Princess Ilse of Norland and Tomas Grell were married in Kelm in a chapel by the lake.",
        "The palace shared one picture of the bride. Tomas Grell, who was born in Vell, is a vet.",
    ),
    "two ministers": (
        "Foreign Minister Petra Sand met the envoy in Vell.",
        "Talks were held in two rooms. Defence Minister Goran Pell met the generals.",
    ),
    "same minister two names": (
        "Foreign Minister Petra Sand spoke in Vell for an hour.",
        "Petra Sand was grave. “We will not wait,” the minister said in Vell.",
    ),
    "general of army": (
        "General Ivo Brandt led the troops.",
        "The retreat was slow. Major General Ivo Brandt came last.",
    ),
    "general commander": (
        "General Ivo Brandt told the troops to wait for the rain to end.",
        "Ivo Brandt, the commander of the garrison, has not slept since the siege began.",
    ),
    "brigadier": (
        "Brigadier General Ivo Brandt told the troops to wait for rain.",
        "Brigadier Ivo Brandt has not slept since the siege began.",
    ),
    "sgt major": (
        "Sergeant Major Ivo Brandt told the troops to wait for rain.",
        "The men like Sergeant Ivo Brandt, who has not slept since the siege began.",
    ),
    "vice admiral": (
        "Vice Admiral Ada Pell said the ships had sailed in a storm.",
        "Sailors cheered when Admiral Ada Pell came aboard in her old coat.",
    ),
    "junior senior": (
        "Emil Hart Jr., 40, runs the mill by the river and the shop.",
        "The mill was built by 71-year-old Emil Hart Sr. when the river froze.",
    ),
    "ii iii": (
        "Emil Hart III, 40, runs the mill by the river and the shop.",
        "Emil Hart II, 71, built the mill when the river froze over.",
    ),
    "two reeds": (
        "Sergeant Tom Reed of the river police wrote the report in a day.",
        "At the inquest Constable Theo Reed wept as the tape was played.",
    ),
    "senator governor": (
        "Former governor Ana Holt spoke of the mill and the road.",
        "Ana Holt, the mayor of Arlen, has never liked the road.",
    ),
    "court judge": (
        "Judge Ada Pell sent the jury home until the snow melted.",
        "Ada Pell, the chief judge of the court, likes long walks.",
    ),
    "state ag": (
        "State Attorney General Ann Cole filed suit over the fish.",
        "The suit over the fish was filed by Attorney General Ann Cole.",
    ),
    "minister of": (
        "Finance Minister Karl Bode cut the tax on salt and bread.",
        "Karl Bode, the minister of finance, likes his bread without salt.",
    ),
    "interim": (
        "Interim mayor Rita Vance opened the fair in a red hat.",
        "Snow lay on the roofs when the mayor of Arlen, Rita Vance, spoke of her plans for a new harbour.",
    ),
    "prime minister two countries": (
        "The prime minister of Norland, Ines Bock, flew in.",
        "The prime minister of Sudland, Rita Vance, flew out.",
    ),
    "spokesman two names first": (
        "Palace spokesman Peter Karr said no.",
        "Palace spokesman Karr, who has held the post since May, said no again.",
    ),
    "released man": (
        "Police released Olaf Crane on Monday for lack of proof.",
        "Police released a sketch of the thief on Wednesday.",
    ),
    "ballots two bodies": (
        "The council approved the Orrin Stadium Plan by 21 votes to 9.",
        "Fans approved the Orrin Stadium Plan in a ballot by 231 to 90.",
    ),
    "died year": (
        "Her father died in 1999 when she was nine.",
        "Her mother died in 2004 after a fall.",
    ),
    "founded two": (
        "The firm was founded in 1999 in a barn.",
        "Its rival was founded in 2004 in a garage.",
    ),
    "arrested two places twice": (
        "Olaf Crane was arrested in Kelm last week and is in jail.",
        "His cousin Otto Crane was arrested in Vell a day later.",
    ),
}


@pytest.mark.parametrize(("left", "right", "differing"), TOLD.values(), ids=TOLD)
def test_what_unlinked_sentences_state_differently_is_told(
    left: str, right: str, differing: tuple[str, str, str, str]
) -> None:
    """One fact that two articles give differently in sentences that are not linked is told, whichever stands left."""
    kind, certainty, x, y = differing
    left, right = (text.format(told_in_it) for text, told_in_it in zip(AROUND, (left, right), strict=True))
    assert told(left, right) == [differing]
    assert told(right, left) == [(kind, certainty, y, x)]


@pytest.mark.parametrize(("left", "right"), SILENT.values(), ids=SILENT)
def test_what_only_looks_like_a_conflict_is_not_told(left: str, right: str) -> None:
    """Two votes, two stages, two people of one name, other times and what might be are no conflict."""
    left, right = (text.format(told_in_it) for text, told_in_it in zip(AROUND, (left, right), strict=True))
    assert told(left, right) == told(right, left) == []
