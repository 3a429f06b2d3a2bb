"""The generator's own word tables, made without a look at the comparer's, so that neither flatters the other."""

SYNONYMS = dict(
    pair.split("=")
    for pair in """
    found=discovered largest=biggest noticed=spotted began=started fully=completely nearly=almost
    drivers=motorists halted=stopped carried=took closed=shut published=issued
    request=proposal declined=refused warned=cautioned expected=due returned=went
    ending=concluding rises=increases hire=recruit settlement=deal fair=just cancelled=called_off
    crowded=packed petition=appeal dispute=conflict imposed=set
    collapsed=broke_down neutral=impartial argue=maintain watching=following closely=carefully
    seek=demand welcomed=praised announced=said longest=lengthiest meant=intended cut=reduce scrambled=hurried
    older=ageing delay=setback idle=unused refused=declined resign=step_down victory=win
    narrow=slim lead=advantage trailed=lagged dismissed=rejected claims=allegations described=called
    stopped=ceased demanded=wanted promised=pledged
    fear=worry contested=disputed blocked=obstructed lowered=reduced insist=maintain
    rejected=turned_down employ=give_work_to praised=hailed overdue=late decline=fall
    jeered=booed accepted=took broken=ended stole=took raid=robbery believe=think burglars=thieves
    offered=volunteered complete=finished leaked=passed quickly=fast elderly=old raised=sounded seized=confiscated
    suspended=sent_home affects=concerns different=separate several=some gathered=assembled punishing=penalising
    responsibility=blame guarded=protected replacement=substitute practice=custom abroad=overseas
    landed=touched_down learned=heard rescue=bailout fell=dropped discovered=uncovered bring=fly
    complained=grumbled tripled=soared agreed=consented looking=searching accused=blamed selling=offering
    jumped=leapt burned=spread destroyed=gutted fled=escaped gusts=winds crossed=traversed suspect=blame
    declared=proclaimed money=cash blackened=scorched
    convicted=found_guilty moved=shifted buy=purchase gifts=presents
    embraced=hugged deny=dispute deceived=misled rose=climbed questioned=queried ignored=overlooked
    summoned=called_in explain=account_for vowed=swore cheap=low-cost queued=lined_up
    arrested=detained released=freed remaining=other costs=sets_back calculated=reckoned
    nuisance=plague favours=backs suggested=indicated openly=publicly confirmed=detected
    culled=slaughtered drawn=set_up permit=licence nevertheless=still opposes=is_against climbed=risen
    limited=restricted imported=brought_in sick=ill rewarded=favoured healthy=sound banned=prohibited
    watchman=guard spillway=overflow reservoir=lake capacity=limit embankment=dyke journey=trip
    passengers=travellers stretch=section shelters=refuges sandbags=barriers strengthened=reinforced
    serviceable=usable leads=heads families=households allowed=let cattle=livestock
    tankers=lorries medicines=drugs tremor=quake region=area independent=outside panel=team
    findings=results policies=contracts exclude=rule_out wards=stations walked=gone agreement=accord
    staff=workers expensive=costly operations=procedures emergency=urgent records=files postponed=delayed
    trained=schooled care=treatment children=infants signatures=names tribunal=court
    reserves=savings slip=drift terms=conditions outcome=result
    recruitment=hiring opening=launch operator=company hairline=fine leaks=drips repair=mending
    contractor=builder apologise=say_sorry vessels=ships expectation=anticipation crews=sailors
    sailings=crossings travellers=customers includes=covers wages=salaries storage=parking budget=bill
    heated=stormy debate=exchange cracks=fissures appear=form concrete=cement avoided=prevented trouble=damage
    authority=agency extra=additional visitors=guests cargo=freight regulations=rules
    forbid=prohibit passages=routes margin=gap votes=ballots heavy=driving fishermen=trawlermen
    candidate=contender taught=showed crowd=throng supporters=followers conduct=running orderly=calm
    recount=second_count pause=break complaint=objection office=power plan=scheme reefs=corals seat=home
    treaty=pact capital=city value=level central=national clean=tidy headquarters=offices govern=rule
    barracks=bases quota=allowance channel=passage catch=fishing season=year scientists=researchers
    halved=shrunk skippers=captains survey=research basin=dock
    switched=turned free=open officer=official tins=cans landings=catches fetched=brought_in enough=sufficient
    groups=campaigners warms=heats shoals=schools stock=population rebuild=restore study=paper
    industrial=factory quay=waterfront barely=hardly payment=money sailed=went masks=carvings
    cast=made exhibition=show roof=top ropes=lines alarm=siren duty=watch
    insured=covered honest=reputable dealer=trader experts=specialists melted=broken_up scrap=metal
    worth=valued_at expressed=voiced grief=sorrow trustees=governors
    inquiry=investigation sensors=detectors memo=note reproach=rebuke officers=detectives rope=canvas
    crowbar=jemmy compared=matched reward=bounty safe=undamaged collection=pieces favourite=speciality gangs=crews
    estimates=reckons wept=cried copies=replicas pupils=students results=grades headmaster=principal
    finished=completed printing=print computers=machines county=district depend=rest deadline=cut-off
    placards=signs daughter=girl telephone=phone sins=crimes theft=leak
    impossible=unthinkable secure=protected treasury=state overtime=extra_hours aircraft=planes
    resorts=towns applause=clapping failure=collapse lenders=creditors fuel=kerosene rivals=competitors
    spare=replacement bills=invoices jets=planes investor=financier filing=application liabilities=debts
    accounts=books details=particulars planes=aircraft guarantee=compensation seats=tickets
    special=reduced prices=fares jobs=posts regatta=boat_race loses=forgoes traffic=business carrier=airline
    receipt=bill withdrawn=revoked sooner=earlier couple=pair overturned=rolled_over
    smoke=fumes hydrants=taps blaze=fire freight=goods wagons=cars blankets=bedding swing=turn
    firebreak=gap inhalation=poisoning shelter=refuge cages=pens rain=showers
    losses=claims former=one-time emotion=feeling foreman=juror friends=associates barrister=counsel trial=case
    evidence=testimony diaries=notebooks maximum=ceiling pensions=payments lectured=spoke
    journalist=reporter editor=chief received=got statement=message admitted=conceded committee=panel
    imports=deliveries wheat=grain harvest=summer field=plot war=battle ambulances=rescuers
    men=protesters carriageway=road priest=clergyman scuffles=fights refrigerated=chilled force=push
    crossings=bridges docks=piers breach=violation trade=customs markets=shops hostage=captive crop=yield
    poison=bait poll=survey bread=loaves spoke=came_out fearing=afraid hens=chickens flock=birds
    laboratory=lab silence=quiet zone=area disinfectant=chemicals manned=staffed strain=variant tablets=pills
    handled=touched watched=monitored virus=infection estuary=inlet froze=iced_over shooting=cull scatter=disperse
    customers=shoppers overseas=abroad label=name killed=destroyed punished=penalised expect=hope
    deaths=losses
    """.split()
)
"""Exact form to exact form; "_" stands for a space."""

