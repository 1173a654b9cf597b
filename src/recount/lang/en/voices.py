"""English words by which a text tells who says something: data only.

Each constant is a string of words divided by blanks; verbs stand in their base form
and are inflected by the reader, irregular ones by the table ``IRREGULAR``.
"""

from __future__ import annotations

SAY_VERBS = """
acknowledge add admit advise affirm allege announce answer argue assert aver boast
caution claim clarify comment complain concede conclude confess confide confirm contend
continue counter declare disclose elaborate emphasise emphasize estimate exclaim explain
hint imply inform insist interject joke lament maintain mention muse note observe opine
proclaim pronounce quip reaffirm reason recall recount reiterate relate remark remind
repeat reply report respond retort reveal say state stress stipulate suggest swear tell
testify theorise theorize tweet underline underscore venture vow warn write assure
promise pledge predict forecast project posit echo post cable wire communicate notify
telegraph telephone
submit plead depose gasp whisper
verify certify attest document chronicle detail sum corroborate substantiate
"""
"""verbs of telling: what follows is somebody's statement"""

FIND_VERBS = """
find show determine discover learn indicate demonstrate establish calculate count
record list tally reckon rule decide see hear read specify register log hold allow
grant assess regard
"""
"""verbs that report only before a clause: "found that", not "found a body" """

TOLL_VERBS = (
    "use put set place give raise revise lower update adjust correct publish issue "
    "increase reduce fix peg"
)
"""verbs that report before a toll alone: "put the toll at 40", "revised it to 35" """

THINK_VERBS = """
accept agree anticipate assume believe care conjecture consider deem dispute doubt dream
expect fear feel forget guess hope imagine intend know notice presume realise realize
recognise recognize regret remember sense speculate surmise suspect think understand
want wish wonder worry dislike enjoy hate love mourn prefer
"""
"""verbs of thought, knowledge and wish"""

STANCE_VERBS = """
abhor accuse address admire advocate aim ask back ban bemoan blame blast bless brand
celebrate challenge champion chant charge chastise cheer cite clarify commend condemn
congratulate criticise criticize cry damn debate decline decry defend demand denounce
deny deplore deride describe disagree disavow discuss dismiss downplay encourage endorse
exhort favor favour grill hail highlight ignore implore insinuate insult invoke label
liken lobby mock negotiate object offer oppose outline petition pitch plan plead portray
praise press pressure pretend promote propose protest question quote rail recommend
refer refuse refute reject repudiate request resent resist salute scold seek shout
signal sing slam support tout threaten thank urge vilify vote warn welcome yell appeal
authorise authorize enact enforce endeavour vouch laud echo compare overrule
brag applaud lambaste pillory rebuke reference chide admonish assail berate castigate
crow fume gripe grumble lecture quibble rant vent concur embrace condone fault liken
profess prefer convict indict express view dub extol compliment despise envision lament
retweet
persuade convince identify paint pound recite concoct unveil unleash overturn
"""
"""verbs of asking, judging and intending, whose content is a thing or an act"""

PARTICLES = """
call:for call:on call:upon point:out point:to speak:of speak:about speak:out
speak:against talk:about talk:of refer:to complain:about worry:about rail:against
push:for press:for ask:about ask:for agree:with agree:to agree:on lay:out insist:on
warn:of warn:about warn:against argue:for argue:against vote:for vote:against
advocate:for object:to respond:to appeal:to appeal:for plan:to joke:about boast:about
boast:of hint:at think:of think:about know:about know:of learn:of learn:about hope:for
wish:for accuse:of caution:against elaborate:on comment:on lash:out plead:for focus:on
put:it campaign:for opt:for object:to dream:of hear:of hear:about care:about decide:on
decide:against apologize:for apologise:for seize:on spar:over moralize:about allude:to
brag:about brag:of push:back stand:by lobby:for side:with weigh:in speculate:about
swear:in arrive:at settle:on stick:to reckon:with write:of guess:at admit:to
"""
"""words that belong to the verb before them"""

ALWAYS_WITH_PARTICLE = (
    "call point speak talk refer lay push campaign allude lash weigh side "
    "arrive settle stick"
)
"""verbs that report only with one of their particles"""

CALL_VERBS = (
    "call label brand dub describe characterise characterize deem denounce term"
)
"""verbs that name: "called it a disgrace" """

RECIPIENT_VERBS = """
tell inform assure remind warn notify advise ask urge promise persuade convince accuse
caution encourage implore order question press show teach brief update
"""
"""verbs that name whom they address before what they say"""

