/** Places with the adjective of what comes from them, where neither is simply the other with an ending; written by us. */
export const demonyms = `england english
scotland scottish scots scot
wales welsh
ireland irish
britain british
france french
germany german
spain spanish
portugal portuguese
italy italian
greece greek
netherlands dutch holland
belgium belgian
switzerland swiss
austria austrian
denmark danish
sweden swedish
norway norwegian
finland finnish
iceland icelandic
poland polish
czechia czech
slovakia slovak slovakian
slovenia slovenian slovene
hungary hungarian
romania romanian
bulgaria bulgarian
serbia serbian
croatia croatian
turkey turkish
russia russian
ukraine ukrainian
lithuania lithuanian
latvia latvian
estonia estonian
armenia armenian
georgia georgian
iraq iraqi
iran iranian persian
israel israeli
egypt egyptian
morocco moroccan
algeria algerian
tunisia tunisian
ethiopia ethiopian
kenya kenyan
nigeria nigerian
ghana ghanaian
china chinese
japan japanese
korea korean
india indian
pakistan pakistani
bangladesh bangladeshi
nepal nepalese nepali
thailand thai
vietnam vietnamese
philippines filipino
indonesia indonesian
malaysia malaysian
australia australian
canada canadian
america american
mexico mexican
cuba cuban
jamaica jamaican
brazil brazilian
argentina argentine argentinian
chile chilean
peru peruvian
colombia colombian
venezuela venezuelan`;

/** Religions and schools of thought with the words for what and who belongs to them; written by us. */
export const faiths = `christianity christian
catholicism catholic
protestantism protestant
lutheranism lutheran
calvinism calvinist
methodism methodist
anglicanism anglican
mormonism mormon
islam islamic muslim
judaism jewish jew
hinduism hindu
buddhism buddhist
sikhism sikh
jainism jain
taoism taoist daoism daoist
confucianism confucian
shinto shintoism shintoist
zoroastrianism zoroastrian
paganism pagan
animism animist
atheism atheist
communism communist
socialism socialist
marxism marxist
anarchism anarchist
liberalism liberal
conservatism conservative
fascism fascist
nationalism nationalist`;
