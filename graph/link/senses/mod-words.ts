/** Closed lists of Danish words that the rules for «mod» and «modet» share. */

import { words } from './place.ts';

/** Verbs whose object can be the noun: one has, shows, demands mod. */
export const COURAGE_VERBS = words(
	`have vise udvise kræve fordre dyrke give få finde samle udstråle belønne rose mangle ønske værdsætte fremme styrke
	efterlyse efterspørge forudsætte forlange behøve indgyde opbygge skabe fastholde bevare miste tabe rumme besidde
	nære vække udvikle kalde øve træne sætte vinde fejre anerkende understøtte stimulere avle koste hente kombinere
	forene forbinde bringe bidrage opmuntre elske savne søge møde bruge mobilisere demonstrere ære prioritere hylde`
);

/** Verbs that ask for the noun so strongly that a phrase may follow it: kræver mod hver dag. */
export const STRONG_COURAGE_VERBS = words(
	'vise udvise kræve fordre dyrke udstråle belønne mangle efterlyse efterspørge forudsætte samle hylde demonstrere'
);

/** Verbs of direction, struggle or address: what they have with them is the preposition. */
export const DIRECTION_VERBS = words(
	`arbejde styre stile stræbe sigte kæmpe bevæge pege vende rette gå køre løbe rejse drage trække trænge hælde læne bøje
	argumentere tale stemme stride protestere advare beskytte sikre gardere værne forsikre forsvare forebygge
	opføre handle kigge skue vandre søge haste ile nærme navigere bytte opveje veje afveje
	støde diskriminere reagere indvende forbryde synde`
);

/** Verbs, nouns and adjectives that govern «mod at …» as a warning or protection. */
export const GUARD_WORDS = words(
	`advare advarsel advarsler beskytte beskyttelse sikre sikring gardere værne værn forsikre forsikring forsvare forsvar
	kæmpe kamp kampen forebygge forebyggelse protestere argumentere argument argumenter argumentet stemme tale stride
	indvende indvending indvendinger modstand garanti garantien forbud forbuddet vende noget intet bolværk skjold
	immun vaccine vaccination arbejde arbejder bevæge gå skridt middel hensyn`
);

/** Particles of direction that the preposition leans on: frem mod, ind mod. */
export const PARTICLES = words(
	`frem hen ind ud op ned an over tilbage nedad opad udad indad videre bort væk vej retning front udsyn blik blikket
	kampen kamp vold krig oprør opgør beskyttelse værn forebyggelse vaccination diskrimination chikane overgreb fjendtlighed
	modstand forsikring garanti skridt forskning ad direkte vendt rettet orienteret modstandskraft adfærd kursen kurs hensyn
	hensynet forpligtelse forpligtelsen ansvaret loyalitet loyal loyale venlig venlige ærlig ærlige gode rar flink
	imødekommende åben åbne hård hårde sød retfærdig retfærdige skepsis fordomme`
);

/** What can follow the noun but not the preposition: prepositions, conjunctions, relative words. */
export const AFTER_NOUN = words(
	`af hos blandt fra med ved uden gennem igennem for som end omkring inden trods når hvis fordi men eller og samt der
	selvom men så da i under over fremfor frem eftersom mens hvor hvorfor udover`
);

/** Adverbials of time and degree that stand after the noun: viser mod hver dag, har mod nok. */
export const AFTER_NOUN_ADVERBS = words('nok dagligt igen altid sammen også dog derfor desuden således');

export const PREPOSITIONS = words(
	`med uden af om for ved til fra på i gennem igennem under over mellem blandt hos efter før trods via omkring ad imod
	samt plus foruden`
);

/** Determiners and adjectives that agree with the noun «mod», which is neuter and has no plural. */
export const NEUTER_DETERMINERS = words(
	`et intet alt sådant sit mit dit vores jeres deres hans hendes dens dets ens hvert hvilket noget mere mest meget megen
	lidt mindre nok stort større størst nødvendigt ægte`
);

export const PERSONS = words(
	'vi jeg du i man han hun de den det alle lederen ledelsen medarbejderne lederne os jer dig mig dem'
);

/** Short adverbs that can stand between a verb and its object. */
export const MIDDLE = words(
	`ikke også altid både ofte tit sjældent samtidig derfor dog jo nu således især først fortsat stadig desuden gerne
	samtidigt daglig dagligt særligt hver dag netop virkelig faktisk aldrig godt hele tiden at`
);

/** Words that stand beside the noun in a pair: viljen og modet, mod og vilje. */
export const COMPANIONS = words(
	`vilje viljen lyst lysten evne evnen tillid tilliden åbenhed åbenheden ansvar ansvaret energi energien kraft kraften
	handlekraft handlekraften nysgerrighed nysgerrigheden overskud overskuddet tryghed trygheden håb håbet tro troen
	ro roen styrke styrken rygrad rygraden omtanke fantasi fantasien viden ambition ambitionen ambitioner ambitionerne
	tålmodighed tålmodigheden beslutsomhed engagement engagementet integritet integriteten`
);

export const WEEKDAYS = words(
	`mandag tirsdag onsdag torsdag fredag lørdag søndag rådhuset skolen kontoret biblioteket museet kroen hotellet teams
	skype zoom kl klokken dagen`
);
