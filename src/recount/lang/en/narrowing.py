"""English set phrases that narrow a figure, tell of ruin, or of executions."""

from __future__ import annotations

QUALIFIERS: tuple[str, ...] = (
    "with special cruelty",
    "with exceptional cruelty",
    "with particular cruelty",
    "with extreme cruelty",
    "with special brutality",
    "with particular brutality",
    "with extreme brutality",
    "under torture",
    "in captivity",
    "in custody",
    "in detention",
    "in hospital",
    "in the hospital",
    "in critical condition",
    "in serious condition",
    "in stable condition",
    "at close range",
    "on the spot",
    "at the scene",
    "from hunger",
    "from cold",
    "of cold",
    "of hunger",
    "of starvation",
    "of exposure",
    "lost one of their parents",
    "lost both of their parents",
    "lost both parents",
    "lost one parent",
    "lost both their parents",
    "lost a parent",
    "lost their fathers",
    "lost their mothers",
)
"""set phrases that narrow a figure"""

RUINED: tuple[str, ...] = (
    "swept away",
    "washed away",
    "in ruins",
    "in ashes",
    "went up in smoke",
    "gone up in smoke",
    "went up in flames",
    "gone up in flames",
    "reduced to rubble",
    "reduced to ashes",
    "burned down",
    "burnt down",
    "set ablaze",
    "set on fire",
    "burned to the ground",
    "burnt to the ground",
    "laid waste",
    "pulled down",
    "torn down",
    "tore down",
    "knocked down",
    "out of action",
    "put out of action",
    "out of use",
    "out of service",
    "beyond repair",
    "gone or beyond repair",
    "set alight",
    "unusable",
    "uninhabitable",
)
"""what makes a count of houses or bridges a loss of property"""

EXECUTIONS: str = (
    "exhumed exhumation exhumations genocide deported deportation deportations "
    "paramilitaries executions executioners massacre massacres graves tribunal pits "
    "ravine partisans ghetto"
)
"""words of a text on executions, in which who was shot was killed"""

AT_WAR: str = (
    "soldiers soldier militia militiamen army battalion gendarmes gendarmerie garrison "
    "brigade rebels regiment guerrillas uprising villagers prisoners massacred "
    "executed troops siege commission war ministry execution gassed camps "
    "occupation occupied occupiers reprisal reprisals spies deportees"
)
"""words of a text on armed forces, in which who was shot was killed too"""

WOUNDED: str = (
    "wounded injured wounds hospital survived condition injuries hospitals lived leg "
    "legs arm foot feet shoulder knee knees nobody none"
)
"""words beside which who was shot need not have died"""

TO_DEATH: str = (
    "shot shoot shoots shooting stabbed stab stabs stabbing beat beats beaten beating "
    "hacked hack hacking bludgeoned bludgeoning stoned stoning strangled strangling "
    "tortured torturing burned burnt burning clubbed clubbing trampled trampling"
)
"""verbs that kill where "to death" follows: "shot his wife and her son to death" """

OF_FAMILIES: tuple[str, ...] = (
    "ceased to exist",
    "died out",
    "disappeared to the last",
    "disappeared entirely",
    "disappeared completely",
    "gone entirely",
    "have nobody left",
    "no one was left alive",
    "nobody was left alive",
    "no one is left alive",
    "nobody is left alive",
    "has nobody left",
    "had nobody left",
    "have no one left",
    "has no one left",
    "vanished whole",
    "vanished entirely",
    "erased",
    "erased entirely",
)
"""set phrases by which families are dead, and a town is not"""

STAYING: str = (
    "staying housed accommodated lodged hosted camping camped sheltered sheltering "
    "living live lives"
)
"""what the displaced do where they are taken in"""

SHELTERS: str = (
    "caravans sites shelters shelter camps camp tents centres centers families "
    "gymnasiums "
    "containers barracks hostels dormitories schools mosques churches relatives halls"
)
"""where they are: "staying in 57 collective sites" """

TEMPORARY: str = "tents containers camps camp shelters shelter gymnasiums caravans"
"""where nobody lives who has a home: "living in metal containers" """

SIGNS_OF_EXECUTION: str = (
    "pits pit ditch ditches ravine trench courtyard quarry prisoners captives grave "
    "villagers lined blindfolded kneeling kneel bodies corpses morgue mortuary graves "
    "drowned hanged clubbed hacked beheaded executed bayoneted massacre massacred "
    "executions reprisal"
)
"""words beside "shot" of those who were killed so, and not wounded"""
