/** Nouns of the Welsh list, one and many: no rule makes the one of the other. */
export const welshPlurals: ReadonlyMap<string, string> = new Map(
  `
adain/adenydd afal/afalau almon/almonau amlen/amlenni balŵn/balŵns bachyn/bachau bag/bagiau beiro/beiros
bisged/bisgedi blanced/blancedi blodyn/blodau botwm/botymau brechdan/brechdanau bwced/bwcedi bwlb/bylbiau bys/bysedd
byrgyr/byrgyrs cacen/cacennau cannwyll/canhwyllau cardyn/cardiau carrai/careiau casyn/casys cebab/cebabs ciwb/ciwbiau
clustog/clustogau cneuen/cnau coes/coesau cracer/cracers croissant/croissants crympet/crympets cwpan/cwpanau
cyllell/cyllyll cewyn/cewynnau dalen/dalennau deilen/dail eirinen/eirin esgid/esgidiau ffeuen/ffa fflapjac/fflapjacs
ffolder/ffolderi fforc/ffyrc ffon/ffyn golwyth/golwython gwelltyn/gwellt gweillen/gweill gwydr/gwydrau hances/hancesi
hanger/hangers hedyn/hadau het/hetiau hosan/sanau jar/jariau label/labeli lemon/lemonau lamp/lampau llen/llenni
lliain/llieiniau llwy/llwyau llyfr/llyfrau maneg/menig mat/matiau matsien/matsis moronen/moron mwyaren/mwyar
myffin/myffins napcyn/napcynau nodwydd/nodwyddau nyget/nygets olewydden/olewydd pad/padiau pastai/pasteiod peg/pegiau
pêl/peli pensil/pensiliau pin/pinnau plât/platiau planhigyn/planhigion pot/potiau potel/poteli powlen/powlenni
pupur/pupurau pysen/pys pysgodyn/pysgod rholyn/rholiau rhuban/rhubanau rhwymyn/rhwymynnau sbwng/sbyngau
sgarff/sgarffiau sgiwer/sgiwerau sglodyn/sglodion sgon/sgons sgriw/sgriwiau selsigen/selsig siswrn/sisyrnau
sliper/sliperi tabled/tabledi taten/tatws teisen/teisennau toesen/toesenni tun/tuniau tywel/tywelion waffl/wafflau
wy/wyau
`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [one = '', many = ''] = pair.split('/');
      return [many, one];
    }),
);
