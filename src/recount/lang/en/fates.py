"""English set phrases that tell what became of people: data only.

The key tells the measure and where the people counted stand: before the phrase ("12
lost their lives"), after it ("claimed the lives of 12"), on either side, or before it
as those whose fate it tells. Phrases are divided by bars.
"""

from __future__ import annotations

FATES: dict[tuple[str, str], str] = {
    ("killed", "after"): """
death certificates for | death certificates of | claimed the lives of | claiming
the lives of | claims the lives of | took the lives of | took the life of | taking
the lives of | taken the lives of | ended the lives of | ending the lives of |
cost the lives of | costing the lives of | killer of | killers of | murderer of |
murderers of | assassin of | assassins of | fatal shooting of | fatal shootings of
| deadly shooting of | fatal stabbing of | fatal beating of | mourned | mourns |
mourning | mass grave held | mass grave contained | grave held | certified the
deaths of | the bones of
""",
    ("killed", "before"): """
left dead |
left home and did not come back | left home and never came back | left home and never
returned | left home and did not return | taken to a mass grave | brought to a mass
grave | carried to a mass grave | taken
to the cemetery | taken to the mass grave | thrown into a mass grave | thrown into
mass graves | thrown into a pit | thrown into the pit | thrown into a well | thrown
into the well | dumped in a mass grave | dumped in a pit | dumped in mass graves |
in a mass grave | in the mass grave | in mass graves |
took their own lives | taken their own lives | took his own life | took her own life |
taken his own life | taken her own life |
taken from us | taken from their families | torn from us |
embraced martyrdom | embrace martyrdom | attained martyrdom | suffered martyrdom |
fallen in action | died in action | gave their lives | extinguished | fell in the
line of duty | fell in battle | fell in action | fell in combat | fallen in combat
| fallen in battle | were lost | was lost | been lost | lost their lives | lost
their life | deprived of life | deprived of their lives | never came home | laid
in the ground | laid to rest | buried in a mass grave | buried in mass graves |
buried in a common grave | buried in common graves | buried in a single grave |
buried in the cemetery | buried in a cemetery | buried in the churchyard | come in
dead | came in dead | brought in dead | in the mortuary | in the morgue | in our
mortuary | in our morgue | in mortuaries | in morgues | arrived dead | vanished
whole | vanished to the last | perished to the last | did not come back | didn't
come back | didn't come home | vanished entirely | never came back | did not come
home | died out | ceased to exist | erased entirely | erased | disappeared to the
last | disappeared entirely | disappeared completely | gone entirely | lost his
life | lost her life | losing their lives | lose their lives | met their deaths |
met their death | shot down | beaten to death | burned in the church | burned in a
church | burned in the mosque | burned in their homes | burned in their houses |
burned in the barn | burned in a barn | burned in the school | burnt in the church
| burnt in the mosque | burnt in their homes | burnt in their houses | burned to
death | burnt to death | burned alive | burnt alive | froze to death | frozen to
death | starved to death | choked to death | bled to death | trampled to death |
crushed to death | found dead | pronounced dead | declared dead | confirmed dead |
presumed dead | feared dead | wiped out | blown up | fallen victim | fell victim |
have starved | are mourned | is mourned | were also lost | was also
lost | blew themselves up | blown themselves up | blew himself up | blew herself
up | did not survive | did not live | given their lives | sacrificed their lives |
paid with their lives | met their end | passed away | fell in the battle | fell in
the fighting | cut down | found hanged | never woke up | paid the supreme price |
paid the ultimate price | paid the ultimate sacrifice | made the supreme sacrifice
| made the ultimate sacrifice | fallen on the field of honour | fell on the field
of honour | fallen on the field of battle | laid down their lives | lay down their
lives | laid down his life | laid down her life | come out alive | came out alive
| make it out alive | make it out | torn to pieces | torn apart | ripped apart |
blown to pieces | blown to bits | blown apart | taken out and shot | led out and
shot | led away and shot | lined up and shot | burned in the house | burnt in the
house | burned inside | burnt inside | burned behind | burnt behind | stood
against a wall and shot | lost every member | lost all its members | lost all
their members | no one was left alive | nobody was left alive | no one is left
alive | nobody is left alive | have nobody left | has nobody left | had nobody
left | have no one left | has no one left
""",
    ("killed", "either"): """
put to death | found shot | found stabbed | machine - gunned | machinegunned |
shot dead | shot to death | stabbed to death | hacked to death | bludgeoned to
death | stoned to death | tortured to death | fatally shot | fatally wounded |
fatally injured | fatally stabbed | mortally wounded | shot and killed | gunned
down | mown down | mowed down
""",
    ("injured", "after"): """
had operated on | have operated on | has operated on | doctors operated on |
surgeons operated on | treated | hospital admitted | hospitals admitted | hospital
had admitted | hospitals had admitted | hospital has admitted | hospitals have
admitted | clinic admitted | clinic had admitted | hospital took in | hospitals took
in | hospital received | hospitals received | hospital has received | hospitals have
received | clinic received | clinic took in
""",
    ("injured", "before"): """
were in hospital | was in hospital | are in hospital | is in hospital | fighting
for life | ended up in hospital | needed hospital treatment | needed medical
treatment | required hospital treatment | left with wounds | left with injuries |
left with burns | in intensive care | overcome by smoke | poisoned by gas |
poisoned by fumes | poisoned by smoke | poisoned by carbon monoxide | suffered
bodily harm | suffered bodily injury | still admitted | overcome by fumes |
overcome by gas | overcome by the gas | overcome by the smoke | overcome by the
fumes | overcome by dust | on the wards | in the wards | fighting for their lives
| fighting for his life | fighting for her life | in a coma | in grave condition |
in a grave condition | in a critical condition | in a serious condition | in a
stable condition | still in hospital | still in the hospital | remained in the
hospital | remain in the hospital | left wholly blind | left blind | left disabled
| left maimed | left crippled | admitted as | asked for medical help | asked for medical
attention | left totally blind | left blinded | seriously ill | remain in hospital |
remained in hospital | in
critical condition | in serious condition | in stable condition | were hit | was
hit | were struck | beaten up | beaten with | beaten by | badly beaten | severely
beaten | being treated | treated at | treated in | treated for | required
treatment | needed treatment | required medical treatment | required
hospitalisation | required hospitalization | lost both legs | lost both arms |
lost both eyes | lost both hands | lost both feet | had broken bones | with broken
bones | broke bones | lost an eye | lost an arm | lost a leg | lost a limb | lost
limbs | lost a hand | lost a foot | lost a finger | lost fingers | lost toes |
lost their hands | lost their legs | lost their feet | lost their eyes | lost one
eye | lost one leg | lost his legs | lost her legs | lost his leg | lost her leg |
lost his arm | lost her arm | lost his hand | lost her hand | lost his sight |
lost her sight | lost their sight | lost their eyesight | lost his eyesight | lost
her eyesight | fell ill | fell sick | took ill | taken ill | undergoing treatment
| receiving treatment | under treatment | on admission | needed surgery | require
amputation | required amputation | underwent amputation | underwent amputations |
underwent an amputation | underwent surgery | had to have limbs amputated | had
limbs amputated | sought medical attention | sought medical assistance | sought
medical help | sought medical care | sought treatment | received medical treatment
| received medical attention | received medical care | received treatment |
remaining in hospital | received first aid | on ventilators | on a ventilator | on
life support | been treated | were treated | was treated
""",
    ("injured", "in"): """
critical condition | serious condition | stable condition
""",
    ("casualties", "after"): """
killing or maiming | killing or wounding | killing or injuring | killing and
wounding | killing and injuring | put out of action | putting out of action
""",
    ("casualties", "before"): """
come to harm | came to harm | comes to harm | been harmed
""",
    ("casualties", "either"): """
killed or hurt | killed or maimed | killed and maimed | killed or crippled |
killed and injured | killed and wounded | killed or injured | killed or wounded |
dead and wounded | dead or wounded | dead and injured | injured or killed |
injured and killed | wounded and killed | wounded or killed
""",
    ("captured", "after"): """
took away | is still holding | are still holding | still holds | are
holding | were holding | police had taken in | police have taken in | police took
in | police held | police hold | police are holding | police were holding |
kidnapper of | kidnappers of | took hostage |
taking hostage | taking as hostages | took as hostages | took prisoner | herded |
they took
| they kept | soldiers took | the soldiers took | the militia took |
the gunmen took
""",
    ("captured", "before"): """
driven off to detention | taken off to detention | taken into detention | loaded
on to buses | loaded onto buses | loaded on to trucks | loaded onto trucks | loaded
on to lorries | loaded onto lorries | marched into the hills | marched into the
forest | marched into the mountains | marched into the bush | taken into the hills
| taken into the forest | taken into the mountains | taken into the bush | led
into the hills | led into the forest | led into the mountains | led into the bush
| taken to the barracks | kept there | held there | interned there | imprisoned
there | taken to the garrison | taken to prison | put in prison | put in jail |
sat in prison | sat in jail | thrown in jail | thrown into cells | thrown into a cell |
put in cells | put in a cell | thrown into prison | put behind bars |
placed under house arrest | under house arrest | placed under arrest |
taken to jail | taken to a detention centre | taken to a detention center | taken
to the police station | taken to a police station | taken to the prison | confined
in | confined at | kept in camps | kept in labour camps | kept in labor camps |
kept in prison camps | held in camps | fell into the hands | fallen into the hands
| fell into captivity | fell into enemy hands | dragged from their homes | dragged
from their beds | surrendered | picked up by police | picked up by soldiers | led
away | led off | marched away | marched off | carried off | dragged away | taken
in for questioning | as hostages | as prisoners | as captives | taken hostage |
taken as hostages | held hostage | taken prisoner | taken captive | taken into
custody | held captive | taken away | in custody | into custody | under arrest |
locked up | thrown in the lock - up | thrown in the lockup | seized alive | captured
alive | taken alive | into captivity | behind bars | taken from their
homes | taken from their beds | held in | held at | held under | taken to police
stations | delivered to police stations | brought to police stations | being held
hostage | being held captive | being held | still held | in detention | in prison
| in jail | among those held | among those being held | among those detained |
among those arrested | among those taken | among those abducted | among those
kidnapped | among those in custody | taken off | in preventive detention | in
preventive custody | in pretrial detention | in pre - trial detention | in
provisional detention | in preventive prison | on remand | in police cells |
hauled away | hauled off | bundled into | taken off to prison | kept in custody |
placed in custody | put under arrest | placed in detention | remanded in custody |
herded together | herded into | herded inside | locked up in | in captivity |
held for a | held for questioning
""",
    ("captured", "either"): """
rounded up
""",
    ("missing", "after"): """
rescuers are searching for | rescuers were
searching for | rescuers are still searching for | rescuers were still searching
for | divers are searching for | divers were searching for | divers are still
searching for | divers were still searching for | crews are searching for | crews
were searching for | crews are still searching for | crews were still searching
for | rescue teams are searching for | rescue teams were searching for | rescue
teams are still searching for | rescue teams were still searching for | rescue
workers are searching for | rescue workers were searching for | rescue workers are
still searching for | rescue workers were still searching for | search teams are
searching for | search teams were searching for | search teams are still searching
for | search teams were still searching for | firefighters are searching for |
firefighters were searching for | firefighters are still searching for |
firefighters were still searching for
""",
    ("missing", "before"): """
never been heard of again | never heard of again | never been heard of since | never
been heard from again | never been seen since | remain unaccounted for | remains
unaccounted for | still unaccounted for |
cannot be found | could not be found | cannot be traced | could not be traced |
cannot be accounted for | could not be accounted for | never recovered | never
been recovered | not been recovered | not found | never found | under the mud |
still under the mud | under the landslide | regarded as missing | listed as
missing | considered missing | considered as missing | on the list of the missing
| on the list of missing | on the lists of the missing | never been traced | never
traced | last seen alive | last seen in custody | last seen in the custody |
feared trapped | feared to be trapped | believed trapped | trapped under the
rubble | trapped under rubble | trapped under the debris | still under the rubble
| still under the debris | still under the ruins | remain under the rubble | went
missing | gone missing | unaccounted for | not come home | not come back | become
cases of enforced disappearance | became cases of enforced disappearance |
subjected to enforced disappearance | forcibly disappeared | not been found | lost
at sea | not been seen | never been seen | never seen again | not seen again | not
been heard from | never been found | yet to be found | still being sought | being
looked for | not accounted for | not been accounted for | never accounted for |
never been accounted for | never been seen again | yet to be accounted for |
nobody can find | not been seen since | not been heard of since | have not been
heard from | were last seen | was last seen | yet to be traced | yet to be located
| still to be traced | still to be found | not been traced | remain untraced |
remains untraced | still untraced | yet to be recovered | haven't been found |
hasn't been found | have n't been found | has n't been found
""",
    ("missing", "fate"): """
nothing has been heard | nothing was heard | nothing is known | still unknown |
remains unknown | remain unknown | are unknown | is unknown | not been established
| never established | never been established | not been determined | not been
clarified | never been clarified | is unclear | are unclear | remains unclear |
remain unclear | remains a mystery | unresolved | not known | were unknown | was
unknown | there was no trace | there is no trace | no trace has been found | not
been seen since | never been seen again
""",
    ("displaced", "before"): """
spent the night in the open | spent the night outdoors | slept in the open | slept
outdoors | sleeping in the open | thrown out of their homes | thrown out of their
houses | put out of their homes | put out of their houses | moved away | left of
their own free will | left the quarter on foot | left on foot | crossed the
frontier | crossed the border | put on the road | put out on the road | marched to
the frontier | marched to the border | compelled to leave | obliged to leave |
made to leave | left the area | left their homes | abandoned their homes | ordered
out of their homes | ordered to leave their homes | evacuated from their homes |
moved out of their homes | told to leave their homes | told to leave their houses
| without a roof | without a home | without homes | without shelter | forced to
flee | forced to leave | driven from | driven out | fled their homes | left
homeless | became refugees | become refugees | became internally displaced |
became homeless | living in tents | live in tents | live in camps | live in
containers | live in shelters | live in dormitories | live in barracks | live in
makeshift shelters | live in temporary shelters | live in temporary housing |
living in camps | living in containers | living in container | living in the
container | living in temporary | living in shelters | living in emergency |
told to leave | ordered to leave | barred from their homes |
sheltering in | sleeping in tents | sleeping in cars |
sleeping outdoors | sleeping rough | hiding in the forest | hiding in the forests
| hiding in the woods | hiding in the bush | hiding in the mountains | hiding in
the hills | hiding in the fields | hiding in the caves | hiding in the marshes |
hiding in the swamps | no longer has a home | no longer have a home | no longer
have homes | made homeless | rendered homeless | require housing | need housing |
in need of housing | require shelter | need rehousing | lost their homes | lost their
houses | lost his home | lost her home | fled their villages | fled the country |
forcibly transferred | had to leave their homes | forced from their homes | had to
flee | took refuge | taken refuge | sought refuge | sought shelter | forced out |
put out of doors | turned out of doors | turned out of their homes |
turned out of their houses | turned out in the snow | turned out into the snow |
put out on the street | put out into the street | had to leave home | had to leave
their houses | had to leave company homes | had to abandon their homes | had to move
out | living elsewhere | live elsewhere | living in exile | live in exile | living in
the schools | living in schools | living with relatives | living with host
families | crossed the mountains into | crossed the mountains to | crossed the
river into | crossed into | fled across | fled over | compelled to abandon their
homes | forced to abandon their homes | camping at | with host families | with a
host family | with host communities | camping in | camping out | camping near |
left the camp | left it since | left since the attack | on the road south | on the
road north | on the road west | on the road east | chased from their homes |
obliged to abandon their homes | abandon their homes | found refuge | found
shelter | loaded into goods wagons | loaded into cattle cars | loaded into wagons
| loaded onto trains | loaded into trains | registered as refugees | have no
permanent home | had no permanent home | still without a home | without a
permanent home | have no home | had no home | had no house | left with no shelter
| left with no home | living in hotels | no longer had a roof | no longer have a
roof | live in hotels | lost the roof over their heads | live in tent cities |
live abroad as refugees | living abroad as refugees | driven into the desert |
driven into the steppe | driven into the mountains | driven into the sea |
registered as displaced | crossed the state border
""",
    ("bereaved", "before"): """
left without father or mother | left without mother or father | left without
parents | without father or mother | without mother or father | without a father
or a mother | became orphans | neither father nor mother | neither mother nor
father | no father or mother | separated from or having lost both parents | having
lost both parents | who lost both parents | grew up as orphans | grew up orphans |
grew up orphaned | grew up without parents | lost both | lost both parents | lost
both of their parents | lost both their parents | lost one of their parents | lost
one parent | lost a parent | lost their breadwinner | lost a breadwinner | lost
its breadwinner | lost at least one parent | lost their parents | lost a father |
lost a mother | lost their father | lost their mother | lost their fathers | lost
their mothers | were orphaned | was orphaned | left orphaned | were widowed | lost
one or both parents | lost one or both of their parents | lost someone | lost
somebody | lost a relative | lost a grandparent | lost a grandfather | lost a
grandmother | lost a brother | lost a sister | lost a family member | lost a loved
one | lost relatives | lost family members | lost loved ones | lost a child | lost
a son | lost a husband | lost their husbands | lost a daughter | lost their sons |
lost their children | lost one or more relatives | both parents | both of their
parents
""",
    ("participants", "after"): """
packed with | crammed with | thronged with |
in the presence of | with the participation of | drew | draws | attracted |
attracts | brought together | fired tear gas at | fired teargas at | used tear gas
against | used water cannon against | turned water cannon on
""",
    ("other", "before"): """
set free | let go | walked free | walk free | went free | gone free | let out |
allowed to go | allowed to leave | regained their freedom | regained their liberty |
plucked from the water | plucked from the sea | plucked to safety | brought out
alive | pulled out alive | pulled from the water | pulled from the sea | pulled out
of the water | pulled alive | pulled to safety | brought to safety | found alive |
recovered alive | extracted alive | rescued alive | dug out alive | taken out alive |
got out alive | came through
alive | come through alive | came through unharmed | escaped alive | fished out of
the water | picked up alive | found guilty | stand accused | stands accused | stood
accused | are accused of | been accused of | stand trial | stood trial | on trial
""",
    ("other", "after"): """
gave back | given back | give back | handed back | set free | let go |
granted bail to
""",
    ("displaced", "after"): """
camp shelters | camps shelter | camp sheltered | given protection to | given refuge to |
gave refuge to | granted asylum to |
shelters held | shelters housed | shelters hosted | shelters are housing |
shelters were housing
""",
    ("displaced", "either"): """
removed against their will | moved against their will | taken away against their will |
forcibly removed | forcibly moved | forcibly relocated | forcibly resettled
""",
    ("supporters", "after"): """
the signatures of | signatures of | signatures from |
the backing of | the support of
""",
}
"""(measure, place of the people counted): phrases"""
