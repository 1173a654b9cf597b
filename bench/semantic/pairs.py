"""Pairs of invented sentences that state one figure of one event.

Either one retells the other in new words, or two writers tell the same fact each in
their own way. Nothing but the retelling tells them apart.
"""

from __future__ import annotations

RETOLD: tuple[tuple[str, str], ...] = (
    (
        "At least 31 people died when shells hit the vegetable market in Velm on "
        "Tuesday morning, the district governor said.",
        "The governor of the district reported that a minimum of 31 persons lost "
        "their lives on Tuesday morning as shells struck Velm's vegetable market.",
    ),
    (
        "Rescuers pulled 14 bodies from the river after the ferry sank off Tarn "
        "late on Sunday.",
        "After a ferry went down near Tarn on Sunday night, 14 dead were recovered "
        "from the water by rescue teams.",
    ),
    (
        "The commission found that 613 villagers were killed while leaving Odrim "
        "through the forest.",
        "According to the findings of the commission, 613 inhabitants lost their "
        "lives as they fled Odrim by way of the woods.",
    ),
    (
        "Doctors at the Serrat clinic treated 87 wounded, most of them for burns.",
        "The clinic in Serrat cared for 87 injured people, the majority suffering "
        "from burns, its physicians said.",
    ),
    (
        "Soldiers took 150 men from the village of Lath and drove them off in lorries.",
        "Troops rounded up 150 male residents of Lath and carried them off in trucks.",
    ),
    (
        "Some 4,000 families have left the Upper Drel valley since the fighting began.",
        "Since the outbreak of combat about 4,000 households have fled the upper "
        "valley of the Drel.",
    ),
    (
        "The fire in the weaving mill killed 52 workers, who could not open the "
        "locked doors.",
        "Fifty-two labourers perished in the blaze at the weaving factory because "
        "the exits had been locked.",
    ),
    (
        "Nineteen of the dead were children, the youngest seven months old.",
        "Among those killed were 19 children; the youngest victim was a baby of "
        "seven months.",
    ),
    (
        "Police detained 240 protesters on Harbour Square after dark.",
        "After nightfall 240 demonstrators were arrested by the police at Harbour "
        "Square.",
    ),
    (
        "Eight families were wiped out entirely in the attack on Kesten.",
        "The assault on Kesten left eight families without a single survivor.",
    ),
    (
        "The fate of 63 people taken prisoner in Marn is still unknown.",
        "To this day nobody knows what became of 63 captives from Marn.",
    ),
    (
        "A bomb hidden in a parked van killed 23 worshippers outside the Old Mosque "
        "in Irrat as prayers ended.",
        "Twenty-three faithful were killed in Irrat when explosives concealed in a "
        "standing van went off in front of the Old Mosque at the end of prayers.",
    ),
    (
        "The earthquake destroyed 1,200 houses in the hill district of Sonn, "
        "leaving thousands in tents.",
        "In the hilly district of Sonn 1,200 homes were levelled by the quake and "
        "thousands now live under canvas.",
    ),
    (
        "Hospital officials said 12 of the 40 injured were in critical condition.",
        "Twelve among the 40 wounded are fighting for their lives, according to the "
        "hospital's management.",
    ),
    (
        "The ministry put the number of dead at 118 and said the search had ended.",
        "With the search now over, the death toll stands at 118, the ministry "
        "announced.",
    ),
    (
        "More than 700 people crossed the frozen lake on foot to reach Bellin.",
        "Over 700 walked across the ice of the lake to get to Bellin.",
    ),
    (
        "A mudslide buried 26 miners in their barracks at Corva before dawn.",
        "Before daybreak, 26 miners were entombed in their quarters by a slide of "
        "mud at Corva.",
    ),
    (
        "The column was shelled near the mill and 45 refugees, mostly women, were "
        "killed.",
        "Forty-five refugees, the greater part of them women, died when the convoy "
        "came under artillery fire close to the mill.",
    ),
    (
        "In total 1,275 residents were taken hostage, among them 265 women.",
        "Altogether 1,275 inhabitants, including 265 women, were seized as hostages.",
    ),
    (
        "The militia shot 9 teachers in the schoolyard of Pelle in front of pupils.",
        "Nine schoolteachers were executed by militiamen in Pelle's school yard "
        "while their pupils watched.",
    ),
)
"""the second retells the first"""