IRREGULAR = """
withhold withholds withheld withheld withholding|say says said said saying
tell tells told told telling|write writes wrote written writing
swear swears swore sworn swearing|find finds found found finding
show shows showed shown showing|see sees saw seen seeing|hear hears heard heard hearing
read reads read read reading|feel feels felt felt feeling|know knows knew known knowing
think thinks thought thought thinking
understand understands understood understood understanding
forget forgets forgot forgotten forgetting|speak speaks spoke spoken speaking
lay lays laid laid laying|seek seeks sought sought seeking|sing sings sang sung singing
forecast forecasts forecast forecast forecasting
admit admits admitted admitted admitting|quip quips quipped quipped quipping
infer infers inferred inferred inferring|plan plans planned planned planning
ban bans banned banned banning|blog blogs blogged blogged blogging
refer refers referred referred referring|prefer prefers preferred preferred preferring
regret regrets regretted regretted regretting|stand stands stood stood standing
sum sums summed summed summing|slam slams slammed slammed slamming
stick sticks stuck stuck sticking|hold holds held held holding
log logs logged logged logging
put puts put put putting|set sets set set setting|give gives gave given giving
grill grills grilled grilled grilling|submit submits submitted submitted submitting
rebut rebuts rebutted rebutted rebutting
label labels labeled labelled labeling
"""
"""base, third person, past, participle, -ing; divided by bars or lines"""

NOUN_LIKE = """
report claim estimate note plan support fear hope call state answer reply comment count
document detail list project record charge question demand attack request test rule show
post press plan promise pledge offer find love like vote ban worry care wish want doubt
debate protest joke display study cable wire sense back challenge list blast read sum
appeal interest lobby label aim cheer thank insult advocate remark reason wonder address
signal voice salute reply hail echo register log hold
"""
"""base forms that are nouns as often as verbs, and whose -s forms are too"""

AUXILIARIES = """
am is are was were be been being 's 've 'd 'll 're has have had having do does did will
would shall should can could may might must cannot can't won't wouldn't hasn't haven't
hadn't doesn't don't didn't isn't aren't wasn't weren't couldn't shouldn't not never n't
"""

ADVERBS = """
also then later earlier first again now still already once twice often always ever just
even only further likewise too meanwhile therefore thus instead soon previously recently
repeatedly once sometimes frequently subsequently originally today yesterday long since
all both each rather quite perhaps initially additionally finally reportedly originally
similarly separately officially eventually sadly clearly specifically notably
importantly earlier indeed moreover furthermore nevertheless nonetheless overall
meantime publicly privately
"""

SUPPORTS = "did does do didn't doesn't don't cannot can't couldn't"
"""helpers before a base form that tells of something said, or left unsaid"""

PRONOUNS = "he she they it i we you who"
"""pronouns that stand as subjects"""

DETERMINERS = """
the a an this that these those his her its their our my your some any no every each
another other several many most few all both one two three such
"""

PREPOSITIONS = """
of in on at by for from with within without to into onto over under about against among
between through during near across along around behind beyond outside inside upon toward
towards since until despite via amid amidst per as like including except following
alongside after before
"""

SUBORDINATORS = """
because while when if although though whereas unless until whether where why how what
which than but so nor yet or
"""
"""words that never stand inside a subject before its verb"""

FINITE_VERBS = """
is are was were be been has have had do does did will would shall should can could may
might must died dies die killed kills went goes came comes took takes made makes got
gave gives left leaves fell falls began begins rose rises stood stands held holds led
leads lost loses met meets ran runs sent sends struck strikes threw grew grows kept
became becomes broke brought built bought caught chose drew drove ate fled flew fought
lay paid rode sat sold shot slept spent spread stole swept taught won wore happened
occurred remained remains arrived exploded collapsed carried targeted hit fired used
opened followed continued attacked destroyed injured wounded arrested lived lives worked
works seems seem appears appeared looks looked knows wants needs isn't aren't wasn't
weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't
shouldn't 've 're 'll reads
"""
"""finite forms that end the search for a subject"""

