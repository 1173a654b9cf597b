"""Countries and territories in English: names, capitals and irregular adjectives.

Regular adjectives ("Angola", "Angolan") are made by the endings in ``lineage``.
"""

from __future__ import annotations

ROWS: str = """
Abkhazia|Sukhumi|Abkhaz,Abkhazian
Afghanistan|Kabul|Afghan,Afghani
Albania|Tirana|
Algeria|Algiers|
Andorra|Andorra la Vella|
Angola|Luanda|
Argentina|Buenos Aires|Argentine
Armenia|Yerevan|
Australia|Canberra|Australian,Aussie
Austria|Vienna|
Azerbaijan|Baku|Azeri,Azerbaijani
Bahamas|Nassau|Bahamian
Bahrain|Manama|
Bangladesh|Dhaka|
Barbados|Bridgetown|Barbadian
Belarus|Minsk|Belarusian,Belarussian
Belgium|Brussels|Belgian
Belize|Belmopan|
Benin|Porto-Novo|Beninese
Bhutan|Thimphu|Bhutanese
Bolivia|La Paz|
Bosnia and Herzegovina|Sarajevo|Bosnian;Bosnia
Botswana|Gaborone|Botswanan
Brazil|Brasilia|
Brunei|Bandar Seri Begawan|Bruneian
Bulgaria|Sofia|
Burkina Faso|Ouagadougou|Burkinabe
Burundi|Gitega|Burundian
Cambodia|Phnom Penh|
Cameroon|Yaounde|Cameroonian
Canada|Ottawa|Canadian
Cape Verde|Praia|Cape Verdean
Central African Republic|Bangui|Central African
Chad|N'Djamena|Chadian
Chechnya|Grozny|Chechen
Chile|Santiago|Chilean
China|Beijing|Chinese;People's Republic of China
Colombia|Bogota|
Comoros|Moroni|Comorian
Congo|Brazzaville|Congolese
Costa Rica|San Jose|
Croatia|Zagreb|Croat
Cuba|Havana|
Cyprus|Nicosia|Cypriot
Czech Republic|Prague|Czech;Czechia
Democratic Republic of the Congo|Kinshasa|;DRC,DR Congo,Democratic Republic of Congo
Denmark|Copenhagen|Danish,Dane
Djibouti|Djibouti City|Djiboutian
Dominican Republic|Santo Domingo|Dominican
East Timor|Dili|East Timorese,Timorese;Timor-Leste
Ecuador|Quito|Ecuadorian,Ecuadorean
Egypt|Cairo|Egyptian
El Salvador|San Salvador|Salvadoran,Salvadorean
Equatorial Guinea|Malabo|
Eritrea|Asmara|Eritrean
Estonia|Tallinn|
Eswatini|Mbabane|Swazi;Swaziland
Ethiopia|Addis Ababa|
Fiji|Suva|Fijian
Finland|Helsinki|Finnish,Finn
France|Paris|French
Gabon|Libreville|Gabonese
Gambia|Banjul|
Georgia|Tbilisi|
Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Guatemala|Guatemala City|
Guinea|Conakry|Guinean
Guinea-Bissau|Bissau|Bissau-Guinean
Guyana|Georgetown|Guyanese
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|
Iceland|Reykjavik|
India|New Delhi,Delhi|
Indonesia|Jakarta|
Iran|Tehran,Teheran|Iranian;Islamic Republic of Iran
Iraq|Baghdad|
Ireland|Dublin|Irish
Israel|Jerusalem,Tel Aviv|
Italy|Rome|
Ivory Coast|Yamoussoukro|Ivorian;Cote d'Ivoire
Jamaica|Kingston|
Japan|Tokyo|
Jordan|Amman|Jordanian
Kashmir|Srinagar|Kashmiri
Kazakhstan|Astana|Kazakh,Kazakhstani
Kenya|Nairobi|
Kosovo|Pristina|Kosovar,Kosovan
Kurdistan|Erbil|Kurdish
Kuwait|Kuwait City|
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Lao,Laotian
Latvia|Riga|
Lebanon|Beirut|Lebanese
Lesotho|Maseru|Basotho
Liberia|Monrovia|
Libya|Tripoli|
Liechtenstein|Vaduz|
Lithuania|Vilnius|
Luxembourg|Luxembourg City|Luxembourgish
Madagascar|Antananarivo|Malagasy
Malawi|Lilongwe|
Malaysia|Kuala Lumpur|
Maldives|Male|Maldivian
Mali|Bamako|Malian
Malta|Valletta|Maltese
Mauritania|Nouakchott|
Mauritius|Port Louis|Mauritian
Mexico|Mexico City|Mexican
Moldova|Chisinau|
Monaco|Monaco|Monegasque
Mongolia|Ulaanbaatar|
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|
Mozambique|Maputo|Mozambican
Myanmar|Naypyidaw,Yangon|Burmese;Burma
Namibia|Windhoek|
Nepal|Kathmandu|Nepalese,Nepali
Netherlands|The Hague,Amsterdam|Dutch;Holland
New Zealand|Wellington|
Nicaragua|Managua|
Niger|Niamey|Nigerien
Nigeria|Abuja|
North Korea|Pyongyang|North Korean;DPRK
North Macedonia|Skopje|Macedonian;Macedonia
Northern Cyprus||
Northern Ireland|Belfast|Northern Irish
Norway|Oslo|Norwegian
Oman|Muscat|
Pakistan|Islamabad|
Palestine|Ramallah|Palestinian
Panama|Panama City|Panamanian
Papua New Guinea|Port Moresby|Papua New Guinean
Paraguay|Asuncion|
Peru|Lima|Peruvian
Philippines|Manila|Filipino,Philippine
Poland|Warsaw|Polish,Pole
Portugal|Lisbon|Portuguese
Qatar|Doha|
Romania|Bucharest|
Russia|Moscow|;Russian Federation
Rwanda|Kigali|
Saudi Arabia|Riyadh|Saudi,Saudi Arabian
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serb
Sierra Leone|Freetown|Sierra Leonean
Singapore|Singapore|
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovene
Somalia|Mogadishu|Somali
Somaliland|Hargeisa|Somalilander
South Africa|Pretoria|
South Korea|Seoul|South Korean
South Ossetia|Tskhinvali|Ossetian
South Sudan|Juba|South Sudanese
Soviet Union||Soviet;USSR,Union of Soviet Socialist Republics
Spain|Madrid|Spanish,Spaniard
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Suriname|Paramaribo|Surinamese
Sweden|Stockholm|Swedish,Swede
Switzerland|Bern,Berne|Swiss
Syria|Damascus|
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Tigray|Mekelle|Tigrayan
Togo|Lome|Togolese
Transnistria|Tiraspol|Transnistrian
Trinidad and Tobago|Port of Spain|Trinidadian
Tunisia|Tunis|
Turkey|Ankara|Turkish,Turk;Turkiye
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|
Ukraine|Kyiv,Kiev|
United Arab Emirates|Abu Dhabi|Emirati;UAE
United Kingdom|London|British,Briton;UK,U.K.,Britain,Great Britain
United States|Washington|American;US,U.S.,USA,U.S.A.,United States of America,America
Uruguay|Montevideo|
Uzbekistan|Tashkent|Uzbek
Vatican|Vatican City|
Venezuela|Caracas|
Vietnam|Hanoi|Vietnamese
Western Sahara|Laayoune|Sahrawi
Yemen|Sanaa,Sana'a,Aden|
Yugoslavia||
Zambia|Lusaka|
Zimbabwe|Harare|Zimbabwean
"""
"""name|capitals|irregular adjectives;other names"""


def _table(column: int) -> dict[str, str]:
    # ROWS is easier to read and correct than three tables; nothing is computed twice.
    found = {}
    for row in ROWS.strip().splitlines():
        name, capitals, tail = row.split("|")
        adjectives, _, others = tail.partition(";")
        cells = (f"{name},{others}", capitals, adjectives)[column]
        found.update({cell.casefold(): name for cell in cells.split(",") if cell})
    return found


POLITIES: dict[str, str] = _table(0)
"""Names in lower case, with the name that stands for all of them."""

CAPITALS: dict[str, str] = _table(1)
"""Capitals in lower case: "Baku says" may mean the government that sits there."""

DEMONYMS: dict[str, str] = _table(2)
"""Irregular adjectives and names of a people in lower case."""