TOLD_APART: tuple[tuple[str, str], ...] = (
    (
        "At least 31 people died when shells hit the vegetable market in Velm on "
        "Tuesday morning, the district governor said.",
        "I counted 31 coffins in the hall of the Velm school, and the carpenter was "
        "still working.",
    ),
    (
        "Rescuers pulled 14 bodies from the river after the ferry sank off Tarn "
        "late on Sunday.",
        "The harbour master's list of the ferry disaster names 14 dead, among them "
        "the ship's cook.",
    ),
    (
        "The commission found that 613 villagers were killed while leaving Odrim "
        "through the forest.",
        "The massacre at Odrim, in which 613 civilians died, is commemorated each "
        "winter in the capital.",
    ),
    (
        "Doctors at the Serrat clinic treated 87 wounded, most of them for burns.",
        "The explosion at the Serrat depot injured 87 people and broke windows a "
        "mile away.",
    ),
    (
        "Soldiers took 150 men from the village of Lath and drove them off in lorries.",
        "The mothers of Lath have written to the court about their 150 missing sons "
        "and husbands.",
    ),
    (
        "Some 4,000 families have left the Upper Drel valley since the fighting began.",
        "The relief committee registered 4,000 displaced families from the Drel in "
        "the camps on the plain.",
    ),
    (
        "The fire in the weaving mill killed 52 workers, who could not open the "
        "locked doors.",
        "The owner of the mill was charged on Friday over the deaths of 52 workers.",
    ),
    (
        "Nineteen of the dead were children, the youngest seven months old.",
        "UN monitors confirmed that 19 children were killed in the strike.",
    ),
    (
        "Police detained 240 protesters on Harbour Square after dark.",
        "A lawyers' group says 240 people arrested at the rally are held without "
        "charge.",
    ),
    (
        "Eight families were wiped out entirely in the attack on Kesten.",
        "The memorial at Kesten bears the names of eight families that left no heirs.",
    ),
    (
        "The fate of 63 people taken prisoner in Marn is still unknown.",
        "The Red Cross has open files on 63 persons who disappeared from Marn.",
    ),
    (
        "A bomb hidden in a parked van killed 23 worshippers outside the Old Mosque "
        "in Irrat as prayers ended.",
        "The interior ministry said the death toll of the Irrat bombing had risen "
        "to 23.",
    ),
    (
        "The earthquake destroyed 1,200 houses in the hill district of Sonn, "
        "leaving thousands in tents.",
        "Engineers who surveyed Sonn marked 1,200 houses as beyond repair.",
    ),
    (
        "Hospital officials said 12 of the 40 injured were in critical condition.",
        "Of 40 people hurt in the crash, 12 were still in intensive care on Thursday.",
    ),
    (
        "The ministry put the number of dead at 118 and said the search had ended.",
        "A count of the graves by this newspaper came to 118.",
    ),
    (
        "More than 700 people crossed the frozen lake on foot to reach Bellin.",
        "Bellin's mayor opened the school halls for more than 700 who had fled over "
        "the ice.",
    ),
    (
        "A mudslide buried 26 miners in their barracks at Corva before dawn.",
        "The mining union gave the names of its 26 members who died at Corva.",
    ),
    (
        "The column was shelled near the mill and 45 refugees, mostly women, were "
        "killed.",
        "Forensic experts exhumed the remains of 45 people from the field behind "
        "the mill.",
    ),
    (
        "In total 1,275 residents were taken hostage, among them 265 women.",
        "State figures speak of 1,275 hostages, of whom 1,165 were later released.",
    ),
    (
        "The militia shot 9 teachers in the schoolyard of Pelle in front of pupils.",
        "Pelle lost nine of its teachers that day, the union of educators said.",
    ),
)
"""two writers, one fact"""

PLAIN: tuple[tuple[str, str], ...] = (
    (
        "At least 31 people were killed in the attack on Velm, police said.",
        "Officials say 31 people died in Tuesday's attack in Velm.",
    ),
    (
        "The ferry disaster off Tarn claimed 14 lives.",
        "Fourteen people died in the sinking of the Tarn ferry.",
    ),
    (
        "Some 613 civilians were killed in Odrim in 1988.",
        "The attack on Odrim in 1988 left 613 civilians dead.",
    ),
    (
        "A total of 87 people were injured in the blast in Serrat.",
        "The Serrat explosion wounded 87, the mayor's office said.",
    ),
    (
        "The mill fire killed 52 workers.",
        "52 people died in the fire at the mill, the fire service said.",
    ),
    (
        "Police arrested 240 people at the protest.",
        "240 protesters were detained, according to organisers.",
    ),
    (
        "The bombing of the Old Mosque in Irrat killed 23 people.",
        "23 people were killed in the mosque bombing in Irrat, hospitals reported.",
    ),
    (
        "The earthquake destroyed 1,200 houses in Sonn.",
        "In Sonn, 1,200 homes were destroyed by the earthquake.",
    ),
    (
        "26 miners were killed in the mudslide at Corva.",
        "The Corva mudslide killed 26 miners, the company confirmed.",
    ),
    (
        "1,275 people were taken hostage.",
        "The number of hostages was 1,275, the state commission said.",
    ),
)
"""two writers, one fact, in the plainest words: the hardest case"""