TIME_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april
may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec today yesterday tonight tomorrow morning afternoon evening night week
month year last this earlier late early mon tue tues wed thu thur thurs fri sat sun
midday noon midnight nightfall dusk dawn daybreak sunset sunrise lunchtime weekend mid
hour hours day days ago
"""

ROLE_NOUNS = """
ambassador minister president premier chancellor secretary governor mayor senator
congressman congresswoman representative deputy chairman chairwoman chair chairperson
director head chief leader commander general colonel captain major lieutenant sergeant
admiral marshal officer inspector commissioner superintendent sheriff spokesman
spokeswoman spokesperson official attorney counsel lawyer prosecutor judge coroner
justice
doctor surgeon nurse medic paramedic professor analyst expert economist historian
researcher scientist pollster strategist consultant adviser advisor aide envoy consul
delegate delegation archbishop bishop cardinal pope priest pastor imam rabbi sheikh
reverend king queen prince princess emperor sultan emir activist campaigner journalist
reporter correspondent editor columnist author writer photographer witness eyewitness
survivor resident villager farmer teacher student worker driver owner manager founder
executive ceo coordinator member candidate nominee lawmaker legislator councillor
councilman councilwoman mp mep alderman magistrate diplomat negotiator mediator monitor
observer rapporteur father mother brother sister son daughter husband wife uncle aunt
cousin nephew niece relative neighbour neighbor friend colleague victim soldier fighter
rebel militant trooper firefighter rescuer volunteer detective investigator negotiator
vice-president undersecretary counselor counsellor treasurer registrar accused defendant
appellant suspect insider assistant clerk commandant engineer foreman
physician dentist pharmacist psychologist psychiatrist midwife pathologist scholar
archaeologist anthropologist sociologist demographer statistician epidemiologist
geologist surveyor undertaker gravedigger sexton purser boatswain headmaster
headmistress principal schoolmaster schoolmistress lecturer commentator presenter
policeman constable
nun monk deacon chaplain vicar missionary convener convenor organiser organizer trustee
archivist librarian curator biographer chronicler auditor warden headman chieftain
storekeeper shopkeeper interpreter translator fireman watchman fisherman seaman sailor
"""
"""persons by their office, work or kinship, in the singular"""

TITLES = """
mr mrs ms miss dr prof gen col maj capt lt sgt sen rep gov rev hon sir lord lady dame st
president senator governor mayor minister ambassador general colonel captain major
lieutenant sergeant admiral judge justice sheriff pope king queen prince princess bishop
archbishop cardinal imam sheikh rabbi father sister brother professor doctor secretary
chancellor premier commissioner inspector constable officer detective congressman
congresswoman representative deputy spokesman spokeswoman chief director cpl pfc supt
det dep cmdr lieut insp ofc brig adm pres amb atty lt-gen maj-gen chairman chairwoman
attorney coach
"""
"""words before a person's name"""

BODY_NOUNS = """
ministry government police army force forces military agency authority authorities
council committee commission department office bureau party group organisation
organization union association federation society embassy consulate mission court
parliament congress senate assembly house cabinet administration command brigade
battalion division regiment guard guards navy hospital university college institute
institution centre center foundation fund bank company corporation corp inc ltd firm
network newspaper daily news times post journal herald tribune magazine radio television
tv channel press service services observatory watch amnesty crescent cross league
coalition alliance front movement militia campaign team board panel conference
secretariat directorate state states nation nations kingdom republic city county
province district municipality town village club school church defence defense interior
health affairs security poll survey study report tribunal inspectorate ombudsman
registry staff consortium inquest chamber syndicate headquarters opposition regime junta
leadership resistance diocese church trust charity clinic coastguard crew presidency
chancellery prosecution defence defense media press airline operator manufacturer
railway museum parish outlet management desk infirmary laboratory
collective mechanism monitor archive tracker garrison mortuary morgue
"""
"""nouns by which a name is known as a body's"""

GROUP_NOUNS = """
officials sources witnesses eyewitnesses residents villagers authorities police rebels
activists doctors medics rescuers survivors relatives experts analysts critics observers
diplomats investigators prosecutors lawmakers reporters journalists people members
supporters opponents leaders scientists researchers historians some others many
hospitals clinics ministries agencies organisations organizations
organisers organizers divers employers strikers unions insurgents exiles families
partners lawyers neighbours neighbors
"""
"""plural voices that are known only by what they are"""

REPORT_NOUNS = """
report reports statement statements figures figure data statistics numbers toll tolls
estimate estimates count counts tally tallies record records account accounts claim
claims testimony testimonies information communique bulletin release study survey poll
polls census list lists letter post posts tweet article articles interview speech
reporting analysis investigation findings document documents note message memo file
files register registers ledger log logs archive archives minutes telegram cable
indictment judgment judgement verdict ruling dossier leaflet pamphlet diary diaries
sheet sheets communiqué bulletins database research notice notices poster posters
placard order book books booklet memoir memoirs chronicle chronicles proclamation
inscription plaque caption captions headline headlines transcript transcripts
telegrams cables roll rolls logbook
"""
"""things that speak for whoever made them"""

