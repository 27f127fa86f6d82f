import type { PrivacyWords } from '#site/content/en/privacy.ts';

export const privacy: PrivacyWords = {
  heading: 'Preifatrwydd, a phryd rydym yn dweud wrth eraill',
  intro:
    'Mae’r hyn rydych yn ei ysgrifennu yn cael ei gloi ar eich dyfais cyn ei anfon. Gyda’n tîm ni y mae’r allwedd.',
  sections: [
    {
      heading: 'Pryd mae’n rhaid i ni ddweud wrth eraill',
      texts: [
        'Rydym yn cadw’r hyn a ddywedwch wrthym i ni ein hunain. Mae tair adeg pan fydd efallai rhaid i ni ddweud wrth eraill:',
      ],
      list: [
        'Mae bywyd mewn perygl.',
        'Gall plentyn gael niwed difrifol.',
        'Gall oedolyn ag anghenion gofal gael niwed difrifol.',
      ],
    },
    {
      heading: 'A bryd hynny',
      texts: [
        'Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf. Dim ond yr hyn sydd ei angen y byddwn yn ei basio ymlaen.',
      ],
    },
    {
      heading: 'Beth nad ydym yn ei wneud',
      list: [
        'Nid ydym yn dweud wrth neb a ydym yn eich adnabod.',
        'Nid yw’r wefan hon yn storio eich cyfeiriad rhyngrwyd. Nid yw’n defnyddio cwcis nac yn dilyn ymweliadau.',
        'Nid oes dim arni’n dod o gwmni arall.',
      ],
    },
    {
      heading: 'Beth na all unrhyw wefan ei addo',
      texts: [
        'Gallai pwy bynnag sy’n rhedeg y cyfrifiadur y daw’r tudalennau hyn ohono eu newid. Mae rhaglen sy’n ysbïo ar eich ffôn yn gweld yr hyn a welwch chi. Mae’r rhyngrwyd gartref yn gweld enw’r wefan hon.',
      ],
    },
    {
      heading: 'Beth rydym yn ei gadw, ac am ba hyd',
      texts: [
        'Mae’r gyfraith yn gadael i elusen gadw’r hyn sydd ei angen arni i helpu pobl ac i’w cadw rhag niwed. Dim ond cyhyd ag y mae ei angen arnom y byddwn yn ei gadw. Gofynnwch i ni am ba hyd y mae hynny.',
      ],
    },
    {
      heading: 'Yr heddlu a’r llysoedd',
      texts: [
        'Gallan nhw ofyn am yr hyn sydd gennym. Yng Nghymru a Lloegr rhaid i’r heddlu gael rheswm da. Rhaid cael un gwell ar gyfer yr hyn a ddywedoch wrth rywun sy’n eich cefnogi. Gan amlaf cewch wybod yn ysgrifenedig. Dywedwch wrthym os nad yw llythyrau’n ddiogel i chi.',
      ],
    },
    {
      heading: 'Beth gallwch ofyn amdano',
      list: [
        'Gallwch ofyn am weld yr hyn sydd gennym amdanoch, ac am gywiro camgymeriadau.',
        'Yn gyntaf rhaid i ni wneud yn siŵr mai chi sydd yno mewn gwirionedd.',
        'Gallwch gwyno.',
      ],
    },
  ],
};
