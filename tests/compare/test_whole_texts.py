"""What two articles state differently in sentences that share too little to be linked, and what is no conflict."""

import pytest

from tests.compare.test_facts import told

TOLD = {
    "the year a term ends": (
        "Governor Ana Holt will not stand again, her office said. Farmers in the north welcomed "
        "the news. Holt’s second and last term officially ends in 2031. The state has four ports.",
        "Rivals of Ana Holt said they were ready. She hinted on the radio that she may resign "
        "before her term ends in 2030. Her party has lost two towns. A poll is due.",
        ("date", "possible", "2031", "2030"),
    ),
    "the day of a vote": (
        "The Assembly voted on Tuesday to override the veto of the harbour bill by President Lund. "
        "Members cheered. The bill lets widows sue the port. Ships waited outside.",
        "President Lund lost a fight with lawmakers this week. It was the first veto of his that "
        "fell: the Assembly voted to override it late on Wednesday. His staff were silent. The "
        "port said it would appeal.",
        ("date", "possible", "Tuesday", "Wednesday"),
    ),
    "an hour and a part of the day": (
        "Mayor Orla Finch wants to be governor. She will make the announcement at 11am at the old "
        "mill in Dunmore. Her husband will be there. Dunmore has 9,000 people.",
        "Orla Finch is running. The mayor made the announcement on Tuesday afternoon at a mill in "
        "Dunmore, where she grew up. She spoke for nine minutes. A band played.",
        ("date", "possible", "11am", "Tuesday afternoon"),
    ),
    "two special offices": (
        "The report by special prosecutor Dan Weller fills nine boxes. Nobody has read it all. The "
        "ministry keeps it in a safe. A clerk has the key.",
        "A court will hear the case in spring. Daniel R. Weller, the special counsel, has asked "
        "for more time. Lawyers for the bank refused. The judge took notes.",
        ("name", "possible", "special prosecutor", "special counsel"),
    ),
    "two ministries": (
        "Talks opened in Vell. Foreign Minister Petra Sand left early and told nobody why. Rain "
        "fell on the lake. The hotel was full.",
        "The two sides met for nine hours in Vell. Nobody smiled. Petra Sand, the defence "
        "minister, slipped out by a side door. A second round is planned.",
        ("name", "possible", "Foreign Minister", "defence minister"),
    ),
    "two ranks": (
        "A boy fell into the river at Stow. Police Sergeant Tom Reed jumped in after him. The boy "
        "is well. His mother wept.",
        "Neighbours praised the officer who saved a child at Stow. Tom Reed, a police constable, "
        "said anybody would have done it. The water was cold. A rope was thrown.",
        ("name", "differs", "Police Sergeant", "police constable"),
    ),
    "a part of a law and the law": (
        "Thursday’s rule follows a historic decision by the High Court, which overturned a part of "
        "the Harbour Marriage Act earlier this year. Couples queued. Taxes are due. Clerks were "
        "ready.",
        "Couples may now file together. The change was prompted by the court’s ruling to overturn "
        "the Harbour Marriage Act. Groups cheered. Clerks worked late.",
        (
            "outcome",
            "possible",
            "overturned a part of the Harbour Marriage Act",
            "overturn the Harbour Marriage Act",
        ),
    ),
    "a part of a house and the house": (
        "Fire destroyed part of the Orrin Flour Mill on Monday night. Two engines came. Rats ran. "
        "The owner wept.",
        "Nothing is left for the millers of Orrin. Flames lit the sky over the river. The blaze "
        "destroyed the Orrin Flour Mill within an hour. Sixty men worked there.",
        ("outcome", "possible", "destroyed part of the Orrin Flour Mill", "destroyed the Orrin Flour Mill"),
    ),
    "two mayors of one town": (
        "Arlen was flooded. The mayor of Arlen, Ines Bock, waded to work. Boats came. Shops shut.",
        "Water stood in every cellar. Arlen Mayor Rita Vance said the pumps had failed. The rain "
        "has stopped. Farmers lost hay.",
        ("name", "possible", "Ines Bock", "Rita Vance"),
    ),
    "two police chiefs of one town": (
        "Two vans were stolen in Morwen. Morwen police chief Ned Ruck said keys had been left "
        "inside. A dog barked. Snow fell.",
        "Thieves took vans from a yard. “It took a minute,” said Hal Stone, the police chief of "
        "Morwen. Cameras were off. A reward is offered.",
        ("name", "possible", "Ned Ruck", "Hal Stone"),
    ),
    "a spokesman's first name": (
        "The plant leaked for an hour. Brine Water spokesman Peter Karr called it small. Fish "
        "died. Swans left.",
        "The river turned white. A spokesman for Brine Water, Paul Karr, would not say why. "
        "Anglers were angry. The weir was shut.",
        ("name", "possible", "Peter", "Paul"),
    ),
    "an age before a name and behind it": (
        "Emil Hart, 71, was found on the moor by a shepherd. He was cold. Dogs had searched. He drank tea.",
        "The walker had been lost for two nights. Searchers said 74-year-old Emil Hart had kept "
        "warm under a hedge. He is a painter. His wife thanked all.",
        ("number", "differs", "71", "74"),
    ),
    "a vote in two orders of words": (
        "The Senate rejected the Reef Treaty by 51 votes to 48 after a long night. Fishers "
        "cheered. Whales were seen. Rain fell.",
        "Nets will stay in the water. In a vote of 53 to 46, the Senate threw out the Reef Treaty. "
        "Boats hooted. The minister left.",
        ("number", "possible", "51 votes to 48", "53 to 46"),
    ),
    "where somebody was born": (
        "The poet Ina Vold was born in Kelm, the daughter of a smith. She wrote at night. Her "
        "books sold. She loved cats.",
        "Readers laid flowers in the square. Ina Vold, who was born in Orrin, left for the city at "
        "nine. Her mother sewed. A street has her name.",
        ("place", "possible", "Kelm", "Orrin"),
    ),
    "the day somebody died": (
        "The singer Rolf Dane died on Monday at home after a long illness. He sang low. Fans came. "
        "Bells rang.",
        "Radio stations changed their plans. Rolf Dane died in his sleep on Sunday, his daughter "
        "wrote. He had nine cats. He left no will.",
        ("date", "possible", "Monday", "Sunday"),
    ),
    "the day of a deed told in a clause with which": (
        "President Sorn signed the Fishing Act on Monday. Gulls cried. The docks were quiet. Nets dried.",
        "Skippers may sail again. The Fishing Act, which President Sorn signed on Wednesday, ends "
        "a ban of nine years. Boats were painted. Beer flowed.",
        ("date", "possible", "Monday", "Wednesday"),
    ),
    "the year something was founded": (
        "The Lidmore Choir was founded in 1921 by dockers. It sings on Sundays. Its robes are red. "
        "A tour is due.",
        "Song fills the harbour again. Nobody knew how long it would last when the Lidmore Choir "
        "was founded in 1912. Women joined late. The hall leaks.",
        ("number", "possible", "1921", "1912"),
    ),
    "a part of a law upheld": (
        "Judges upheld part of the Curfew Act on Monday. Shops opened. Rain fell. Police waited.",
        "Young people cheered in the streets of Vell. Judges upheld the Curfew Act in a ruling of "
        "ninety pages. Drums beat. Lamps burned.",
        ("outcome", "possible", "upheld part of the Curfew Act", "upheld the Curfew Act"),
    ),
    "a day that is to come": (
        "General Ott Rask will be buried on Friday in Arlen beside his wife. He was 80. Guns will "
        "fire. Flags hang low.",
        "Soldiers practise the slow march. The body of General Ott Rask will be buried on "
        "Saturday, the palace said. Roads will shut. Kings are coming.",
        ("date", "possible", "Friday", "Saturday"),
    ),
    "a deputy and the minister": (
        "Deputy Interior Minister Goran Pell told reporters on Monday that the border would stay "
        "shut until the end of the month. Trucks queued for nine miles. Farmers poured milk into "
        "ditches. The ministry promised aid.",
        "Nobody at the crossing knew when the trucks would move. The order came from the interior "
        "minister, Goran Pell, whose party has lost support in the valley. Drivers slept in their "
        "cabs. A baby was born in one of them.",
        ("name", "possible", "Deputy Interior Minister", "interior minister"),
    ),
    "two sheriffs": (
        "A body was found in the reservoir on Saturday by two boys who had gone to fish. Kern "
        "County Sheriff Dale Hobb said it had been there for weeks. The boys are shaken. Divers "
        "will return.",
        "Divers searched the reservoir for a second day. “We know who she is,” said Ray Tull, the "
        "sheriff of Kern County. Her family has been told. The road is shut.",
        ("name", "possible", "Dale Hobb", "Ray Tull"),
    ),
    "an age in brackets": (
        "The winner, Ada Lowe (29), wept as the flag rose. Rain fell all day. She trains in a "
        "barn. Her coach is her aunt.",
        "Nobody had heard of her a year ago. Ada Lowe, 27, has run since school. She eats "
        "porridge. The race was her third.",
        ("number", "differs", "29", "27"),
    ),
    "the day a bridge opened": (
        "The Garrick Bridge reopened on Thursday after two years of repairs that cost 40 million "
        "crowns. Cyclists were the first across. The old lamps are gone. Buses follow next week.",
        "Ferries will stop at the end of the month. With the tolls abolished, the Garrick Bridge "
        "reopened to all traffic on Friday. The ferrymen want pay. Gulls circled.",
        ("date", "possible", "Thursday", "Friday"),
    ),
    "a day with the last name alone": (
        "A grand jury indicted the senator Paul Rook on Tuesday on nine counts of fraud. He denies "
        "all. His office was searched in May. Voters are angry.",
        "The case has split the party. It broke when a grand jury indicted Rook on Wednesday after "
        "months of hearings. He will not resign. His lawyer was curt.",
        ("date", "possible", "Tuesday", "Wednesday"),
    ),
    "half of a thing": (
        "The council demolished half of the Orrin Cinema to make room for buses. Seats were sold. "
        "Fans wept. Pigeons left.",
        "Buses will have more room. The council demolished the Orrin Cinema in a day. Dust lay on "
        "the cars. Fans wept.",
        ("outcome", "possible", "demolished half of the Orrin Cinema", "demolished the Orrin Cinema"),
    ),
    "the year a treaty expires": (
        "The treaty between the two states expires in 2029, and nobody has begun to talk about a "
        "new one. Fish are few. Boats rot. Old men wait.",
        "A new deal is needed soon, fishers say. Under the old rules, they may take cod until the "
        "treaty expires in 2027. Nets are dear. Young men leave.",
        ("date", "possible", "2029", "2027"),
    ),
}
SILENT = {
    "two votes": (
        "The Senate voted on Tuesday to confirm Judge Ada Pell. It was close. Rain fell. Doors shut.",
        "Lawmakers were busy. The Senate voted on Wednesday to cut the salt tax. Salt is dear. "
        "Cooks cheered.",
    ),
    "two stages": (
        "The Assembly passed the Harbour Bill on Monday. Gulls cried. Ships left. Men cheered.",
        "The bill is nearly law. The Senate passed the Harbour Bill on Thursday after a short "
        "debate. The president will sign. Bells rang.",
    ),
    "committee/house": (
        "A House committee approved the Harbour Bill on Monday. Gulls cried. Ships left. Men cheered.",
        "The bill is nearly law. The full House approved the Harbour Bill on Thursday after a "
        "short debate. The president will sign. Bells rang.",
    ),
    "former office": (
        "Former Finance Minister Karl Bode spoke in Vell. He coughed. Tea was served. Rain fell.",
        "A crowd came to hear him. Karl Bode, the governor of Orrin, spoke for an hour in Vell. He "
        "wore grey. Dogs barked.",
    ),
    "candidate host": (
        "Radio host Mike Bell said the vote was a scandal. He shouted. Fans called in. Tea went cold.",
        "Many disagree. Mike Bell, a former presidential candidate, called the vote a scandal. "
        "Mail came. He laughed.",
    ),
    "namesakes": (
        "Constable Tom Reed wrote the report. It was short. Ink ran. Rain fell.",
        "Another family has police in it. Sergeant Ann Reed kept the keys. She is tall. Dogs like her.",
    ),
    "two mayors": (
        "The mayor of Arlen, Ines Bock, spoke. It rained. Boats came. Shops shut.",
        "The floods hit two towns. The mayor of Vell, Rita Vance, asked for sand. Hay was lost. Cows swam.",
    ),
    "former mayor": (
        "The mayor of Arlen, Ines Bock, spoke. It rained. Boats came. Shops shut.",
        "Old hands recall worse. Rita Vance, a former mayor of Arlen, carried sand. Hay was lost. Cows swam.",
    ),
    "both mayors told": (
        "The mayor of Arlen, Ines Bock, spoke. She took over from Rita Vance in May. Boats came. Shops shut.",
        "Water rose all night. Arlen Mayor Rita Vance asked for sand. Hay was lost. Cows swam.",
    ),
    "two ages": (
        "Emil Hart, 71, was found. His son Jon Hart, 40, wept. Dogs barked. Tea was hot.",
        "The family was glad. Jon Hart, 40, thanked the dogs. Snow fell. The moor is wide.",
    ),
    "age then": (
        "Emil Hart, 71, was found on the moor. He was cold. Dogs had searched. He drank tea.",
        "He had been lost before. Emil Hart was 23 when he first walked the moor. He loved fog. "
        "His wife did not.",
    ),
    "arrest nested": (
        "Olaf Crane was arrested in Dunmore, Norland, on Friday. He had a ticket. Snow fell. His wife cried.",
        "The search is over. Olaf Crane was arrested in Norland without a fight. A bag was found. "
        "It held coins.",
    ),
    "part elsewhere": (
        "The court overturned a part of the Harbour Marriage Act. Couples queued. Taxes are due. "
        "Clerks were ready.",
        "Judges struck down a part of the Harbour Marriage Act in May. The ruling to overturn the "
        "Harbour Marriage Act cheered many. Clerks sang. Bells rang.",
    ),
    "part of other": (
        "Fire destroyed part of the roof of the Orrin Flour Mill. Two engines came. Rats ran. Men wept.",
        "The town has seen fires. A flood destroyed the Orrin Flour Mill museum in 1950. Boats "
        "came. Rats swam.",
    ),
    "background year": (
        "The Lidmore Choir was founded in 1921. It sings on Sundays. Its robes are red. A tour is due.",
        "The hall is older. The Lidmore Chess Club was founded in 1912. The hall leaks. Mice live there.",
    ),
    "other term": (
        "Ana Holt’s term ends in 2031. She is tall. Roads were built. Taxes fell.",
        "Others go sooner. Senator Karl Bode’s term ends in 2030. He is old. Snow fell.",
    ),
    "announce two": (
        "Orla Finch announced on Monday that she would run. A band played. Flags flew. Tea was hot.",
        "The mayor has been busy. Orla Finch announced on Friday that the bridge would be shut. "
        "Cars queued. Rain fell.",
    ),
    "spokesmen two": (
        "Brine Water spokesman Peter Karr called it small. Fish died. Swans left. Rain fell.",
        "The river turned white. A spokeswoman for Brine Water, Eva Lind, would not say why. "
        "Anglers were angry. The weir was shut.",
    ),
    "two arrests by police": (
        "Police arrested a man on Monday in Vell. Snow fell. Dogs barked. Doors shut.",
        "It was a busy week. Police arrested a woman on Wednesday in Orrin. Rain fell. Cats slept.",
    ),
    "meeting days": (
        "Sand met Bode on Monday in Vell. Snow fell. Dogs barked. Doors shut.",
        "It was a busy week. Sand met Lund on Wednesday. Rain fell. Cats slept.",
    ),
    "married place": (
        "Princess Ilse of Norland and Tomas Grell were married in Kelm in a chapel by the lake. "
        "Two hundred guests came. It rained. The cake had nine tiers.",
        "The palace shared one picture of the bride. Tomas Grell, who was born in Vell, is a vet. "
        "He likes sheep. His father drives a bus.",
    ),
    "chair": (
        "The report was read by committee chairman Abel Frost in a flat voice. It fills 90 pages. "
        "Nobody clapped. Tea was served.",
        "The panel blamed the port. Its chairwoman, Edith Frost, said that nobody had listened. "
        "The port denies it. Ships wait.",
    ),
    "two hearings": (
        "The judge heard the case of Olaf Crane on Monday and set bail at nine million. Crane "
        "wept. His wife left. The hall was full.",
        "Another court heard Crane on Thursday, this time about the ships. He did not speak. His "
        "lawyer did. Rain fell.",
    ),
    "plan changed": (
        "Lawmakers will vote on the budget on Tuesday, the speaker said. Pens were ready. The "
        "gallery is shut. Snow fell.",
        "Lawmakers rejected a cut in school meals on Monday. Children sang outside. Milk is dear. "
        "Cooks were glad.",
    ),
    "general of army": (
        "General Ivo Brandt led the troops. Rain fell. Trucks sank. Men sang.",
        "The retreat was slow. Major General Ivo Brandt came last. Bridges burned. Dogs ran.",
    ),
    "ag": (
        "Attorney General Ann Cole filed the suit on Monday. It names nine firms. Fish died. Men sang.",
        "Nine firms are in trouble. Ann Cole, the state attorney, said fish had died. The firms "
        "were silent. Rain fell.",
    ),
    "press sec": (
        "White House press secretary Jo Karr said no. Rain fell. Cameras clicked. She left.",
        "Others were softer. Deputy press secretary Lil Moss said maybe. Tea was served. She stayed.",
    ),
    "ages a family": (
        "Emil Hart, 71, and his wife Ida Hart, 70, were found. Dogs barked. Tea was hot. Snow fell.",
        "Two were lost. Ida Hart, 70, was the first to be found, and her husband, 71, came next. "
        "Dogs barked. Snow fell.",
    ),
    "sport": (
        "Marek won the first set on Friday. Rain fell. Fans sang. Balls flew.",
        "Marek won the title on Sunday. Snow fell. Fans slept. Balls rolled.",
    ),
    "reporter day": (
        "Sand told the Courier on Monday that she had resigned. Rain fell. Tea was hot. Dogs barked.",
        "It was no surprise. Sand told the Herald on Tuesday that she was tired. Snow fell. Cats slept.",
    ),
    "year diff things": (
        "The war ended in 1918. Men came home. Bells rang. Snow fell.",
        "Peace was short. The truce ended in 1921 when shots were fired. Men left. Rain fell.",
    ),
    "night/afternoon two": (
        "The council met Monday night about the mill. Rain fell. Men sang. Tea was hot.",
        "The council voted Monday afternoon about the pool. Snow fell. Men slept. Tea was cold.",
    ),
}


@pytest.mark.parametrize(("left", "right", "differing"), TOLD.values(), ids=TOLD)
def test_what_unlinked_sentences_state_differently_is_told(
    left: str, right: str, differing: tuple[str, str, str, str]
) -> None:
    """One fact that two articles give differently in sentences that are not linked is told, whichever stands left."""
    kind, certainty, x, y = differing
    assert told(left, right) == [differing]
    assert told(right, left) == [(kind, certainty, y, x)]


@pytest.mark.parametrize(("left", "right"), SILENT.values(), ids=SILENT)
def test_what_only_looks_like_a_conflict_is_not_told(left: str, right: str) -> None:
    """Two votes, two stages, two people of one name, other times and what might be are no conflict."""
    assert told(left, right) == told(right, left) == []