FIGURE_NOUNS = """
number figure figures toll data statistics estimate estimates count tally numbers
records tolls census
"""
"""nouns of counting: "the official toll" """

FIGURE_MAKERS = """
government official police army military ministry hospital state federal un red rebel
agency committee commission union association council company church court
opposition independent unofficial provisional preliminary initial local health
"""
"""what stands before a noun of counting and says whose it is"""

CLAIM_NOUNS = """
claim claims statement assertion allegation allegations announcement admission belief
suggestion insistence declaration warning accusation accusations contention conclusion
assurance assurances acknowledgment reports report rumours rumors argument
acknowledgement position confession prediction promise pledge vow remark remarks hope
hopes fear fears concern concerns denial revelation testimony evidence submission
finding case
"""
"""nouns before a that-clause: "the ministry's claim that" """

VIEWS = """
view opinion data information words estimation telling reckoning judgement judgment
account per case assessment calculation calculations computation arithmetic
estimate submission evidence count tally version figures
"""
"""nouns between "in the" and "of", and "per": "in the view of the court" """

HEDGES = "allegedly reportedly purportedly supposedly"
"""adverbs by which a text says that somebody else says so, and hides who"""

DENIALS = "deny reject refute dismiss dispute repudiate disavow contradict"
"""verbs whose voice does not stand behind what follows"""

CONTINUERS = """
another others further meanwhile additionally moreover furthermore
"""
"""first words of a sentence that goes on with what was said before"""

CONTINUER_PHRASES = """
a further|of those|of these|of whom|of them|in addition|in all|at the same time
that night|that day|in total|the same source|among them|among those|the other|the rest
as well|besides that|the remaining|on the same day|the same day
"""
"""openings of more than one word, divided by bars or lines"""

SMALL_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
ninety hundreds thousands dozens scores dozen hundred thousand million several
"""
"""spelled numbers with which a sentence goes on counting"""

STUDIES = """
study studies poll polls survey surveys research report reports analysis inquiry
investigation audit data figures statistics records census review autopsy lists files
registers ledger register archives archive documents indictment judgment judgement
verdict ruling telegram cable footage satellite imagery images pictures photographs
photos video videos database sheet sheets diary diaries roll rolls logbook bulletin
bulletins telegrams cables
"""
"""what finds and shows by itself: "the inquiry found 12 deaths" """

NO_REPORT = """
claim:responsibility claim:credit
show:up show:off argue:with count:on write:off read:up find:out see:to
sing:along hear:from answer:for add:up add:to call:in call:up call:off
"""
"""verb and particle that together tell of no words"""

PARTICIPIAL = """
shot hit struck lost held left made broke brought built bought caught sold met spent
"""
"""finite verbs that are as often participles: "found two men shot" """

ATTITUDES = """
sure certain confident aware unaware worried concerned afraid convinced glad hopeful
optimistic pessimistic sorry frustrated incensed adamant surprised disappointed proud
happy sceptical skeptical doubtful satisfied outraged alarmed angry furious persuaded
"""
"""adjectives that tell what somebody thinks: "was confident that" """

CHAIN_VERBS = """
continue continues continued seem seems seemed appear appears appeared went goes go
decline declines declined refuse refuses refused begin begins began begun try tries
tried fail fails failed need needs needed want wants wanted like likes liked has had
have used agree agreed hasten hastened rush rushed ready able willing quick careful
eager hesitate hesitated manage managed dare dared continuing going heard
"""
"""words before "to" and a verb of saying: "declined to say", "went on to say" """

OCCASIONS = """
interview statement email letter speech tweet post briefing report article message
telegram broadcast conference memo note communique release testimony
"""
"""on what occasion something was said: "said in a statement" """

CHARGING = "charge convict indict"
"""verbs by which a court or prosecutor says who did what"""

CRIMES = (
    "murder murders killing killings death deaths executions manslaughter homicide "
    "homicides massacre massacres disappearance disappearances murdering"
)
"""what they say was done"""

RAISED = "raised revised lowered corrected updated increased reduced amended"
"""what is done to a toll by whoever gave it before"""