AMERICAN = dict(
    pair.split("=")
    for pair in """
    metres=meters kilometres=kilometers millimetres=millimeters litres=liters centre=center harbour=harbor
    labour=labor neighbouring=neighboring organised=organized apologise=apologize ageing=aging
    cancelled=canceled travelled=traveled travellers=travelers defence=defense licence=license
    favourite=favorite favours=favors favoured=favored theatre=theater grey=gray programme=program
    councillors=councilors penalising=penalizing
    """.split()
)

SURNAMES = """Quillan Ferrier Bruun Rooke Tallis Haas Aldane Valdi Metzner Saltmarsh Lindqvist Achebe Hadley Holm Falk
    Arnesen Penrose Ostrowe Abara Dragov Milic Petrak Brandt Olmedo Estevez Sandoval Crewe Lisle Okonjo Gale Moss
    Berek Wronska Threlfall Sillars""".split()
OTHER_SURNAMES = (
    "Pomeroy Castellan Yilmaz Whitgift Norgaard Adeyemi Kowal Trevanion Ishikawa Delacroix".split()
)

OUTLETS = (
    "the Marston Ledger",
    "Channel Six",
    "the Tri-Coast Agency",
    "Northern Wire",
    "the Evening Courant",
    "Radio Vesper",
)
ATTRIBUTIONS_AT_END = (
    ", reported {}",
    ", {} reported",
    ", according to {}",
    ", {} said on Friday",
    ", officials told {}",
)
ATTRIBUTIONS_AT_START = ("According to {}, ", "{} reported that ", "Officials told {} that ")
INTERJECTIONS = ("officials said, ", "witnesses said, ", "it emerged later, ", "sources told {}, ")
OPENERS = ("Meanwhile, ", "At the same time, ", "On top of that, ", "As had been feared for days, ")
ENDERS = (
    ", to the surprise of many",
    ", after weeks of rumours",
    ", as many had hoped",
    ", for reasons that remain unclear",
    ", something hardly anyone had foreseen",
)
LOWERED = frozenset(
    """the a an some more at in on under during because when if since although as after two three four several its
    their there it he she they only old each while within most wild schools prosecutors parents police people
    farmers pumps trains soldiers farmers volunteers insurers nurses management patients critics building porters
    inspectors ferry hoteliers cargo local passenger election observers army analysts trawler scientists port plankton
    compensation thieves staff managers thousands copies investigators foreign psychologists markers crew pilots
    consumer trade regulators flames residents water workers hospitals forest rain insurance fraud retired customs
    exporters economists rats public samples cars doctors birdwatchers egg supermarkets restaurants""".split()
)
"""Words that lose their capital where something is put before them."""

MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
NUMBER_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
)
HEDGES = frozenset("than least about some nearly almost over only just little most".split())

FILLER = frozenset(
    """a an the and or but of to in on at by for from with as is are was were be been had has have will would could
    may must it its he his she her they their them that this which who whose when where while if because
    although than not no so does do did any all each both every such there then now even only also itself
    after before until said into out up off over under more""".split()
)
"""Words that tell nothing alone: a reader does not mark a lone "of the" between two edits."""

FURNITURE_ABOVE = (
    "Listen Live",
    "By Harriet Moorcroft",
    "Share this article",
    "Photo: Dale Ferris/Northern Wire",
)
FURNITURE_BELOW = (
    "Sign up for our newsletter",
    "Advertisement",
    "Read more: Ten questions answered",
    "© 2024 Tri-Coast Agency",
    "All rights reserved.",
    "(Reuters)",
)
