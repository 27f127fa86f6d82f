import type { WorkWords } from '#site/content/en/work.ts';

export const work: WorkWords = {
  heading: 'Rydych chi’n gweithio gyda rhywun',
  intro:
    'I’r heddlu, iechyd, ysgolion, tai, cynghorau ac eraill sydd, drwy eu gwaith, yn agos at rywun sy’n cael niwed.',
  danger: 'Os yw rhywun mewn perygl nawr, ffoniwch 999.',
  sending: 'Anfon atgyfeiriad yma',
  sendingText:
    'Gallwch atgyfeirio rhywun drwy’r wefan hon, neu ofyn i ni am gyngor. Mae’n cael ei gloi ar eich dyfais cyn ei anfon.',
  sendingLink: 'Atgyfeirio rhywun, neu ofyn am gyngor',
  ask: 'Gofynnwch yn breifat yn gyntaf',
  askList: [
    'Dim ond pan fydd y person ar ei ben ei hun y dylech ofyn. Gall plant ailadrodd yr hyn y maen nhw’n ei glywed.',
    'Gofynnwch a gewch chi basio’r manylion ymlaen, ac i bwy. Nodwch pwy gytunodd a phryd.',
    'Defnyddiwch gyfieithydd ar y pryd proffesiynol. Byth perthynas, ffrind na phlentyn.',
  ],
  reach: 'Holwch am y ffordd ddiogel o gysylltu',
  reachList: [
    'Pa rif neu gyfeiriad y gall y person hwn yn unig ei weld',
    'Pa ddyddiau ac amserau sy’n ddiogel, a pha rai nad ydynt byth yn ddiogel',
    'A yw neges llais neu neges destun yn iawn. Os nad ydych yn gwybod, nac ydyw yw’r ateb',
    'Pwy arall all ateb, a beth i’w ddweud bryd hynny',
  ],
  risk: 'Pa mor fawr yw’r perygl',
  riskList: [
    'Mae eich barn chi yn cyfrif. Felly hefyd yr hyn y mae’r person yn ei ofni. Nid yw sgôr isel yn golygu bod y perygl yn isel.',
    'Os ydych wedi defnyddio offeryn risg, dywedwch wrthym ei enw a’i fersiwn, y dyddiad, y sgôr a’ch rhesymau.',
    'I bobl sydd wedi’u hyfforddi, ac ar gyfer sgwrs, y mae Dash. Nid oes ei angen arnoch i’n ffonio.',
    'Edrychwch ddwywaith os oes tagu, stelcian neu fygythiad i ladd, neu os yw’n gwaethygu.',
    'Edrychwch ddwywaith os yw teulu’n gweithredu yn enw anrhydedd, ac os yw rhywun a gafodd ei reoli a’i frifo yn gwahanu.',
    'A fu Marac yn y 12 mis diwethaf, a rhywbeth yn digwydd eto? Yna atgyfeiriwch eto, beth bynnag yw’r sgôr.',
    'I bobl 16 oed a hŷn y mae Marac. Ar gyfer plentyn, ffoniwch wasanaethau plant y cyngor.',
  ],
  noAgreement: 'Os nad yw’r person yn cytuno',
  noAgreementText:
    'Gan amlaf, dyna’r ateb. Os yw’r risg yn uchel neu os gall plentyn gael niwed, dilynwch reolau diogelu eich gweithle eich hun, a nodwch eich rhesymau.',
  known:
    'Nid ydym yn dweud wrth neb a ydym yn adnabod person. Os ydych yn atgyfeirio rhywun, byddwn yn eich ffonio’n ôl drwy’ch switsfwrdd. Wedyn bydd eich rhestr yn dangos a ydym wedi cysylltu, a dim mwy.',
  ring: 'Rhifau sy’n cynghori gweithwyr proffesiynol hefyd',
  child: 'Os gall plentyn fod mewn perygl',
};
