import type { NowWords } from '#site/content/en/now.ts';

export const now: NowWords = {
  heading: 'Nawr',
  danger: 'Os ydych chi mewn perygl',
  dangerText: 'Ffoniwch 999 a gofyn am yr heddlu. Mae’r alwad am ddim, hyd yn oed o ffôn heb gredyd.',
  dangerPlace:
    'Os gallwch, byddwch mewn lle â ffordd allan. Cadwch draw o ystafelloedd fel y gegin, lle mae pethau miniog neu drwm.',
  ring: 'Ffonio 999 o’r ffôn hwn',
  silent: 'Os nad yw’n ddiogel i chi siarad',
  silentIntro:
    'Gallwch ffonio 999 heb siarad. Ond nid yw galwad dawel ar ei phen ei hun yn dod â’r heddlu. Rhaid i chi gael eich clywed mewn rhyw ffordd.',
  steps: [
    'Ffoniwch 999. Bydd y gweithredwr yn gofyn pa wasanaeth sydd ei angen. Siaradwch neu sibrydwch os gallwch.',
    'Os na allwch, gwrandewch. Pesychwch, neu tapiwch y ffôn, pan ofynnir i chi.',
    'Ar ffôn symudol, efallai y byddwch wedyn yn clywed llais wedi’i recordio gan yr heddlu. Pwyswch 55 pan fydd yn dweud wrthych, ac nid cyn hynny.',
    'Cewch eich cysylltu â’r heddlu. Gwrandewch, ac atebwch ie neu na yn y ffordd y maen nhw’n ei dweud, er enghraifft drwy dapio.',
  ],
  facts: 'Da gwybod',
  factsList: [
    'Nid yw pwyso 55 yn dangos i’r heddlu ble rydych chi. Os gallwch, dywedwch neu sibrydwch ble rydych chi.',
    'Os na fyddwch yn gwneud sŵn nac yn pwyso 55 pan ofynnir i chi, daw’r alwad i ben.',
    'Ar linell dir nid oes 55. Os mai dim ond sŵn y mae’r gweithredwr yn ei glywed, ac na all ddweud a oes angen help arnoch, cewch eich cysylltu â’r heddlu. Os rhowch y ffôn i lawr, gall y llinell aros ar agor am tua 45 eiliad.',
    'Yr heddlu sy’n penderfynu beth i’w wneud ar sail yr hyn y maen nhw’n ei glywed.',
    'Gall yr alwad ymddangos yn rhestr galwadau’r ffôn.',
    'Mae’n debyg iawn yng Nghymru, Lloegr, yr Alban a Gogledd Iwerddon.',
  ],
  otherWays: 'Os ydych chi’n Fyddar neu’n methu siarad',
  otherWaysList: [
    'Iaith arwyddion: mae 999 BSL yn eich cysylltu â dehonglydd iaith arwyddion drwy fideo, ddydd a nos. Mae am ddim: 999bsl.co.uk. Mae hefyd yn ap, ond gellir gweld ap ar y ffôn.',
    'Gyda’r ap Relay UK neu ffôn testun: ffoniwch 18000. Gellir gweld ap ar y ffôn.',
    'Neges destun i 999: dim ond o ffôn a gofrestrwyd o’r blaen. Ar adeg dawel, anfonwch y gair “register” i 999 a dilynwch yr ateb. Mae ateb yn cymryd tua dwy funud. Os na ddaw un o fewn tair, anfonwch eto.',
  ],
  later: 'Os nad yw’n argyfwng',
  laterText: 'Gallwch ffonio’r heddlu ar 101. Nid oes rhaid i chi siarad â’r heddlu i gael help gennym ni.',
  national: 'Pobl i siarad â nhw, ddydd a nos',
  callLog:
    'Gall galwad ymddangos yn rhestr galwadau ffôn, hyd yn oed pan fydd am ddim. Defnyddiwch ffôn nad oes neb arall yn edrych arno, os oes un.',
  more: 'Rhagor o rifau',
};
