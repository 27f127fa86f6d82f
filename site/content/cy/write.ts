import type { WriteWords } from '#site/content/en/write.ts';

export const write: WriteWords = {
  heading: 'Ysgrifennu atom',
  intro:
    'Gallwch ysgrifennu ychydig neu lawer. Mae unrhyw enw’n iawn. Chi sy’n dewis sut a phryd y cawn gysylltu â chi.',
  before: 'Cyn i chi ddechrau',
  beforeList: [
    'Mae “Gadael y wefan hon” ar y brig yn mynd â chi i wefan arall ar unwaith. Felly hefyd pwyso Shift dair gwaith.',
    'Mae Yn ôl eich porwr, neu swipio, yn gadael y wefan hon. Mae llwytho’r dudalen eto yn gwagio’r ffurflen. Nid oes dim rydych yn ei deipio yn cael ei gadw ar y ddyfais hon.',
    'Nid yw gadael yn clirio hanes eich porwr, ac nid yw’n atal rhaglen sy’n ysbïo ar y ddyfais hon.',
    'Peidiwch â gwagio’r hanes cyfan eich hun. Gall hynny edrych yn rhyfedd hefyd.',
    'Os gall rhywun arall edrych ar y ffôn neu’r cyfrifiadur hwn, defnyddiwch un arall os gallwch.',
  ],
  beforeLink: 'Mwy am ddefnyddio’r wefan hon yn ddiogel',
  reads: 'Pwy sy’n ei ddarllen',
  readsText:
    'Dim ond y bobl yn ein tîm. Mae’r hyn rydych yn ei ysgrifennu yn cael ei gloi ar y ddyfais hon cyn ei anfon.',
  limits: 'Pryd mae’n rhaid i ni ddweud wrth eraill',
  limitsText:
    'Rydym yn cadw’r hyn rydych yn ei ysgrifennu i ni ein hunain. Dim ond os oes bywyd mewn perygl, neu os gall plentyn neu oedolyn ag anghenion gofal gael niwed difrifol, efallai y bydd rhaid i ni ddweud wrth eraill. Os yw’n ddiogel, byddwn yn dweud wrthych chi yn gyntaf.',
  notNow: 'Mewn perygl nawr? Peidiwch ag aros am ateb gennym ni. Ffoniwch 999.',
  notNowLink: 'Sut i ffonio 999 heb siarad',
  waiting:
    'Mae’r ffurflen yn agor yma. Os nad oes dim yn agor, efallai fod eich porwr yn rhy hen, neu nad yw’n rhedeg sgriptiau. Yna gallwch ffonio yn lle hynny.',
  closed: 'Nid yw’r ffurflen ar agor eto. Gallwch ffonio yn lle hynny.',
  instead: 'Rhifau i’w ffonio yn lle hynny',
};
