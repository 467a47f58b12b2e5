/** Made by tools/grade-data/build-places.ts. A line holds the names of one country. Source in NOTICE. */
export const countryNames = `ascension island
andorra
united arab emirates|دوله الامارات العربيه المتحده
afghanistan|افغانستان
antigua and barbuda
anguilla
albania|shqiperia
armenia|հայաստան
angola
antarctica
argentina
american samoa
austria|osterreich
australia
aruba
aland
azerbaijan|azərbaycan
bosnia and herzegovina|bosna i hercegovina
barbados
bangladesh
belgium|belgie
burkina faso
bulgaria|българия
bahrain|البحرين
burundi
benin
saint barthelemy|saint-barthelemy
bermuda
brunei|negara brunei darussalam
bolivia
bonaire
brazil|brasil
bahamas
bhutan|'brug-yul
bouvet island|bouvetoya
botswana
belarus|беларусь
belize
canada
cocos (keeling) islands
democratic republic of the congo|republique democratique du congo
central african republic|kodorosese ti beafrika
republic of the congo|republique du congo
switzerland|schweiz
ivory coast|cote d'ivoire
cook islands
chile
cameroon
china|中国
colombia
costa rica
cuba
cabo verde
curacao
christmas island
cyprus|κυπροσ
czechia|cesko
germany|deutschland
djibouti
denmark|danmark
dominica
dominican republic|republica dominicana
algeria|الجزاير
ecuador
estonia|eesti
egypt|مصر
western sahara|الصحراء الغربيه
eritrea|ኤርትራ
spain|espana
ethiopia|ኢትዮጵያ
finland|suomi
fiji
falkland islands
micronesia
faroe islands|foroyar
france
gabon
united kingdom
grenada
georgia|საქართველო
french guiana|guyane francaise
guernsey
ghana
gibraltar
greenland|kalaallit nunaat
gambia
guinea|guinee
guadeloupe
equatorial guinea|guinea ecuatorial
greece|ελλαδα
south georgia and the south sandwich islands|south georgia
guatemala
guam
guinea-bissau|guine-bissau
guyana
hong kong|香港
heard island and mcdonald islands
honduras
croatia|hrvatska
haiti
hungary|magyarorszag
indonesia
ireland|eire
israel|ישראל
isle of man
india|भारत
british indian ocean territory
iraq|العراق
iran|ایران
iceland
italy|italia
jersey
jamaica
jordan|الاردن
japan|日本
kenya
kyrgyzstan|кыргызстан
cambodia|កម្ពុជា
kiribati
comoros|komori
saint kitts and nevis
north korea|북한
south korea|대한민국
kuwait|الكويت
cayman islands
kazakhstan|қазақстан
laos|ສປປລາວ
lebanon|لبنان
saint lucia
liechtenstein
sri lanka|sri lamkava
liberia
lesotho
lithuania|lietuva
luxembourg
latvia|latvija
libya|ليبيا
morocco|المغرب
monaco
moldova
montenegro|црна гора
saint martin|saint-martin
madagascar|madagasikara
marshall islands|majel
north macedonia|северна македонија
mali
myanmar|မြန်မာ
mongolia|монгол улс
macao|澳門
northern mariana islands
martinique
mauritania|موريتانيا
montserrat
malta
mauritius|maurice
maldives
malawi
mexico
malaysia
mozambique|mocambique
namibia
new caledonia|nouvelle-caledonie
niger
norfolk island
nigeria
nicaragua
netherlands|nederland
norway|norge
nepal|नेपाल
nauru
niue
new zealand
oman|عمان
panama
peru
french polynesia|polynesie francaise
papua new guinea|papua niugini
philippines|pilipinas
pakistan
poland|polska
saint pierre and miquelon|saint-pierre-et-miquelon
pitcairn islands
puerto rico
palestine|فلسطين
portugal
palau
paraguay
qatar|قطر
reunion|la reunion
romania
serbia|србија
russia|россия
rwanda
saudi arabia|المملكه العربيه السعوديه
solomon islands
seychelles
sudan|السودان
sweden|sverige
singapore
saint helena
slovenia|slovenija
svalbard and jan mayen|svalbard og jan mayen
slovakia|slovensko
sierra leone
san marino
senegal
somalia|soomaaliya
suriname
south sudan
sao tome and principe|sao tome e principe
el salvador
sint maarten
syria|سوريا
eswatini
tristan da cunha
turks and caicos islands
chad|tchad
french southern territories|territoire des terres australes et antarctiques fr
togo
thailand|ประเทศไทย
tajikistan|тоҷикистон
tokelau
east timor|timor-leste
turkmenistan
tunisia|تونس
tonga
turkiye
trinidad and tobago
tuvalu
taiwan|臺灣
tanzania
ukraine|украіна
uganda
u.s. minor outlying islands|united states minor outlying islands
united states
uruguay
uzbekistan|o'zbekiston
vatican city|vaticano
saint vincent and the grenadines
venezuela
british virgin islands
u.s. virgin islands|united states virgin islands
vietnam|viet nam
vanuatu
wallis and futuna|wallis et futuna
samoa
kosovo|republika e kosoves
yemen|اليمن
mayotte
south africa
zambia
zimbabwe`;
