import type { MenWords } from '#site/content/en/men.ts';

export const men: MenWords = {
  heading: 'Os ydych chi’n ddyn',
  intro:
    'Mae dynion yn cael eu brifo a’u rheoli hefyd: gan fenywod a chan ddynion, gan bartneriaid a chan deulu. Nid yw’n eich gwneud yn wan. Rydym yn eich credu.',
  sections: [
    {
      heading: 'Beth all fod ar eich meddwl',
      list: [
        '“Ni fydd neb yn fy nghredu.” Rydym ni’n credu, ac felly hefyd y bobl ar y ffonau hyn.',
        '“Rwy’n fwy o faint, felly ni all fod yn gam-drin.” Nid oes a wnelo ofn a rheoli ddim â maint.',
        '“Byddaf yn colli fy mhlant.” Siaradwch â rhywun cyn penderfynu dim.',
        '“Dylwn i allu ei atal.” Nid eich lle chi yw ei atal. Nid chi sydd ar fai.',
      ],
    },
    {
      heading: 'Help i chi',
      list: [
        'Gallwch ysgrifennu atom. Mae ein ffurflen i bawb sy’n 16 oed neu’n hŷn.',
        'Mae’r llinellau cymorth yng Nghymru, yr Alban a Gogledd Iwerddon i bawb. Mae dwy arall i ddynion.',
        'Os bydd rhaid i chi adael, gofynnwch am leoedd i ddynion. Mae’r tocyn trên am ddim y gall rhai llochesi ei archebu i ddynion hefyd.',
      ],
    },
    {
      heading: 'Os ydych yn poeni am yr hyn rydych chi’n ei wneud',
      texts: ['Ydych chi’n poeni am y ffordd rydych yn trin rhywun? Mae Respect yn gwrando arnoch, heb farnu.'],
    },
  ],
};
